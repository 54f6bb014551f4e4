import { contains, formatRanges, join, subtract, intersect, type Range } from '@meridian/credit';
import { invalidArgument, LedgerError } from '../errors.ts';
import type { Hash } from '@meridian/credit';
import type { Holding, Lot } from '../state/lots.ts';

/**
 * Takes `ranges` out of lots of one batch: what is left of the lots as they were, and one new lot a range, so that a record
 * that names its ranges also names its lots.
 * @throws LedgerError `LOTS_DO_NOT_COVER` unless the lots hold all of the ranges and each of them a part
 */
export function carve(lots: readonly Lot[], ranges: readonly Range[], holding: Holding): { left: Lot[]; taken: Lot[] } {
  const held = join(lots.map((lot) => lot.range));
  const missing = subtract(ranges, held);
  const needless = lots.filter((lot) => intersect([lot.range], ranges).length === 0).map((lot) => lot.range);
  const [model] = lots;
  if (missing.length > 0 || needless.length > 0 || model === undefined) {
    throw new LedgerError('LOTS_DO_NOT_COVER', `the lots do not hold exactly ${formatRanges(ranges)}`, {
      field: 'lots',
      value: formatRanges(held),
      expected: `lots that hold ${formatRanges(ranges)}, each a part`,
      missing: formatRanges(missing),
      needless: formatRanges(needless),
    });
  }
  return {
    left: lots.flatMap((lot) => subtract([lot.range], ranges).map((range) => ({ ...lot, range }))),
    taken: ranges.map((range) => ({ ...model, range, holding })),
  };
}

/** @throws LedgerError `RANGE_OUTSIDE_LOT` */
export function requireInside(lot: Lot, range: Range): void {
  if (contains(lot.range, range)) return;
  throw new LedgerError('RANGE_OUTSIDE_LOT', `${formatRanges([range])} is not inside the lot`, {
    field: 'ranges',
    value: formatRanges([range]),
    expected: `inside ${formatRanges([lot.range])}`,
  });
}

/** @throws LedgerError `INVALID_ARGUMENT` where a lot is of another class than the transfer says */
export function requireClass(lots: readonly Lot[], classId: Hash): void {
  for (const lot of lots) {
    if (lot.classId !== classId) throw invalidArgument('classId', classId, `the lots' class, ${lot.classId}`);
  }
}
