import {
  explain,
  multiplier,
  policySetFromJson,
  policySetId,
  PPM_ONE,
  useFromJson,
  ZERO_HASH,
  type Entitlement,
  type Provenance,
} from '@meridian/credit';
import type { Certificate } from './certificate.ts';

export interface MultiplierCheck {
  readonly agrees: boolean;
  readonly detail: string;
}

/**
 * Computes the multiplier again from the certificate alone.
 * @throws CreditError for a policy set or a use that is none, or that cannot give a multiplier
 */
export function explainMultiplier(
  certificate: Certificate,
  provenance: Provenance,
  entitlement: Entitlement | undefined,
): MultiplierCheck {
  const { ppm, policySet } = certificate.retirement;
  if (entitlement !== undefined) {
    const agrees = BigInt(ppm) === entitlement.ppm && policySet === entitlement.policySet;
    return { agrees, detail: `the entitlement gives ${entitlement.ppm} ppm by policy set ${entitlement.policySet}` };
  }
  if (policySet === ZERO_HASH)
    return { agrees: BigInt(ppm) === PPM_ONE, detail: `without a policy set it is ${PPM_ONE} ppm` };
  return underPolicySet(certificate, provenance);
}

function underPolicySet({ retirement, policySet: document }: Certificate, provenance: Provenance): MultiplierCheck {
  if (document === undefined)
    return { agrees: false, detail: `the document of policy set ${retirement.policySet} is missing` };
  const set = policySetFromJson(document);
  const id = policySetId(set);
  if (id !== retirement.policySet)
    return { agrees: false, detail: `the policy set brought is ${id}, not ${retirement.policySet}` };
  const name = `${set.name} ${set.version}`;
  if (set.policies.some(({ curve }) => curve.type === 'merkle'))
    return { agrees: true, detail: `${name}: a table of it is not on the ledger, so the chain's word is taken` };
  const computed = multiplier(set, provenance, useFromJson(retirement.use));
  return { agrees: computed.ppm === BigInt(retirement.ppm), detail: `${name}: ${explain(computed)}` };
}
