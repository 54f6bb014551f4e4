/** What one case came to: here the refusal's code, from the chain the error's name. */
export type Outcome = { readonly factors: readonly bigint[]; readonly ppm: bigint } | { readonly refused: string };

/** What the contracts' errors are called on every ledger (docs/policies.md, "Codes"). */
const CODES: Readonly<Record<string, string>> = {
  PolicySetTag: 'INVALID_POLICY_SET',
  PolicySetLength: 'INVALID_POLICY_SET',
  PolicySetField: 'INVALID_POLICY_SET',
  PolicySetTooManyPolicies: 'TOO_MANY_POLICIES',
  PolicyUnknownMetric: 'UNKNOWN_METRIC',
  PolicyAttribute: 'INVALID_POLICY_SET',
  PolicyCurve: 'INVALID_POLICY_SET',
  PolicyCurveLength: 'INVALID_POLICY_SET',
  PolicyCurveNotAscending: 'CURVE_NOT_ASCENDING',
  PolicyBoundTooLarge: 'FACTOR_TOO_LARGE',
  PolicyFactorTooLarge: 'FACTOR_TOO_LARGE',
  PolicyInputMissing: 'POLICY_INPUT_MISSING',
  PolicyPlaceTooCoarse: 'PLACE_TOO_COARSE',
  PolicyTableLeafMissing: 'TABLE_LEAF_INVALID',
  PolicyTableLeafKey: 'TABLE_LEAF_INVALID',
  PolicyTableLeafFactor: 'TABLE_LEAF_INVALID',
  PolicyTableLeafRoot: 'TABLE_LEAF_INVALID',
};

/** With the code in place of the error's name; an error without a code keeps its name, and so equals no code. */
export const codedOf = (outcome: Outcome): Outcome =>
  'refused' in outcome ? { refused: CODES[outcome.refused] ?? outcome.refused } : outcome;

export function same(a: Outcome, b: Outcome): boolean {
  if ('refused' in a || 'refused' in b) return 'refused' in a && 'refused' in b && a.refused === b.refused;
  return a.ppm === b.ppm && a.factors.length === b.factors.length && a.factors.every((ppm, i) => ppm === b.factors[i]);
}

/** @throws RangeError where the list has no such item */
export function at<T>(list: readonly T[], i: number): T {
  const item = list[i];
  if (item === undefined) throw new RangeError(`no item ${i} of ${list.length}`);
  return item;
}
