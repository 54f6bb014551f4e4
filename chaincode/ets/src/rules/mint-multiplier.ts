import { CreditError, multiplier, ZERO_HASH, type Provenance } from '@meridian/credit';
import { LedgerError } from '../errors.ts';
import { readActivePolicySet } from '../state/policy-sets.ts';
import type { Transaction } from '../transaction.ts';

/**
 * The multiplier of an issuance under the policy set that its provenance names. The time of use is the issuance's own date, so
 * that provenance and set alone show it. Nobody uses the credit yet: policies that also read a use have no place here.
 * @throws CreditError `POLICY_INPUT_MISSING`, `PLACE_TOO_COARSE`, `TABLE_LEAF_INVALID`
 * @throws LedgerError `POLICY_SET_NOT_FOUND`, `POLICY_SET_NOT_ACTIVE`, `POLICY_SET_COUPLED`
 */
export async function mintMultiplierOf(tx: Transaction, provenance: Provenance): Promise<bigint> {
  const set = await readActivePolicySet(tx, provenance.policySet);
  const coupled = set.policies.filter(({ scope }) => scope === 'coupled').map(({ id }) => id);
  if (coupled.length > 0) {
    throw new LedgerError('POLICY_SET_COUPLED', `${coupled.join(', ')} read a use, and an issuance is none`, {
      field: 'provenance.policySet',
      value: provenance.policySet,
      expected: 'a set of independent policies',
      policies: coupled,
    });
  }
  return multiplier(set, provenance, { time: provenance.issuedAt }).ppm;
}

/** Under the empty set the multiplier is the registry's own information. @throws CreditError `INVALID_PROVENANCE` and as above */
export async function requireMintMultiplier(tx: Transaction, provenance: Provenance): Promise<void> {
  if (provenance.policySet === ZERO_HASH) return;
  const ppm = await mintMultiplierOf(tx, provenance);
  if (ppm === provenance.mintMultiplier) return;
  throw new CreditError('INVALID_PROVENANCE', {
    field: 'mintMultiplier',
    value: provenance.mintMultiplier.toString(),
    expected: `${ppm}, what the policy set gives`,
  });
}
