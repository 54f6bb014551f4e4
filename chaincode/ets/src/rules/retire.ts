import {
  entitlementToJson,
  formatRanges,
  hashText,
  milligrams,
  placeSource,
  serialsOf,
  totalKg,
  ZERO_HASH,
  type Entitlement,
  type Hash,
} from '@meridian/credit';
import type { RetireArguments } from '../arguments/retire.ts';
import { invalidArgument, LedgerError } from '../errors.ts';
import { parametersHash } from '../json.ts';
import { entitlementOf } from '../state/classes.ts';
import { readLots, replaceLots, requireActiveOf } from '../state/lots.ts';
import { findRetirement, sameParameters, writeRetirement, type RetirementRecord } from '../state/retirements.ts';
import { emit, type Transaction } from '../transaction.ts';
import { carve, requireClass } from './carve.ts';
import { effectOf, factorsToJson, leavesToJson, ppmOf, requireEffect, useNow } from './effect.ts';

type Worth = Pick<
  RetirementRecord,
  | 'ppm'
  | 'mg'
  | 'policySet'
  | 'use'
  | 'placeSource'
  | 'attestation'
  | 'leaves'
  | 'factors'
  | 'entitlement'
  | 'legalEntityId'
>;

/**
 * Uses the caller's kilograms up, for ever, in the name of a beneficiary, for what they are worth to them: under a policy set
 * that is active now, or by the entitlement that they carry. Without either the multiplier is 1.0.
 * @throws CreditError `POLICY_INPUT_MISSING`, `PLACE_TOO_COARSE`, `TABLE_LEAF_INVALID`, `INVALID_ATTESTATION`
 * @throws LedgerError `KEY_REUSED`, `LOT_NOT_FOUND`, `LOT_LOCKED`, `LOT_NOT_ACTIVE`, `NOT_OWNER`, `LOTS_DO_NOT_COVER`,
 * `POLICY_SET_NOT_FOUND`, `POLICY_SET_NOT_ACTIVE`, `MULTIPLIER_ZERO`, `NOT_ENTITLED`, `ATTESTATION_INVALID`
 */
export async function retire(tx: Transaction, args: RetireArguments): Promise<RetirementRecord> {
  const { retirementId, batchId, beneficiaryName, reason } = args;
  const retiredBy = tx.caller.account();
  const hash = hashOf(args, retiredBy);
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
    ranges: formatRanges(args.ranges),
    kg: kg.toString(),
    serials: taken.map(({ range, blockStart }) => {
      const { first, last } = serialsOf(range, blockStart);
      return { first: first.toString(), last: last.toString() };
    }),
    retiredBy,
    beneficiaryName,
    reason,
    ...(await worthOf(tx, args, kg, await entitlementOf(tx, batchId, classId))),
    retiredAt: tx.time,
    txId: tx.id,
    parametersHash: hash,
  };
  await replaceLots(tx, lots, [...left, ...taken]);
  await writeRetirement(tx, record);
  emit(tx, 'CreditRetired', record);
  return record;
}

/** The hints where to find the lots are no part of what is asked: after the retirement they are others. */
const hashOf = (args: RetireArguments, retiredBy: string): Hash =>
  parametersHash({
    ...args,
    lots: undefined,
    ranges: formatRanges(args.ranges),
    leaves: leavesToJson(args.leaves),
    retiredBy,
  });

async function worthOf(
  tx: Transaction,
  args: RetireArguments,
  kg: bigint,
  entitlement: Entitlement | undefined,
): Promise<Worth> {
  const { attestation, leaves } = args;
  const use = await useNow(tx, args.use, attestation, args.beneficiaryName);
  const where = { use, placeSource: placeSource(use), ...(attestation !== undefined && { attestation }) };
  if (entitlement !== undefined) return { ...honoured(args, kg, entitlement), ...where };

  requireAbsent('legalEntityId', args.legalEntityId, 'absent: the lots carry no entitlement');
  const { policySet } = args;
  const effect = await effectOf(tx, args.batchId, { policySet, use, leaves });
  const ppm = ppmOf(effect);
  if (!args.acceptZero) requireEffect(ppm, 'a use in which it is worth something, or acceptZero');
  return {
    ppm: ppm.toString(),
    mg: milligrams(kg, ppm).toString(),
    policySet,
    factors: factorsToJson(effect),
    ...(leaves.length > 0 && { leaves: leavesToJson(leaves) }),
    ...where,
  };
}

/** Anyone who holds entitled kilograms may retire them, but only for the one for whom their multiplier was fixed. */
function honoured(args: RetireArguments, kg: bigint, entitlement: Entitlement): Omit<Worth, 'use' | 'placeSource'> {
  const { legalEntityId } = args;
  requireAbsent('policySet', args.policySet === ZERO_HASH ? undefined : args.policySet, OWN_SET);
  requireAbsent('leaves', args.leaves.length === 0 ? undefined : leavesToJson(args.leaves), OWN_SET);
  if (legalEntityId === undefined || hashText(legalEntityId) !== entitlement.beneficiary) {
    throw new LedgerError('NOT_ENTITLED', 'the lots are worth something to another beneficiary alone', {
      field: 'legalEntityId',
      value: legalEntityId ?? '',
      expected: `the text with the SHA-256 ${entitlement.beneficiary}`,
    });
  }
  const { ppm, policySet } = entitlement;
  if (!args.acceptZero) requireEffect(ppm, 'acceptZero');
  return {
    ppm: ppm.toString(),
    mg: milligrams(kg, ppm).toString(),
    policySet,
    factors: [],
    entitlement: entitlementToJson(entitlement),
    legalEntityId,
  };
}

const OWN_SET = 'absent: the entitlement has fixed the multiplier';

function requireAbsent(field: string, value: unknown, expected: string): void {
  if (value !== undefined) throw invalidArgument(field, value, expected);
}
