import {
  CreditError,
  milligrams,
  multiplier,
  PPM_ONE,
  totalKg,
  ZERO_HASH,
  type Entitlement,
  type Retirement,
} from '@meridian/credit';
import { provenanceOf, readBatch } from '../state/batches.ts';
import { entitlementOf } from '../state/classes.ts';
import type { Configuration } from '../state/config.ts';
import { findPolicySet, isActive, policySetOf, type PolicySetRecord } from '../state/policy-sets.ts';
import type { Remark, RetirementAbroadRecord } from '../state/retirements.ts';
import type { Transaction } from '../transaction.ts';

type WorthAtHome = Pick<RetirementAbroadRecord, 'mgAtHome' | 'remarks'>;

/** What a retirement told by another ledger is worth by this one's own figures, and what is odd. Never a refusal. */
export async function worthAtHome(tx: Transaction, config: Configuration, r: Retirement): Promise<WorthAtHome> {
  const entitlement = await entitlementOf(tx, r.batchId, r.classId);
  const { ppm, remarks } = entitlement === undefined ? await underPolicySet(tx, r) : underEntitlement(entitlement, r);
  const attester = r.use.place?.attester;
  return {
    mgAtHome: ppm === null ? null : milligrams(totalKg(r.ranges), ppm).toString(),
    remarks: [
      ...(ppm !== null && ppm !== r.ppm ? (['MULTIPLIER_DIFFERS'] as const) : []),
      ...remarks,
      ...(attester !== undefined && !config.attesters.includes(attester) ? (['ATTESTER_NOT_LISTED'] as const) : []),
    ],
  };
}

interface Computed {
  /** `null` where it cannot be computed. */
  readonly ppm: bigint | null;
  readonly remarks: readonly Remark[];
}

const underEntitlement = ({ ppm, policySet }: Entitlement, r: Retirement): Computed => ({
  ppm,
  remarks: policySet === r.policySet ? [] : ['POLICY_SET_DIFFERS'],
});

async function underPolicySet(tx: Transaction, r: Retirement): Promise<Computed> {
  if (r.policySet === ZERO_HASH) return { ppm: PPM_ONE, remarks: [] };
  const record = await findPolicySet(tx, r.policySet);
  if (record === undefined) return { ppm: null, remarks: ['POLICY_SET_UNKNOWN'] };
  const ppm = await computed(tx, record, r);
  return {
    ppm,
    remarks: [
      ...(isActive(record, r.use.time) ? [] : (['POLICY_SET_NOT_ACTIVE'] as const)),
      ...(ppm === null ? (['NOT_COMPUTABLE'] as const) : []),
    ],
  };
}

/** A retirement tells no leaves, so a set with a table that is not on the ledger cannot be computed from it. */
async function computed(tx: Transaction, record: PolicySetRecord, r: Retirement): Promise<bigint | null> {
  const provenance = provenanceOf(await readBatch(tx, r.batchId));
  try {
    return multiplier(policySetOf(record), provenance, r.use).ppm;
  } catch (error) {
    if (error instanceof CreditError) return null;
    throw error;
  }
}
