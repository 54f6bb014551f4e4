import { common, ledger, peer } from '@hyperledger/fabric-protos';
import { hex, sameBytes, sha256 } from '../proto.ts';

const { rwset } = ledger;
const { kvrwset } = rwset;
const CODE = peer.TxValidationCode;
export type ValidationCode = peer.TxValidationCodeMap[keyof peer.TxValidationCodeMap];

export interface CollectionWrites {
  readonly name: string;
  readonly hashed: ledger.rwset.kvrwset.HashedRWSet;
  readonly privateHash: Uint8Array;
}

export interface NamespaceWrites {
  readonly name: string;
  readonly kv: ledger.rwset.kvrwset.KVRWSet;
  readonly collections: readonly CollectionWrites[];
}

/** The headers that every message carries. */
export interface Headers {
  readonly header: common.Header;
  readonly channel: common.ChannelHeader;
  readonly signature: common.SignatureHeader;
  /** The chaincode that the header extension names. */
  readonly chaincode: string;
}

/** An endorser transaction, taken apart. */
export interface Transaction {
  readonly headers: Headers;
  readonly txId: string;
  readonly chaincode: { readonly name: string; readonly version: string };
  /** ProposalResponsePayload bytes, which the endorsements sign. */
  readonly responsePayload: Uint8Array;
  readonly endorsements: readonly peer.Endorsement[];
  readonly namespaces: readonly NamespaceWrites[];
  readonly event: peer.ChaincodeEvent | undefined;
}

export function readHeaders(header: common.Header | undefined): Headers {
  if (header === undefined) throw new Error('nil header');
  const channel = common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8());
  const signature = common.SignatureHeader.deserializeBinary(header.getSignatureHeader_asU8());
  const extension = peer.ChaincodeHeaderExtension.deserializeBinary(channel.getExtension_asU8());
  return { header, channel, signature, chaincode: extension.getChaincodeId()?.getName() ?? '' };
}

/** The transaction id that the nonce and the creator make. */
export function computeTxId(signature: common.SignatureHeader): string {
  return hex(sha256(signature.getNonce_asU8(), signature.getCreator_asU8()));
}

/** The first thing wrong with the headers, or undefined. */
export function headerFault(headers: Headers): string | undefined {
  if (headers.channel.getEpoch() !== 0) return 'epoch is non-zero';
  if (headers.signature.getNonce_asU8().length === 0) return 'nonce is empty';
  if (headers.signature.getCreator_asU8().length === 0) return 'creator is empty';
  return undefined;
}

/** Takes an endorser transaction apart, or says with which code a peer marks it. */
export function readTransaction(headers: Headers, data: Uint8Array): Transaction | ValidationCode {
  const txId = headers.channel.getTxId();
  const actions = peer.Transaction.deserializeBinary(data).getActionsList();
  const [action] = actions;
  if (action === undefined || actions.length !== 1) return CODE.INVALID_ENDORSER_TRANSACTION;
  const payload = peer.ChaincodeActionPayload.deserializeBinary(action.getPayload_asU8());
  const responsePayload = payload.getAction()?.getProposalResponsePayload_asU8() ?? new Uint8Array();
  const response = peer.ProposalResponsePayload.deserializeBinary(responsePayload);
  const proposalHash = sha256(
    headers.header.getChannelHeader_asU8(),
    action.getHeader_asU8(),
    payload.getChaincodeProposalPayload_asU8(),
  );
  if (!sameBytes(proposalHash, response.getProposalHash_asU8())) return CODE.INVALID_ENDORSER_TRANSACTION;
  const result = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8());
  const id = result.getChaincodeId();
  if (id === undefined) return CODE.INVALID_OTHER_REASON;
  if (headers.chaincode === '' || id.getName() !== headers.chaincode || id.getVersion() === '') {
    return CODE.INVALID_CHAINCODE;
  }
  const event = readEvent(result.getEvents_asU8());
  if (event !== undefined && event.getChaincodeId() !== headers.chaincode) return CODE.INVALID_OTHER_REASON;
  const namespaces = readNamespaces(result.getResults_asU8());
  if (new Set(namespaces.map(({ name }) => name)).size !== namespaces.length) return CODE.ILLEGAL_WRITESET;
  return {
    headers,
    txId,
    chaincode: { name: id.getName(), version: id.getVersion() },
    responsePayload,
    endorsements: payload.getAction()?.getEndorsementsList() ?? [],
    namespaces,
    event,
  };
}

function readEvent(bytes: Uint8Array): peer.ChaincodeEvent | undefined {
  return bytes.length === 0 ? undefined : peer.ChaincodeEvent.deserializeBinary(bytes);
}

function readNamespaces(results: Uint8Array): NamespaceWrites[] {
  return rwset.TxReadWriteSet.deserializeBinary(results)
    .getNsRwsetList()
    .map((set) => ({
      name: set.getNamespace(),
      kv: kvrwset.KVRWSet.deserializeBinary(set.getRwset_asU8()),
      collections: set.getCollectionHashedRwsetList().map((collection) => ({
        name: collection.getCollectionName(),
        hashed: kvrwset.HashedRWSet.deserializeBinary(collection.getHashedRwset_asU8()),
        privateHash: collection.getPvtRwsetHash_asU8(),
      })),
    }));
}

/** Whether a namespace is changed, in public or in a collection. */
export function writesTo({ kv, collections }: NamespaceWrites): boolean {
  return (
    kv.getWritesList().length > 0 ||
    kv.getMetadataWritesList().length > 0 ||
    collections.some(
      ({ hashed }) => hashed.getHashedWritesList().length > 0 || hashed.getMetadataWritesList().length > 0,
    )
  );
}
