import { formatRanges, length, totalKg, weakestLane, type Hash, type Lane, type Range } from '@meridian/credit';
import type { Accountant } from './accountant.ts';
import type { BatchAudit } from './auditor.ts';
import type { Cell } from './core/cells.ts';
import type { Finding } from './core/findings.ts';
import { hangsOnTransfer, pairOf, type Spot } from './core/legal-pairs.ts';
import type { Heights } from './core/suspicions.ts';
import { AccountantError } from './errors.ts';

/** Kilograms that are alike: one status at home, and where they are elsewhere. Those that are nowhere have `none` at home. */
export interface PairView {
  readonly home: string;
  readonly abroad: readonly Spot[];
  readonly kg: bigint;
}

export interface LaneView {
  /** Descriptors, home first. */
  readonly ledgers: readonly [string, string];
  /** How facts of each of them are proved to the other, and the weaker of both. */
  readonly proofs: readonly [Lane, Lane];
  readonly trust: Lane;
}

/** The lanes between home and each other ledger, with how far evidence on them can be trusted. */
export function laneViews({ home, abroad }: Accountant['ledgers'], lanes: ReadonlyMap<string, Lane>): LaneView[] {
  const laneOf = (ledger: string): Lane => lanes.get(ledger) ?? 'trusted: single';
  return abroad.map((other) => ({
    ledgers: [home, other],
    proofs: [laneOf(home), laneOf(other)],
    trust: weakestLane(laneOf(home), laneOf(other)),
  }));
}

/** All batches together. What was issued and never touched since is active at home. */
export function totalSupply({ audits, book, ledgers }: Accountant) {
  const sums = new Map<string, { pair: Omit<PairView, 'kg'>; kg: bigint }>();
  let [issuedKg, movingKg] = [0n, 0n];
  const add = (pair: Omit<PairView, 'kg'>, kg: bigint): void => {
    const key = JSON.stringify(pair);
    const sum = sums.get(key) ?? { pair, kg: 0n };
    sums.set(key, { pair, kg: sum.kg + kg });
  };
  for (const { batchId, issuedKg: told = 0n } of book.batches.values()) {
    const audit = audits.get(batchId);
    issuedKg += audit?.issuedKg ?? told;
    if (audit === undefined && told > 0n) add({ home: 'active', abroad: [] }, told);
    for (const cell of audit?.cells ?? []) add(pairViewOf(cell, ledgers.home), length(cell.range));
    movingKg += totalKg(audit?.moving ?? []);
  }
  const pairs = [...sums.values()].map(({ pair, kg }) => ({ ...pair, kg }));
  return { batches: book.batches.size, audited: audits.size, issuedKg, movingKg, pairs: pairs.sort(byPair) };
}

export interface RangeView extends PairView {
  readonly ranges: string;
  /** `open`: legal because a transfer of it is past its burn and before its mint. */
  readonly verdict: 'legal' | 'open' | 'illegal';
}

export interface BatchView {
  readonly batchId: Hash;
  readonly issuedKg: bigint;
  /** Whether it was read on every ledger, or only its issue was seen; what follows is of the audit. */
  readonly isAudited: boolean;
  readonly ranges: readonly RangeView[];
  readonly moving: string;
  readonly heights?: Heights;
  /** Unix ms. */
  readonly auditedAt?: number;
  readonly faults?: readonly { readonly kind: Finding['kind']; readonly text: string; readonly ranges: string }[];
}

/** One batch: which of its kilograms are where. @throws AccountantError `UNKNOWN_BATCH` */
export function batchSupply({ audits, book, ledgers }: Accountant, batchId: Hash): BatchView {
  const audit = audits.get(batchId);
  const row = book.batches.get(batchId);
  if (audit !== undefined) return auditView(audit, ledgers.home);
  if (row === undefined) throw unknownBatch(batchId);
  const { issuedKg = 0n } = row;
  const whole = { home: 'active', abroad: [], kg: issuedKg, ranges: `0-${issuedKg}`, verdict: 'legal' as const };
  return { batchId, issuedKg, isAudited: false, ranges: issuedKg === 0n ? [] : [whole], moving: '' };
}

function auditView({ batchId, issuedKg, cells, moving, heights, findings, at }: BatchAudit, home: string): BatchView {
  const illegal = findings.flatMap(({ ranges }) => ranges);
  const groups = new Map<string, { pair: Omit<PairView, 'kg'>; verdict: RangeView['verdict']; ranges: Range[] }>();
  for (const cell of cells) {
    const [pair, verdict] = [pairViewOf(cell, home), verdictOf(cell, home, illegal)];
    const key = JSON.stringify([pair, verdict]);
    const group = groups.get(key) ?? { pair, verdict, ranges: [] };
    group.ranges.push(cell.range);
    groups.set(key, group);
  }
  const ranges = [...groups.values()].map(({ pair, verdict, ranges: those }): RangeView => ({
    ...{ ...pair, kg: totalKg(those), ranges: formatRanges(those), verdict },
  }));
  return {
    ...{ batchId, issuedKg, isAudited: true, ranges: ranges.sort(byPair) },
    ...{ moving: formatRanges(moving), heights, auditedAt: at },
    faults: findings.map(({ kind, text, ranges: those }) => ({ kind, text, ranges: formatRanges(those) })),
  };
}

function verdictOf({ range, spots }: Cell, home: string, illegal: readonly Range[]): RangeView['verdict'] {
  if (illegal.some(({ from, to }) => from < range.to && range.from < to)) return 'illegal';
  return hangsOnTransfer(spots, home) ? 'open' : 'legal';
}

const pairViewOf = ({ spots }: Cell, home: string): Omit<PairView, 'kg'> => ({
  home: pairOf(spots, home)[0],
  abroad: spots.filter(({ ledger }) => ledger !== home),
});

const byPair = (a: PairView, b: PairView): number => {
  const text = ({ home, abroad }: PairView): string => JSON.stringify([home, abroad]);
  return text(a) < text(b) ? -1 : 1;
};

const unknownBatch = (batchId: Hash): AccountantError =>
  new AccountantError('UNKNOWN_BATCH', `batchId: no ledger has told of a batch ${batchId}`, {
    field: 'batchId',
    value: batchId,
    expected: 'a batch that was issued, or has crossed',
  });
