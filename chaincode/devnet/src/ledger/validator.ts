import { common, peer } from '@hyperledger/fabric-protos';
import type { MspManager } from '../identity/msp.ts';
import type { Definitions } from './definitions.ts';
import { EndorsementValidator } from './endorsement.ts';
import type { LedgerStore } from './store.ts';
import { computeTxId, headerFault, readHeaders, readTransaction } from './transaction.ts';
import type { Headers, Transaction, ValidationCode } from './transaction.ts';

const CODE = peer.TxValidationCode;
const TYPE = common.HeaderType;

/** A transaction of a block with the code it has so far. */
export interface Examined {
  readonly txId: string;
  /** google.protobuf.Timestamp bytes. */
  readonly timestamp: Uint8Array;
  readonly transaction: Transaction | undefined;
  readonly code: ValidationCode;
}

export interface ValidationModules {
  readonly channel: string;
  readonly store: LedgerStore;
  readonly definitions: Definitions;
  readonly msps: MspManager;
}

/** Form, signatures, duplicates and endorsements of a block's transactions, before any conflict is looked for. */
export function examineBlock(modules: ValidationModules, envelopes: readonly Uint8Array[]): Examined[] {
  const endorsements = new EndorsementValidator(modules.store, modules.definitions, modules.msps);
  const seen = new Set<string>();
  return envelopes.map((bytes) => {
    const examined = examine(modules, bytes, endorsements);
    if (examined.code !== CODE.VALID || examined.txId === '') return examined;
    if (seen.has(examined.txId)) return { ...examined, code: CODE.DUPLICATE_TXID };
    seen.add(examined.txId);
    return examined;
  });
}

function examine(modules: ValidationModules, bytes: Uint8Array, endorsements: EndorsementValidator): Examined {
  let headers: Headers | undefined;
  try {
    const envelope = common.Envelope.deserializeBinary(bytes);
    const payload = common.Payload.deserializeBinary(envelope.getPayload_asU8());
    headers = readHeaders(payload.getHeader());
    const base = {
      txId: headers.channel.getTxId(),
      timestamp: headers.channel.getTimestamp()?.serializeBinary() ?? new Uint8Array(),
    };
    if (headers.channel.getType() === TYPE.CONFIG) return { ...base, transaction: undefined, code: CODE.VALID };
    const fault = envelopeFault(modules, headers, envelope);
    if (fault !== undefined) return { ...base, transaction: undefined, code: fault };
    const transaction = readTransaction(headers, payload.getData_asU8());
    if (typeof transaction === 'number') return { ...base, transaction: undefined, code: transaction };
    return { ...base, transaction, code: endorsements.validate(transaction) };
  } catch {
    const txId = headers?.channel.getTxId() ?? '';
    return { txId, timestamp: new Uint8Array(), transaction: undefined, code: CODE.BAD_PAYLOAD };
  }
}

function envelopeFault(
  { channel, store, msps }: ValidationModules,
  headers: Headers,
  envelope: common.Envelope,
): ValidationCode | undefined {
  if (headerFault(headers) !== undefined) return CODE.BAD_COMMON_HEADER;
  try {
    msps.verify(headers.signature.getCreator_asU8(), envelope.getPayload_asU8(), envelope.getSignature_asU8());
  } catch {
    return CODE.BAD_CREATOR_SIGNATURE;
  }
  if (headers.channel.getType() !== TYPE.ENDORSER_TRANSACTION) return CODE.UNSUPPORTED_TX_PAYLOAD;
  if (headers.channel.getTxId() !== computeTxId(headers.signature)) return CODE.BAD_PROPOSAL_TXID;
  if (headers.channel.getChannelId() !== channel) return CODE.TARGET_CHAIN_NOT_FOUND;
  if (store.transaction(headers.channel.getTxId()) !== undefined) return CODE.DUPLICATE_TXID;
  return undefined;
}
