import { multiplier, PPM_ONE, ZERO_HASH, type Hash, type Multiplier, type TableLeaf, type Use } from '@meridian/credit';
import type { GivenUse } from '../arguments/use.ts';
import { useAtAttestedPlace, type SignedAttestation } from '../attested-place.ts';
import { LedgerError } from '../errors.ts';
import { provenanceOf, readBatch } from '../state/batches.ts';
import { readConfiguration } from '../state/config.ts';
import { readActivePolicySet } from '../state/policy-sets.ts';
import type { FactorJson, LeafJson } from '../state/retirements.ts';
import type { Transaction } from '../transaction.ts';

/** Under which set a credit is valued, with what the set needs beside the credit and the use. */
export interface Valuation {
  readonly policySet: Hash;
  readonly use: Use;
  readonly leaves: readonly TableLeaf[];
}

/** What each policy of the set gave. `undefined` for the empty set, under which every credit is worth 1.0. */
export type Effect = Multiplier | undefined;

export const ppmOf = (effect: Effect): bigint => effect?.ppm ?? PPM_ONE;

/**
 * What a credit of the batch is worth in that use, now. The empty set reads nothing.
 * @throws CreditError `POLICY_INPUT_MISSING`, `PLACE_TOO_COARSE`, `TABLE_LEAF_INVALID`
 * @throws LedgerError `POLICY_SET_NOT_FOUND`, `POLICY_SET_NOT_ACTIVE`, `BATCH_NOT_FOUND`
 */
export async function effectOf(tx: Transaction, batchId: Hash, { policySet, use, leaves }: Valuation): Promise<Effect> {
  if (policySet === ZERO_HASH) return undefined;
  const set = await readActivePolicySet(tx, policySet);
  return multiplier(set, provenanceOf(await readBatch(tx, batchId)), use, leaves);
}

/** The use now, by the burner's word or an attester's. @throws LedgerError, CreditError of an attestation */
export async function useNow(
  tx: Transaction,
  given: GivenUse,
  attestation: SignedAttestation | undefined,
  beneficiaryName: string,
): Promise<Use> {
  if (attestation === undefined) return { ...given, time: tx.time };
  const period = given.period === undefined ? {} : { period: given.period };
  const config = await readConfiguration(tx);
  return useAtAttestedPlace(config, attestation, beneficiaryName, { ...period, time: tx.time });
}

export const factorsToJson = (effect: Effect): FactorJson[] =>
  (effect?.factors ?? []).map(({ policy, metric, of, value, ppm }) => ({
    policy,
    metric,
    ...(of !== '' && { of }),
    value: value.toString(),
    ppm: ppm.toString(),
  }));

export const leavesToJson = (leaves: readonly TableLeaf[]): LeafJson[] =>
  leaves.map((leaf) => ({ ...leaf, ppm: leaf.ppm.toString() }));

/** To use credits for nothing is mostly a mistake. @throws LedgerError `MULTIPLIER_ZERO` */
export function requireEffect(ppm: bigint, expected: string): void {
  if (ppm > 0n) return;
  throw new LedgerError('MULTIPLIER_ZERO', 'the credit is worth nothing in this use', {
    field: 'policySet',
    value: '0',
    expected,
  });
}
