import { formatRanges, intersect, join, subtract, totalKg, type Hash, type Range } from '@meridian/credit';
import type { Finding } from './findings.ts';
import type { Heights } from './suspicions.ts';

/** What became of a gateway's pause of a lane: `done`, or the gateway `unconcerned`, which knows no such lane. */
export interface LanePause {
  readonly gatewayId: string;
  /** Two descriptors, home first. */
  readonly lane: readonly [string, string];
  readonly outcome: 'asked' | 'done' | 'unconcerned';
  readonly pauseId?: string;
  /** Why it is not done yet. */
  readonly error?: string;
}

/** Kilograms of a batch that are not where they may be, from when that was seen until it was no more. Times are unix ms. */
export interface Breach {
  readonly id: string;
  readonly batchId: Hash;
  readonly kind: Finding['kind'];
  readonly key: string;
  readonly text: string;
  /** All that were ever part of it. */
  readonly ranges: readonly Range[];
  /** The other ledgers whose lanes with home it breaks; descriptors. */
  readonly abroad: readonly string[];
  readonly foundAt: number;
  /** Heights at which it was seen. */
  readonly heights: Heights;
  readonly endedAt?: number;
  readonly pauses: readonly LanePause[];
}

export interface Judgement {
  readonly batchId: Hash;
  /** What the audit found, sure or not. */
  readonly findings: readonly Finding[];
  /** What of it is sure. */
  readonly breaches: readonly Finding[];
  /** Ranges of which nothing is known for certain. */
  readonly moving: readonly Range[];
  readonly heights: Heights;
  readonly at: number;
}

export interface Change {
  /** New, or of more kilograms than before: the lane has to stop. */
  readonly opened: readonly Breach[];
  readonly ended: readonly Breach[];
}

/** What an audit changes among a batch's breaches that have not ended. */
export function judge(standing: readonly Breach[], judgement: Judgement, newId: () => string): Change {
  const { batchId, findings, breaches, moving, heights, at } = judgement;
  const opened = breaches.flatMap((finding): Breach[] => {
    const { kind, key, text, ranges, abroad } = finding;
    const known = standing.find((breach) => breach.key === key);
    if (known === undefined)
      return [{ id: newId(), batchId, kind, key, text, ranges, abroad, foundAt: at, heights, pauses: [] }];
    if (subtract(ranges, known.ranges).length === 0) return [];
    return [{ ...known, ranges: join([...known.ranges, ...ranges]), heights }];
  });
  const ended = standing
    .filter((breach) => {
      const left = findings.filter(({ key }) => key === breach.key).flatMap(({ ranges }) => ranges);
      return [left, moving].every((ranges) => intersect(breach.ranges, join(ranges)).length === 0);
    })
    .map((breach) => ({ ...breach, endedAt: at }));
  return { opened, ended };
}

const MOST_RANGES = 4;

/** A breach in one sentence, for a log, and as the reason of a pause. */
export function describeBreach({ id, batchId, ranges, text }: Breach): string {
  const first = formatRanges(ranges.slice(0, MOST_RANGES));
  const more = ranges.length > MOST_RANGES ? ` and ${ranges.length - MOST_RANGES} more ranges` : '';
  return `supply breach ${id}: batch ${batchId}: ${totalKg(ranges)} kg (${first}${more}) ${text}`;
}
