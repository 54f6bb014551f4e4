import { expect } from '@jest/globals';
import { hashText, milligrams, multiplier, policySetFromJson, policySetId, provenanceFromJson } from '@meridian/credit';
import type { RetirementRecord } from '../../src/state/retirements.ts';
import type { TestLedger } from './ledger.ts';
import { activated, near, recent } from './policies.ts';
import { BATCH, bob, issued } from './world.ts';

export const NAME = 'Padaria São João Ltda.';
export const place = { latitude: -23_550_520, longitude: -46_633_309 };
export const period = { start: 1_735_689_600, end: 1_767_225_600 };

export const retire = (more: object = {}) => ({
  retirementId: hashText('retirement'),
  batchId: BATCH,
  lots: ['0'],
  ranges: '0-2000',
  beneficiaryName: NAME,
  reason: 'emissions of 2025',
  ...more,
});

/** Alice's batch, and the sets near-and-recent and recent, active. */
export async function ready(): Promise<TestLedger> {
  const ledger = await issued();
  await activated(ledger, near);
  await activated(ledger, recent);
  return ledger;
}

/** What anyone does who doubts a record: takes it, the batch and the set, and nothing else. */
export async function recomputed(ledger: TestLedger, record: RetirementRecord) {
  const batch = await ledger.evaluate(bob, 'Credit:Batch', { batchId: record.batchId });
  const { document } = await ledger.evaluate(bob, 'Policy:PolicySet', { policySet: record.policySet });
  const set = policySetFromJson(document);
  expect(policySetId(set)).toBe(record.policySet);
  const leaves = (record.leaves ?? []).map((leaf) => ({ ...leaf, ppm: BigInt(leaf.ppm) }));
  const { ppm, factors } = multiplier(set, provenanceFromJson(batch['provenance']), record.use, leaves);
  return {
    ppm: ppm.toString(),
    mg: milligrams(BigInt(record.kg), ppm).toString(),
    factors: factors.map((factor) => [factor.policy, factor.value.toString(), factor.ppm.toString()]),
  };
}
