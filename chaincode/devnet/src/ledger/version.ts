import { ledger } from '@hyperledger/fabric-protos';
import { make } from '../proto.ts';

const { kvrwset } = ledger.rwset;

/** Where a value was written: block and transaction in one integer, in order. A block holds fewer than 2^20. */
export type Version = number;

/** Above every version that a ledger reaches. */
export const LATEST: Version = Number.MAX_SAFE_INTEGER;

const TRANSACTIONS = 2 ** 20;

export function versionAt(block: number, transaction: number): Version {
  return block * TRANSACTIONS + transaction;
}

export function blockOf(version: Version): number {
  return Math.floor(version / TRANSACTIONS);
}

export function transactionOf(version: Version): number {
  return version % TRANSACTIONS;
}

export function versionMessage(version: Version | undefined): ledger.rwset.kvrwset.Version | undefined {
  if (version === undefined) return undefined;
  return make(kvrwset.Version, { BlockNum: blockOf(version), TxNum: transactionOf(version) });
}

export function readVersion(message: ledger.rwset.kvrwset.Version | undefined): Version | undefined {
  return message === undefined ? undefined : versionAt(message.getBlockNum(), message.getTxNum());
}
