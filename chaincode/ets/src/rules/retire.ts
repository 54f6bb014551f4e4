import { formatRanges, milligrams, PPM_ONE, serialsOf, totalKg, ZERO_HASH } from '@meridian/credit';
import type { RetireArguments } from '../arguments/credit.ts';
import { parametersHash } from '../json.ts';
import { readLots, replaceLots, requireActiveOf } from '../state/lots.ts';
import { findRetirement, sameParameters, writeRetirement, type RetirementRecord } from '../state/retirements.ts';
import { emit, type Transaction } from '../transaction.ts';
import { carve, requireClass } from './carve.ts';

/**
 * Uses the caller's kilograms up, for ever, in the name of a beneficiary. Without a policy set the multiplier is 1.0.
 * @throws LedgerError `KEY_REUSED`, `LOT_NOT_FOUND`, `LOT_LOCKED`, `LOT_NOT_ACTIVE`, `NOT_OWNER`, `LOTS_DO_NOT_COVER`
 */
export async function retire(tx: Transaction, args: RetireArguments): Promise<RetirementRecord> {
  const { retirementId, batchId, beneficiaryName, reason } = args;
  const retiredBy = tx.caller.account();
  const ranges = formatRanges(args.ranges);
  const hash = parametersHash({ retirementId, batchId, ranges, beneficiaryName, reason, retiredBy });
  const existing = await findRetirement(tx, retirementId);
  if (existing !== undefined) return sameParameters(existing, hash);

  const lots = await readLots(tx, batchId, args.lots);
  for (const lot of lots) requireActiveOf(lot, retiredBy);
  const classId = lots[0]?.classId ?? ZERO_HASH;
  requireClass(lots, classId);
  const { left, taken } = carve(lots, args.ranges, { status: 'retired', owner: retiredBy, retirementId });
  const kg = totalKg(args.ranges);
  const record: RetirementRecord = {
    retirementId,
    batchId,
    classId,
    ranges,
    kg: kg.toString(),
    serials: taken.map(({ range, blockStart }) => {
      const { first, last } = serialsOf(range, blockStart);
      return { first: first.toString(), last: last.toString() };
    }),
    retiredBy,
    beneficiaryName,
    reason,
    ppm: PPM_ONE.toString(),
    mg: milligrams(kg, PPM_ONE).toString(),
    policySet: ZERO_HASH,
    retiredAt: tx.time,
    txId: tx.id,
    parametersHash: hash,
  };
  await replaceLots(tx, lots, [...left, ...taken]);
  await writeRetirement(tx, record);
  emit(tx, 'CreditRetired', record);
  return record;
}
