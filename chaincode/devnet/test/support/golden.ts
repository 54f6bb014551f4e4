import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { common, msp, peer } from '@hyperledger/fabric-protos';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');

export interface GoldenError {
  readonly class: string;
  readonly code: number;
  readonly message: string;
  readonly details: readonly { readonly mspId: string; readonly message: string }[];
}

/** What one step of the script did on a real network. */
export interface GoldenStep {
  readonly n: number;
  readonly name: string;
  readonly kind: 'submit' | 'evaluate';
  readonly chaincode: string;
  readonly channel: string;
  readonly function: string;
  readonly args: readonly string[];
  /** Base64 values. */
  readonly transient: Readonly<Record<string, string>> | null;
  readonly mspId: string;
  readonly endorsingOrganizations: readonly string[] | null;
  /** Steps of one batch are all endorsed before the first is submitted. */
  readonly batch: string | null;
  readonly special: string | null;
  readonly txId: string;
  /** Base64. */
  readonly result?: string;
  readonly error?: GoldenError;
  readonly stage?: string;
  readonly blockNumber?: number;
  readonly txNumber?: number;
  readonly validationCode?: number;
  readonly endorsers?: readonly string[];
  readonly resubmitStatus?: { readonly code: number; readonly blockNumber: number };
}

export interface GoldenEvent {
  readonly blockNumber: number;
  readonly transactionId: string;
  readonly chaincodeName: string;
  readonly eventName: string;
  /** Base64, or the length of a long one. */
  readonly payload: string | { readonly length: number };
}

function unzip(name: string): unknown {
  return JSON.parse(gunzipSync(readFileSync(join(FIXTURES, name))).toString('utf8'));
}

export function goldenSteps(): GoldenStep[] {
  return unzip('golden-transactions.json.gz') as GoldenStep[];
}

export function goldenBlocks(): common.Block[] {
  const blocks = unzip('golden-blocks.json.gz') as string[];
  return blocks.map((block) => common.Block.deserializeBinary(Buffer.from(block, 'base64')));
}

export function goldenEvents(): Record<string, GoldenEvent[]> {
  return JSON.parse(readFileSync(join(FIXTURES, 'golden-events.json'), 'utf8')) as Record<string, GoldenEvent[]>;
}

export function goldenCollections(): unknown[] {
  return JSON.parse(readFileSync(join(FIXTURES, 'collections.json'), 'utf8')) as unknown[];
}

/** What of a transaction in a block does not depend on who ran it and when. */
export interface BlockTransaction {
  readonly txId: string;
  readonly code: number;
  /** TxReadWriteSet bytes, hex. */
  readonly results: string;
  readonly response: { readonly status: number; readonly message: string; readonly payload: string };
  readonly chaincode: string;
  readonly event: { readonly chaincode: string; readonly name: string; readonly payload: string } | undefined;
  /** MSP ids, in the order of the endorsements. */
  readonly endorsers: readonly string[];
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function readEvent(bytes: Uint8Array): BlockTransaction['event'] {
  if (bytes.length === 0) return undefined;
  const event = peer.ChaincodeEvent.deserializeBinary(bytes);
  return { chaincode: event.getChaincodeId(), name: event.getEventName(), payload: hex(event.getPayload_asU8()) };
}

/** The endorser transactions of a block. */
export function transactionsOf(block: common.Block): BlockTransaction[] {
  const codes = block.getMetadata()?.getMetadataList_asU8()[2] ?? new Uint8Array();
  return (block.getData()?.getDataList_asU8() ?? []).flatMap((bytes, index) => {
    const payload = common.Payload.deserializeBinary(common.Envelope.deserializeBinary(bytes).getPayload_asU8());
    const header = common.ChannelHeader.deserializeBinary(
      payload.getHeader()?.getChannelHeader_asU8() ?? new Uint8Array(),
    );
    if (header.getType() !== common.HeaderType.ENDORSER_TRANSACTION) return [];
    const [action] = peer.Transaction.deserializeBinary(payload.getData_asU8()).getActionsList();
    const endorsed = peer.ChaincodeActionPayload.deserializeBinary(action?.getPayload_asU8() ?? new Uint8Array());
    const response = peer.ProposalResponsePayload.deserializeBinary(
      endorsed.getAction()?.getProposalResponsePayload_asU8() ?? new Uint8Array(),
    );
    const result = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8());
    const id = result.getChaincodeId();
    return [
      {
        txId: header.getTxId(),
        code: codes[index] ?? -1,
        results: hex(result.getResults_asU8()),
        response: {
          status: result.getResponse()?.getStatus() ?? 0,
          message: result.getResponse()?.getMessage() ?? '',
          payload: hex(result.getResponse()?.getPayload_asU8() ?? new Uint8Array()),
        },
        chaincode: `${id?.getName() ?? ''}:${id?.getVersion() ?? ''}`,
        event: readEvent(result.getEvents_asU8()),
        endorsers: (endorsed.getAction()?.getEndorsementsList() ?? []).map((endorsement) =>
          msp.SerializedIdentity.deserializeBinary(endorsement.getEndorser_asU8()).getMspid(),
        ),
      },
    ];
  });
}

/** The package id that a golden lifecycle transaction approved. */
export function approvedPackageId(block: common.Block | undefined): string {
  const [bytes = new Uint8Array()] = block?.getData()?.getDataList_asU8() ?? [];
  const payload = common.Payload.deserializeBinary(common.Envelope.deserializeBinary(bytes).getPayload_asU8());
  const [action] = peer.Transaction.deserializeBinary(payload.getData_asU8()).getActionsList();
  const endorsed = peer.ChaincodeActionPayload.deserializeBinary(action?.getPayload_asU8() ?? new Uint8Array());
  const proposal = peer.ChaincodeProposalPayload.deserializeBinary(endorsed.getChaincodeProposalPayload_asU8());
  const spec = peer.ChaincodeInvocationSpec.deserializeBinary(proposal.getInput_asU8()).getChaincodeSpec();
  const argument = spec?.getInput()?.getArgsList_asU8()[1] ?? new Uint8Array();
  const approval = peer.lifecycle.ApproveChaincodeDefinitionForMyOrgArgs.deserializeBinary(argument);
  return approval.getSource()?.getLocalPackage()?.getPackageId() ?? '';
}
