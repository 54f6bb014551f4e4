import { CreditError } from '../errors.ts';
import { PPM_ONE } from '../mass.ts';
import type { Precision } from '../place.ts';
import type { Provenance } from '../provenance.ts';
import { placeSource, type PlaceSource, type Use } from '../use.ts';
import { keyFactor, numberFactor } from './curve.ts';
import type { TableLeaf } from './merkle-table.ts';
import type { MetricValue } from './metric.ts';
import type { MetricName } from './metrics.ts';
import { MAX_POLICIES, type Policy, type PolicySet } from './policy-set.ts';

/** What one policy made of a credit and its use. */
export interface Factor {
  /** The policy's id. */
  readonly policy: string;
  readonly metric: MetricName;
  /** The attribute that a `share` policy read; empty for other metrics. */
  readonly of: string;
  /** In the metric's unit, or a category, or a pair as `from>to`. */
  readonly value: MetricValue;
  readonly ppm: bigint;
  /** Whether the table had no entry for the value. */
  readonly byDefault: boolean;
}

/** What a credit is worth in a use, and why. */
export interface Multiplier {
  /** What counts: 1,000,000 is 1.0. */
  readonly ppm: bigint;
  readonly factors: readonly Factor[];
  /** Of all factors, exact: in units of ppm to the power of their number. */
  readonly product: bigint;
  /** The product in ppm, rounded down, before the bounds of the set. */
  readonly unbounded: bigint;
  /** A factor of 0 makes the credit worthless, whatever the set's minimum. */
  readonly vetoed: boolean;
  /** The bound of the set that counts instead of the product. */
  readonly clampedTo?: 'min' | 'max';
  /** How exactly the credit's place is known. */
  readonly precision: Precision;
  /** Whose word the use's place is. */
  readonly placeSource: PlaceSource;
}

/** 1,000,000 to the power of 0 to 7: what makes ppm of a product of 1 to 8 factors. */
const DIVISORS: readonly bigint[] = Array.from({ length: MAX_POLICIES }, (_, power) => PPM_ONE ** BigInt(power));

/**
 * Values a credit in a use. Set, credit, use and leaves were checked when they were read. One division rounds, down; so the order of the
 * policies cannot matter.
 * @throws CreditError `PLACE_TOO_COARSE`, `POLICY_INPUT_MISSING`, `TABLE_LEAF_INVALID`
 */
export function multiplier(
  set: PolicySet,
  credit: Provenance,
  use: Use,
  leaves: readonly TableLeaf[] = [],
): Multiplier {
  if (!set.precisions.includes(credit.precision)) {
    throw new CreditError('PLACE_TOO_COARSE', {
      field: 'precision',
      value: credit.precision,
      expected: `among what ${set.name} takes: ${set.precisions.join(', ')}`,
    });
  }
  const factors = set.policies.map((policy, index) => factorOf(policy, index, credit, use, leaves));
  const product = factors.reduce((all, { ppm }) => all * ppm, 1n);
  const unbounded = factors.length === 0 ? PPM_ONE : product / (DIVISORS[factors.length - 1] ?? 1n);
  const vetoed = product === 0n;
  return {
    ...bounded(set, vetoed, unbounded),
    factors,
    product,
    unbounded,
    vetoed,
    precision: credit.precision,
    placeSource: placeSource(use),
  };
}

function bounded({ min, max }: PolicySet, vetoed: boolean, ppm: bigint): Pick<Multiplier, 'ppm' | 'clampedTo'> {
  if (vetoed) return { ppm: 0n };
  if (ppm < min) return { ppm: min, clampedTo: 'min' };
  return ppm > max ? { ppm: max, clampedTo: 'max' } : { ppm };
}

function factorOf(policy: Policy, index: number, credit: Provenance, use: Use, leaves: readonly TableLeaf[]): Factor {
  const { id, metric, of } = policy;
  if (policy.kind === 'number') {
    const value = policy.measure(credit, use, of);
    return { policy: id, metric, of, value, ppm: numberFactor(policy.curve, value), byDefault: false };
  }
  const value = policy.measure(credit, use);
  return { policy: id, metric, of, value, ...keyFactor(policy.curve, index, value, leaves) };
}
