import {
  classId as classIdOf,
  entitlementToJson,
  formatRange,
  formatRanges,
  totalKg,
  type Entitlement,
  type Hash,
} from '@meridian/credit';
import type { EntitledKey } from '../arguments/entitle.ts';
import { invalidArgument } from '../errors.ts';
import { writeClass } from '../state/classes.ts';
import { writeEntitled, type EntitledRecord } from '../state/entitlements.ts';
import type { Lot } from '../state/lots.ts';
import type { Transaction } from '../transaction.ts';

/** Kilograms whose multiplier is fixed, and what it rests on. */
export interface Entitling extends EntitledKey {
  readonly owner: string;
  /** Account that gets them. */
  readonly to: string;
  readonly entitlement: Entitlement;
  readonly grounds: Pick<EntitledRecord, 'use' | 'leaves' | 'factors' | 'tradeId'>;
  readonly parametersHash: Hash;
}

/** The record of kilograms that are of a class of their own from here on; their lots are the caller's to change. */
export function entitledRecord(tx: Transaction, args: Entitling): EntitledRecord {
  const { auctionId, batchId, ranges, owner, to, entitlement, grounds, parametersHash } = args;
  return {
    auctionId,
    batchId,
    classId: classIdOf(batchId, entitlement),
    entitlement: entitlementToJson(entitlement),
    ...grounds,
    ranges: formatRanges(ranges),
    kg: totalKg(ranges).toString(),
    lots: ranges.map((range) => range.from.toString()),
    owner,
    to,
    entitledBy: tx.caller.account(),
    entitledAt: tx.time,
    txId: tx.id,
    parametersHash,
  };
}

/** Writes the class and how its kilograms came to it. */
export async function writeEntitlement(tx: Transaction, key: EntitledKey, record: EntitledRecord): Promise<void> {
  const { classId, batchId, entitlement } = record;
  await writeClass(tx, classId, { batchId, entitlement });
  await writeEntitled(tx, key, record);
}

/** What is fixed once stays fixed. @throws LedgerError `INVALID_ARGUMENT` */
export function requireNotEntitled(lots: readonly Lot[], batchId: Hash): void {
  const plain = classIdOf(batchId);
  for (const { classId, range } of lots) {
    if (classId !== plain) throw invalidArgument('lots', formatRange(range), `of class ${plain}, without entitlement`);
  }
}
