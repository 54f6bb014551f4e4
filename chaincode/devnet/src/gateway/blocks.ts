import { common, peer } from '@hyperledger/fabric-protos';
import { headerOf, VALIDATION_CODES } from '../ledger/block.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readHeaders } from '../ledger/transaction.ts';

/** The ledger's blocks from `start`, waiting for new ones, until `signal` is aborted. */
export async function* blocksFrom(ledger: Ledger, start: number, signal: AbortSignal): AsyncGenerator<common.Block> {
  let wake: () => void = () => undefined;
  const unwatch = ledger.watch(() => {
    wake();
  });
  signal.addEventListener('abort', () => {
    wake();
  });
  try {
    for (let number = start; ; number++) {
      while (number >= ledger.height) {
        if (signal.aborted) return;
        const { promise, resolve } = Promise.withResolvers<undefined>();
        wake = () => {
          resolve(undefined);
        };
        await promise;
      }
      if (signal.aborted) return;
      yield ledger.block(number);
    }
  } finally {
    unwatch();
  }
}

export interface BlockEntry {
  readonly txId: string;
  readonly type: common.HeaderTypeMap[keyof common.HeaderTypeMap];
  readonly code: number;
  readonly event: peer.ChaincodeEvent | undefined;
}

/** A committed block's transactions, with the events that they carry, valid or not. */
export function entriesOf(block: common.Block): BlockEntry[] {
  const codes = block.getMetadata()?.getMetadataList_asU8()[VALIDATION_CODES] ?? new Uint8Array();
  return (block.getData()?.getDataList_asU8() ?? []).map((bytes, index) => {
    const envelope = common.Envelope.deserializeBinary(bytes);
    const payload = common.Payload.deserializeBinary(envelope.getPayload_asU8());
    const { channel } = readHeaders(payload.getHeader());
    const type = channel.getType() as BlockEntry['type'];
    const event = type === common.HeaderType.ENDORSER_TRANSACTION ? eventOf(payload.getData_asU8()) : undefined;
    return { txId: channel.getTxId(), type, code: codes[index] ?? peer.TxValidationCode.NOT_VALIDATED, event };
  });
}

function eventOf(data: Uint8Array): peer.ChaincodeEvent | undefined {
  const [action] = peer.Transaction.deserializeBinary(data).getActionsList();
  const payload = peer.ChaincodeActionPayload.deserializeBinary(action?.getPayload_asU8() ?? new Uint8Array());
  const bytes = payload.getAction()?.getProposalResponsePayload_asU8() ?? new Uint8Array();
  const response = peer.ProposalResponsePayload.deserializeBinary(bytes);
  const events = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8()).getEvents_asU8();
  return events.length === 0 ? undefined : peer.ChaincodeEvent.deserializeBinary(events);
}

export function blockNumber(block: common.Block): number {
  return headerOf(block).getNumber();
}
