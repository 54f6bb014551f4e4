import { formatRanges, milligrams, placeSource, sha256, totalKg } from '@meridian/credit';
import type { EvidenceWithLots } from '../arguments/bridge.ts';
import { checkRetirement } from '../evidence.ts';
import { readConfiguration } from '../state/config.ts';
import { readLots, replaceLots } from '../state/lots.ts';
import {
  findRetirementAbroad,
  sameParameters,
  writeRetirementAbroad,
  type RetirementAbroadRecord,
} from '../state/retirements.ts';
import { emit, type Transaction } from '../transaction.ts';
import { requireWrappedAt } from './arrive.ts';
import { carve, requireClass } from './carve.ts';
import { worthAtHome } from './worth-at-home.ts';

/**
 * A retirement on the ledger that holds the kilograms comes home: they are retired here too, exactly once, because a retired
 * kilogram is no longer wrapped. Whatever multiplier was used there, the kilograms count.
 * @throws CreditError `INVALID_RETIREMENT`, `INVALID_PROOF`
 * @throws LedgerError of the evidence, `KEY_REUSED`, `LOT_NOT_FOUND`, `NOT_WRAPPED_THERE`, `LOTS_DO_NOT_COVER`
 */
export async function retiredAbroad(tx: Transaction, args: EvidenceWithLots): Promise<RetirementAbroadRecord> {
  const config = await readConfiguration(tx);
  const retirement = await checkRetirement(tx, config, args);
  const { ledger, retirementId, batchId, classId, ranges, use, policySet, ppm } = retirement;
  const hash = sha256(args.bytes);
  const existing = await findRetirementAbroad(tx, retirement);
  if (existing !== undefined) return sameParameters(existing, hash);

  const lots = await readLots(tx, batchId, args.lots);
  requireWrappedAt(lots, ledger);
  requireClass(lots, classId);
  const { left, taken } = carve(lots, ranges, { status: 'retired', at: ledger, retirementId });
  const kg = totalKg(ranges);
  const record: RetirementAbroadRecord = {
    ledger,
    retirementId,
    batchId,
    classId,
    ranges: formatRanges(ranges),
    kg: kg.toString(),
    beneficiaryName: retirement.beneficiaryName,
    use,
    placeSource: placeSource(use),
    policySet,
    ppm: ppm.toString(),
    mg: milligrams(kg, ppm).toString(),
    ...(await worthAtHome(tx, config, retirement)),
    recordedAt: tx.time,
    txId: tx.id,
    parametersHash: hash,
  };
  await replaceLots(tx, lots, [...left, ...taken]);
  await writeRetirementAbroad(tx, record);
  emit(tx, 'CreditRetiredAbroad', record);
  return record;
}
