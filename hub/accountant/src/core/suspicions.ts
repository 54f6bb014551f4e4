import { intersect, join, subtract, type Range } from '@meridian/credit';
import type { Finding } from './findings.ts';

/** Heights by ledger descriptor. */
export type Heights = Readonly<Record<string, bigint>>;

/** A finding that may yet be explained by what has not been read. */
export interface Suspicion {
  readonly key: string;
  readonly ranges: readonly Range[];
  /** Of the audit that first saw it. */
  readonly heights: Heights;
}

export interface AuditedFindings {
  readonly findings: readonly Finding[];
  readonly heights: Heights;
  /** How far each ledger's stream had been read before the audit began. */
  readonly readTo: Heights;
  /** Whether the reads were so close together that no kilogram can have left a ledger and come back between them. */
  readonly isNarrow: boolean;
}

export interface Weighed {
  /** Those that are breaches, each with the ranges of which that is sure. */
  readonly breaches: readonly Finding[];
  /** What to hold against the next audit. */
  readonly suspicions: readonly Suspicion[];
  /** Whether another audit, after the streams have been read further, will know more. */
  readonly isUnsure: boolean;
}

/**
 * Two spendable places are a breach at once. Anything else is one when an audit sees it again after all streams were read past the heights
 * at which it was seen first: no step of any transfer up to there is unknown then.
 */
export function weigh(before: readonly Suspicion[], audited: AuditedFindings): Weighed {
  const breaches: Finding[] = [];
  const suspicions: Suspicion[] = [];
  let isUnsure = false;
  for (const finding of audited.findings) {
    if (finding.kind === 'double' && audited.isNarrow) {
      breaches.push(finding);
      continue;
    }
    const known = before
      .filter(({ key }) => key === finding.key)
      .map((suspicion) => ({ ...suspicion, ranges: intersect(suspicion.ranges, finding.ranges) }))
      .filter(({ ranges }) => ranges.length > 0);
    const ripe = known.filter(({ heights }) => isReadPast(heights, audited.readTo));
    const sure = join(ripe.flatMap(({ ranges }) => ranges));
    if (sure.length > 0) breaches.push({ ...finding, ranges: sure });
    suspicions.push(...known);
    const fresh = subtract(finding.ranges, join(known.flatMap(({ ranges }) => ranges)));
    if (fresh.length > 0) suspicions.push({ key: finding.key, ranges: fresh, heights: audited.heights });
    isUnsure ||= fresh.length > 0 || ripe.length < known.length;
  }
  return { breaches, suspicions, isUnsure };
}

const isReadPast = (heights: Heights, readTo: Heights): boolean =>
  Object.entries(heights).every(([ledger, height]) => (readTo[ledger] ?? -1n) >= height);
