import type { Range } from '@meridian/credit';
import type { Spot } from './legal-pairs.ts';
import type { Status } from './status.ts';

/** What one ledger says of one batch: ranges by status, each canonical. */
export interface Holding {
  /** Its descriptor. */
  readonly ledger: string;
  readonly rangesByStatus: Readonly<Record<string, readonly Range[]>>;
}

/** Kilograms that are alike: in the same spots. Ascending by ledger and status. */
export interface Cell {
  readonly range: Range;
  readonly spots: readonly Spot[];
}

/** How a batch stands: what is known of the moment at which home was read, and what was on its way meanwhile. */
export interface Standing {
  readonly cells: readonly Cell[];
  /** Ranges whose status abroad was another one after home was read than before: nobody can say what it was then. */
  readonly moving: readonly Range[];
}

/** Cuts holdings into cells of equal spots, ascending; kilograms that nobody holds are in none. */
export function cellsOf(holdings: readonly Holding[]): Cell[] {
  const cells: { range: Range; spots: readonly Spot[]; text: string }[] = [];
  const held = new Map<string, Spot>();
  let from = 0n;
  for (const { at, spot, isStart } of edgesOf(holdings)) {
    if (at > from && held.size > 0) append(cells, { from, to: at }, held);
    from = at;
    const key = textOf(spot);
    if (isStart) held.set(key, spot);
    else held.delete(key);
  }
  return cells.map(({ range, spots }) => ({ range, spots }));
}

/**
 * The cells at the moment at which home was read, seen from reads of the other ledgers before and after it: what a ledger says of a
 * kilogram alike both times it said in between, too.
 */
export function standingOf(before: readonly Holding[], home: Holding, after: readonly Holding[]): Standing {
  const early = before.map((holding) => marked(holding, EARLY));
  const late = after.map((holding) => marked(holding, LATE));
  const cells: { range: Range; spots: readonly Spot[]; text: string }[] = [];
  const moving: Range[] = [];
  for (const { range, spots } of cellsOf([home, ...early, ...late])) {
    const [first, last] = [EARLY, LATE].map((mark) => unmarked(spots, mark));
    if (textsOf(first) !== textsOf(last)) extend(moving, range);
    else {
      const own = spots.filter(({ ledger }) => ledger === home.ledger);
      append(cells, range, new Map([...own, ...(first ?? [])].map((spot) => [textOf(spot), spot])));
    }
  }
  return { cells: cells.map(({ range, spots }) => ({ range, spots })), moving };
}

const [EARLY, LATE] = ['\u0000early', '\u0000late'] as const;

const marked = ({ ledger, rangesByStatus }: Holding, mark: string): Holding => ({
  ledger: `${ledger}${mark}`,
  rangesByStatus,
});

const unmarked = (spots: readonly Spot[], mark: string): readonly Spot[] =>
  spots.flatMap(({ ledger, status }) =>
    ledger.endsWith(mark) ? [{ ledger: ledger.slice(0, -mark.length), status }] : [],
  );

interface Edge {
  readonly at: bigint;
  readonly spot: Spot;
  readonly isStart: boolean;
}

function edgesOf(holdings: readonly Holding[]): Edge[] {
  const edges: Edge[] = [];
  for (const { ledger, rangesByStatus } of holdings)
    for (const [status, ranges] of Object.entries(rangesByStatus)) {
      const spot: Spot = { ledger, status: status as Exclude<Status, 'none'> };
      for (const { from, to } of ranges)
        edges.push({ at: from, spot, isStart: true }, { at: to, spot, isStart: false });
    }
  // An end before a start at the same kilogram, so that ranges that only touch do not overlap.
  return edges.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : Number(a.isStart) - Number(b.isStart)));
}

const textOf = ({ ledger, status }: Spot): string => `${ledger} ${status}`;
const textsOf = (spots: readonly Spot[] = []): string => spots.map(textOf).sort().join(', ');

function append(
  cells: { range: Range; spots: readonly Spot[]; text: string }[],
  range: Range,
  held: ReadonlyMap<string, Spot>,
): void {
  const keys = [...held.keys()].sort();
  const text = keys.join(', ');
  const last = cells.at(-1);
  if (last?.text === text && last.range.to === range.from) last.range = { from: last.range.from, to: range.to };
  else cells.push({ range, spots: keys.flatMap((key) => held.get(key) ?? []), text });
}

function extend(ranges: Range[], range: Range): void {
  const last = ranges.at(-1);
  if (last?.to === range.from) ranges[ranges.length - 1] = { from: last.from, to: range.to };
  else ranges.push(range);
}
