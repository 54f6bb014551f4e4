import { isName } from '../attributes.ts';
import { CreditError } from '../errors.ts';
import type { Provenance } from '../provenance.ts';
import type { Use } from '../use.ts';

/** Whether a policy reads the credit alone, or the burner's place, period or jurisdiction too. */
export type Scope = 'independent' | 'coupled';

interface MetricBase {
  /** In the bytes of a policy set. */
  readonly code: number;
  readonly scope: Scope;
  /** A measured value for people, e.g. `distance 1,240 km`. Takes a number's decimal text, too, as records hold it. */
  readonly describe: (value: MetricValue, of: string) => string;
}

/** Measures a number of 64 bits. */
export interface NumberMetric extends MetricBase {
  readonly kind: 'number';
  /** Whether a policy of this metric says by `of` which attribute it reads. */
  readonly takesOf?: true;
  /** @throws CreditError `POLICY_INPUT_MISSING` */
  readonly measure: (credit: Provenance, use: Use, of: string) => bigint;
}

/**
 * Measures what a table has entries for: a category, or a pair as `from>to`, of countries or of categories. What the credit lacks is the
 * empty text, in a pair before the `>`, and no table has an entry for it.
 */
export interface KeyMetric extends MetricBase {
  readonly kind: 'category' | 'pair';
  /** Whether this is a part that an entry may have. */
  readonly isPart: (text: unknown) => text is string;
  /** What {@link isPart} wants, for people. */
  readonly parts: string;
  /** @throws CreditError `POLICY_INPUT_MISSING` */
  readonly measure: (credit: Provenance, use: Use) => string;
}

export type Metric = NumberMetric | KeyMetric;
export type MetricValue = bigint | string;

export const PAIR = '>';

/** The refusal of a use or credit that lacks what a metric measures: never guessed, as leaving it out could pay. */
export const inputMissing = (field: string, metric: string, expected: string): CreditError =>
  new CreditError('POLICY_INPUT_MISSING', {
    field,
    value: undefined,
    expected: `${expected}: a ${metric} policy needs it`,
  });

/** A category that the credit carries; empty where it carries none, or a number, under this name. */
export function categoryOf(credit: Provenance, name: string): string {
  const value = credit.attributes[name];
  return isName(value) ? value : '';
}

/** A category for people. */
export const orUnknown = (category: string): string => (category === '' ? 'unknown' : category);

/** A pair for people. */
export function describePair(value: MetricValue): string {
  const [from = '', to = ''] = value.toString().split(PAIR);
  return `${orUnknown(from)} to ${orUnknown(to)}`;
}
