import { describe, expect, test } from '@jest/globals';
import { totalKg } from '@meridian/credit';
import fc from 'fast-check';
import { cellsOf, standingOf } from '../../src/core/cells.ts';
import { findingsOf } from '../../src/core/findings.ts';
import { choices, Kilograms } from '../support/history.ts';
import { LEDGERS } from '../support/ledgers.ts';

const COUNT = 12;

function after(before: readonly (readonly [number, number])[], batch = new Kilograms(COUNT)): Kilograms {
  for (const [which, choice] of before) batch.step(which, choice);
  return batch;
}

describe('a random legal history', () => {
  test('leaves nothing to find, at whatever moment both ledgers are looked at', () => {
    fc.assert(
      fc.property(choices(400), (steps) => {
        const batch = new Kilograms(COUNT);
        for (const [which, choice] of steps) {
          batch.step(which, choice);
          const cells = cellsOf([batch.holding('home'), batch.holding('abroad')]);
          expect(findingsOf(cells, LEDGERS, batch.open())).toEqual([]);
          expect(totalKg(cells.map(({ range }) => range))).toBe(BigInt(COUNT));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('leaves nothing to find in reads at three moments, if no kilogram can have gone and come back between them', () => {
    let looked = 0;
    fc.assert(
      fc.property(choices(200), choices(9), choices(9), (before, between, then) => {
        const batch = after(before);
        const [first, height] = [batch.holding('abroad'), batch.heights.abroad];
        after(between, batch);
        const home = batch.holding('home');
        after(then, batch);
        // Asked when all is read, as a mint may be lost meanwhile.
        const open = batch.open();
        if (batch.heights.abroad - height >= 4) return;
        looked += 1;
        const { cells, moving } = standingOf([first], home, [batch.holding('abroad')]);
        expect(findingsOf(cells, LEDGERS, open)).toEqual([]);
        expect(totalKg(cells.map(({ range }) => range)) + totalKg(moving)).toBe(BigInt(COUNT));
      }),
      { numRuns: 500 },
    );
    expect(looked).toBeGreaterThan(50);
  });

  test('would be accused by two reads one after the other, which is why there are three', () => {
    const looksTwice = fc.property(choices(60), choices(20), (before, between) => {
      const batch = after(before);
      const abroad = batch.holding('abroad');
      after(between, batch);
      expect(findingsOf(cellsOf([abroad, batch.holding('home')]), LEDGERS, batch.open())).toEqual([]);
    });
    expect(fc.check(looksTwice, { numRuns: 500, seed: 1 }).failed).toBe(true);
  });

  test('would be accused by three reads between which a kilogram can go and come back, as four blocks let it', () => {
    const looksFarApart = fc.property(choices(60), choices(30), choices(30), (before, between, then) => {
      const batch = after(before, new Kilograms(1));
      const [first, height] = [batch.holding('abroad'), batch.heights.abroad];
      after(between, batch);
      const home = batch.holding('home');
      after(then, batch);
      const open = batch.open();
      fc.pre(batch.heights.abroad - height >= 4);
      const { cells } = standingOf([first], home, [batch.holding('abroad')]);
      expect(findingsOf(cells, LEDGERS, open)).toEqual([]);
    });
    expect(fc.check(looksFarApart, { numRuns: 2_000, seed: 1 }).failed).toBe(true);
  });

  test('in which a kilogram is put where it may not be is found out, with just that kilogram', () => {
    const wrong = fc.constantFrom(
      ['active', 'active', 'double'],
      ['active', 'unassigned', 'pair'],
      ['arriving', 'active', 'pair'],
      ['retired', 'active', 'pair'],
      ['locked', 'retired', 'pair'],
      ['none', 'active', 'pair'],
    );
    fc.assert(
      fc.property(choices(200), fc.nat(COUNT - 1), wrong, (steps, which, [home, abroad, kind]) => {
        const batch = after(steps);
        batch.all[which] = { home, abroad, formerly: 'none' };
        const cells = cellsOf([batch.holding('home'), batch.holding('abroad')]);
        const found = findingsOf(cells, LEDGERS, batch.open());
        const ranges = [{ from: BigInt(which), to: BigInt(which) + 1n }];
        expect(found).toMatchObject([{ kind, ranges, abroad: ['memory:chain'] }]);
      }),
      { numRuns: 300 },
    );
  });
});
