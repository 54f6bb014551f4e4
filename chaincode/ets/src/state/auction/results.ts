import type { Lot, ResultDocument } from '@meridian/clearing/check';
import type { ClosedStatement, Hash } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import { requireNotBefore } from '../../time.ts';
import type { Transaction } from '../../transaction.ts';
import { auctionBookKey, auctionClosedKey, auctionProgressKey, auctionResultKey } from './keys.ts';

/** The offered lots by ascending id, as they were at the close. */
export async function readBook(tx: Transaction, auctionId: Hash): Promise<(Lot & { batchId: Hash })[]> {
  const book = (await tx.state.read(auctionBookKey(tx.stub, auctionId))) as
    { lots: { lotId: Hash; kg: string; batchId: Hash }[] } | undefined;
  return (book?.lots ?? []).map((lot) => ({ ...lot, kg: BigInt(lot.kg) }));
}

export const writeBook = (
  tx: Transaction,
  auctionId: Hash,
  lots: readonly { readonly lotId: Hash; readonly kg: string; readonly batchId: Hash }[],
): Promise<void> => tx.state.write(auctionBookKey(tx.stub, auctionId), { lots });

export async function findClosed(tx: Transaction, auctionId: Hash): Promise<ClosedStatement | undefined> {
  return (await tx.state.read(auctionClosedKey(tx.stub, auctionId))) as ClosedStatement | undefined;
}

export const writeClosed = (tx: Transaction, statement: ClosedStatement): Promise<void> =>
  tx.state.write(auctionClosedKey(tx.stub, statement.auctionId), statement);

/** A result with the signature that was believed. */
export interface ResultRecord {
  readonly auctionId: Hash;
  readonly document: ResultDocument;
  readonly resultHash: Hash;
  /** `r || s`, hex, by the key of the accepted evidence. */
  readonly signature: string;
  readonly resultKey: string;
  /** Under evidence of a simulated device, which proves nothing. */
  readonly simulated: boolean;
  readonly presentedBy: string;
  /** Unix seconds. */
  readonly presentedAt: number;
  readonly txId: string;
}

export async function findResult(tx: Transaction, auctionId: Hash): Promise<ResultRecord | undefined> {
  return (await tx.state.read(auctionResultKey(tx.stub, auctionId))) as ResultRecord | undefined;
}

/** @throws LedgerError `RESULT_NOT_FOUND` */
export async function readResultRecord(tx: Transaction, auctionId: Hash): Promise<ResultRecord> {
  const found = await findResult(tx, auctionId);
  if (found !== undefined) return found;
  throw noResult(auctionId);
}

export const writeResult = (tx: Transaction, record: ResultRecord): Promise<void> =>
  tx.state.write(auctionResultKey(tx.stub, record.auctionId), record);

/** How far a result is settled: all settlements of an auction write this one key, so that none is counted twice. */
export interface Progress {
  readonly auctionId: Hash;
  /** Trades of the result, those that were paid for, and those that were not. */
  readonly trades: number;
  readonly settled: number;
  readonly lapsed: number;
  /** Of both, decimal strings: kilograms and minor units. */
  readonly kg: string;
  readonly payments: string;
  readonly proceeds: string;
  /** Unix seconds. */
  readonly changedAt: number;
}

/** @throws LedgerError `RESULT_NOT_FOUND` */
export async function readProgress(tx: Transaction, auctionId: Hash): Promise<Progress> {
  const found = (await tx.state.read(auctionProgressKey(tx.stub, auctionId))) as Progress | undefined;
  if (found !== undefined) return found;
  throw noResult(auctionId);
}

/** @throws LedgerError `TIME_BEFORE_LAST_CHANGE` */
export async function writeProgress(tx: Transaction, progress: Progress): Promise<Progress> {
  requireNotBefore(tx.time, progress.changedAt);
  const next = { ...progress, changedAt: tx.time };
  await tx.state.write(auctionProgressKey(tx.stub, progress.auctionId), next);
  return next;
}

const noResult = (auctionId: Hash): LedgerError =>
  new LedgerError('RESULT_NOT_FOUND', `auction ${auctionId} has no result`, {
    field: 'auctionId',
    value: auctionId,
    expected: 'an auction with a result',
  });
