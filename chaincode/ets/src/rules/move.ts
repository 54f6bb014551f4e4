import { formatRanges, type Hash } from '@meridian/credit';
import type { MergeArguments, MoveArguments } from '../arguments/credit.ts';
import { LedgerError } from '../errors.ts';
import { lotToJson, readLot, readLots, replaceLots, requireActiveOf, type LotJson } from '../state/lots.ts';
import { emit, type Transaction } from '../transaction.ts';
import { carve, requireInside } from './carve.ts';

/**
 * Hands a range of one of the caller's lots to another account; what is left of the lot stays.
 * @throws LedgerError `LOT_NOT_FOUND`, `LOT_LOCKED`, `LOT_NOT_ACTIVE`, `NOT_OWNER`, `RANGE_OUTSIDE_LOT`
 */
export async function transfer(tx: Transaction, args: MoveArguments): Promise<{ lots: LotJson[] }> {
  const { batchId, range, to } = args;
  const from = tx.caller.account();
  const lot = await readLot(tx, batchId, args.lot);
  requireActiveOf(lot, from);
  requireInside(lot, range);

  const { left, taken } = carve([lot], [range], { status: 'active', owner: to });
  const after = [...left, ...taken].sort((a, b) => (a.range.from < b.range.from ? -1 : 1));
  await replaceLots(tx, [lot], after);
  const lots = after.map((each) => lotToJson({ ...each, changedAt: tx.time }));
  emit(tx, 'CreditTransferred', { batchId, classId: lot.classId, ranges: formatRanges([range]), from, to, lots });
  return { lots };
}

/**
 * Joins the caller's adjacent lots of one class into one.
 * @throws LedgerError `LOT_NOT_FOUND`, `LOT_LOCKED`, `LOT_NOT_ACTIVE`, `NOT_OWNER`, `LOTS_NOT_ADJACENT`
 */
export async function merge(tx: Transaction, args: MergeArguments): Promise<{ lot: LotJson }> {
  const owner = tx.caller.account();
  const lots = await readLots(tx, args.batchId, args.lots);
  for (const lot of lots) requireActiveOf(lot, owner);
  const [first] = lots;
  const last = lots.at(-1);
  if (first === undefined || last === undefined) throw new Error('a merge of no lots');
  lots.forEach((lot, i) => {
    const previous = lots[i - 1];
    if (previous === undefined || (previous.range.to === lot.range.from && previous.classId === lot.classId)) return;
    throw notAdjacent(previous.range.to, lot.range.from, lot.classId === first.classId ? undefined : first.classId);
  });

  const merged = { ...first, range: { from: first.range.from, to: last.range.to }, changedAt: tx.time };
  await replaceLots(tx, lots, [merged]);
  const lot = lotToJson(merged);
  emit(tx, 'CreditMerged', lot);
  return { lot };
}

function notAdjacent(end: bigint, start: bigint, otherClass: Hash | undefined): LedgerError {
  return new LedgerError('LOTS_NOT_ADJACENT', 'only lots of one class that touch can be merged', {
    field: 'lots',
    value: start.toString(),
    expected: otherClass === undefined ? end.toString() : `a lot of class ${otherClass}`,
  });
}
