import { join, subtract, type Range } from '@meridian/credit';
import type { Cell } from './cells.ts';
import { faultOf, hangsOnTransfer, PAIR_RULES, pairOf, type Fault, type Spot } from './legal-pairs.ts';

/** What an audit of a batch finds wrong: kilograms in the same illegal spots, or a ledger whose figures do not add up (`totals`). */
export interface Finding {
  readonly kind: Fault | 'totals';
  /** The same for the same fault of a batch, whichever its kilograms. */
  readonly key: string;
  readonly ranges: readonly Range[];
  readonly spots: readonly Spot[];
  /** In words. */
  readonly text: string;
  /** The other ledgers whose lanes with home it breaks; all of them where it cannot be told. */
  readonly abroad: readonly string[];
}

/** Which ledger is home, and which others there are; descriptors. */
export interface Ledgers {
  readonly home: string;
  readonly abroad: readonly string[];
}

/** @param open kilograms of which a transfer is past its burn and before its mint, canonical */
export function findingsOf(
  cells: readonly Cell[],
  ledgers: Ledgers,
  open: readonly Range[],
  rules = PAIR_RULES,
): Finding[] {
  const found = new Map<string, { ranges: Range[]; finding: Omit<Finding, 'ranges'> }>();
  for (const { range, spots } of cells) {
    const kind = faultOf(spots, ledgers.home, false, rules);
    if (kind === undefined) continue;
    const ranges = hangsOnTransfer(spots, ledgers.home, rules) ? subtract([range], open) : [range];
    if (ranges.length === 0) continue;
    const key = `${kind}: ${spots.map(({ ledger, status }) => `${status} on ${ledger}`).join(', ')}`;
    const known = found.get(key);
    if (known !== undefined) known.ranges.push(...ranges);
    else {
      const finding = { kind, key, spots, text: describe(kind, spots, ledgers.home), abroad: abroadOf(spots, ledgers) };
      found.set(key, { ranges, finding });
    }
  }
  return [...found.values()].map(({ ranges, finding }) => ({ ...finding, ranges: join(ranges) }));
}

/** A ledger's figures that do not add up; they concern all of the batch. */
export const totalsFinding = (ledger: string, fault: string, ranges: readonly Range[], ledgers: Ledgers): Finding => ({
  kind: 'totals',
  key: `totals: ${ledger}`,
  ranges,
  spots: [],
  text: `on ${ledger} ${fault}`,
  abroad: ledger === ledgers.home ? ledgers.abroad : [ledger],
});

/** Where the kilograms are abroad now; where they are in no place, any lane may have lost them. */
function abroadOf(spots: readonly Spot[], { home, abroad }: Ledgers): readonly string[] {
  const live = spots.filter(({ ledger, status }) => ledger !== home && status !== 'burnt').map(({ ledger }) => ledger);
  return live.length === 0 ? abroad : [...new Set(live)];
}

function describe(kind: Fault, spots: readonly Spot[], home: string): string {
  const places = spots.map(({ ledger, status }) => `${status} on ${ledger}`).join(' and ');
  if (kind === 'double') return `spendable in two places: ${places}`;
  if (kind === 'twice') return `twice on one ledger: ${places}`;
  const [atHome] = pairOf(spots, home);
  return atHome === 'none' ? `unknown at home, yet ${places}` : `in no legal pair: ${places}`;
}
