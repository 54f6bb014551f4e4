import { formatRanges, join, totalKg, type Hash, type Range } from '@meridian/credit';
import { readBatch } from '../state/batches.ts';
import { LOT_STATUSES, lotFromJson, type Lot, type LotJson, type LotStatus } from '../state/lots.ts';
import { parseState } from '../state/world.ts';
import type { Transaction } from '../transaction.ts';

/** A batch's kilograms by status: they add up to what was issued. */
export interface Supply {
  readonly batchId: Hash;
  /** kg, decimal string. */
  readonly issued: string;
  readonly byStatus: Readonly<Record<LotStatus, string>>;
  /** Merged ranges, joined by commas, as many as there are; empty for none. */
  readonly rangesByStatus: Readonly<Record<LotStatus, string>>;
  /** Ranges in custody by the id of the ledger that holds them. */
  readonly at: Readonly<Record<Hash, string>>;
}

/** @throws LedgerError `BATCH_NOT_FOUND` */
export async function supply(tx: Transaction, { batchId }: { batchId: Hash }): Promise<Supply> {
  const { kg } = await readBatch(tx, batchId);
  const lots = await allLots(tx, batchId);
  const ranges = (status: LotStatus): Range[] =>
    join(lots.filter((lot) => lot.holding.status === status).map((lot) => lot.range));
  const record = (value: (status: LotStatus) => string): Record<LotStatus, string> =>
    Object.fromEntries(LOT_STATUSES.map((status) => [status, value(status)])) as Record<LotStatus, string>;
  return {
    batchId,
    issued: kg,
    byStatus: record((status) => totalKg(ranges(status)).toString()),
    rangesByStatus: record((status) => formatRanges(ranges(status))),
    at: wrappedAt(lots),
  };
}

function wrappedAt(lots: readonly Lot[]): Record<Hash, string> {
  const at: Record<Hash, Range[]> = {};
  for (const { holding, range } of lots) {
    if (holding.status === 'wrapped') (at[holding.at] ??= []).push(range);
  }
  return Object.fromEntries(Object.entries(at).map(([ledger, ranges]) => [ledger, formatRanges(join(ranges))]));
}

async function allLots(tx: Transaction, batchId: Hash): Promise<Lot[]> {
  const iterator = await tx.stub.getStateByPartialCompositeKey('lot', [batchId]);
  const lots: Lot[] = [];
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    lots.push(lotFromJson(parseState(next.value.value) as LotJson));
  }
  await iterator.close();
  return lots;
}
