import { describe, expect, test } from '@jest/globals';
import type { Range } from '@meridian/credit';
import fc from 'fast-check';
import { cellsOf, standingOf, type Cell, type Holding } from '../../src/core/cells.ts';
import { CHAIN, HOME, kg, OTHER, spot, spots } from '../support/ledgers.ts';

const WHOLE = 40;
const statuses = fc.constantFrom('active', 'locked', 'burnt', 'none');

/** A ledger that puts each kilogram into one status. */
const holding = (ledger: string): fc.Arbitrary<{ readonly each: readonly string[]; readonly holding: Holding }> =>
  fc.array(statuses, { minLength: WHOLE, maxLength: WHOLE }).map((each) => ({
    each,
    holding: { ledger, rangesByStatus: rangesOf(each) },
  }));

function rangesOf(each: readonly string[]): Record<string, Range[]> {
  const ranges: Record<string, Range[]> = {};
  for (const [i, status] of each.entries()) {
    if (status === 'none') continue;
    const list = (ranges[status] ??= []);
    const last = list.at(-1);
    if (last?.to === BigInt(i)) list[list.length - 1] = { from: last.from, to: last.to + 1n };
    else list.push(kg(i, i + 1));
  }
  return ranges;
}

/** The spots of one kilogram, in words. */
const at = (cells: readonly Cell[], i: number): string[] =>
  cells
    .filter(({ range }) => range.from <= BigInt(i) && BigInt(i) < range.to)
    .flatMap((cell) => cell.spots.map(({ ledger, status }) => `${ledger} ${status}`));

describe('cells', () => {
  test('say of each kilogram what each ledger says, are ascending and disjoint, and as few as can be', () => {
    fc.assert(
      fc.property(holding(HOME), holding(CHAIN), holding(OTHER), (...ledgers) => {
        const cells = cellsOf(ledgers.map((each) => each.holding));
        for (let i = 0; i < WHOLE; i++) {
          const expected = ledgers.flatMap(({ each, holding: { ledger } }) =>
            each[i] === 'none' ? [] : [`${ledger} ${String(each[i])}`],
          );
          expect(at(cells, i).sort()).toEqual(expected.sort());
        }
        for (const [i, cell] of cells.entries()) {
          const next = cells[i + 1];
          if (next === undefined) continue;
          expect(next.range.from).toBeGreaterThanOrEqual(cell.range.to);
          if (next.range.from === cell.range.to) expect(next.spots).not.toEqual(cell.spots);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('show a kilogram that one ledger has in two statuses in both', () => {
    const both: Holding = { ledger: CHAIN, rangesByStatus: { active: [kg(0, 10)], unassigned: [kg(5, 15)] } };
    expect(cellsOf([both]).map(({ range, spots: those }) => [range, those.map(({ status }) => status)])).toEqual([
      [kg(0, 5), ['active']],
      [kg(5, 10), ['active', 'unassigned']],
      [kg(10, 15), ['unassigned']],
    ]);
  });

  test('are none where nobody holds anything', () => {
    expect(cellsOf([{ ledger: HOME, rangesByStatus: { active: [] } }])).toEqual([]);
  });
});

describe('how a batch stands', () => {
  test('is told of the kilograms that were alike before and after home was read; the others are moving', () => {
    fc.assert(
      fc.property(holding(HOME), holding(CHAIN), holding(CHAIN), (home, before, after) => {
        const { cells, moving } = standingOf([before.holding], home.holding, [after.holding]);
        for (let i = 0; i < WHOLE; i++) {
          const isMoving = before.each[i] !== after.each[i];
          expect(moving.some(({ from, to }) => from <= BigInt(i) && BigInt(i) < to)).toBe(isMoving);
          const told = [
            [HOME, home.each[i]],
            [CHAIN, before.each[i]],
          ].flatMap(([ledger, status]) => (status === 'none' ? [] : [`${String(ledger)} ${String(status)}`]));
          expect(at(cells, i).sort()).toEqual(isMoving ? [] : told.sort());
        }
      }),
      { numRuns: 100 },
    );
  });

  test('moves together what moved at one ledger of several', () => {
    const home: Holding = { ledger: HOME, rangesByStatus: { wrapped: [kg(0, 10)] } };
    const chain: Holding = { ledger: CHAIN, rangesByStatus: { active: [kg(0, 10)] } };
    const other = (to: number): Holding => ({ ledger: OTHER, rangesByStatus: { burnt: [kg(0, to)] } });
    const { cells, moving } = standingOf([chain, other(4)], home, [chain, other(2)]);
    expect(moving).toEqual([kg(2, 4)]);
    expect(cells).toEqual([
      { range: kg(0, 2), spots: [...spot(CHAIN, 'active'), ...spot(HOME, 'wrapped'), ...spot(OTHER, 'burnt')] },
      { range: kg(4, 10), spots: spots('wrapped', 'active').reverse() },
    ]);
  });
});
