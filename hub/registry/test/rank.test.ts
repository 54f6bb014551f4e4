import { describe, expect, test } from '@jest/globals';
import { hashText, multiplier, policySetFromJson, READY_MADE, type Provenance, type Use } from '@meridian/credit';
import fc from 'fast-check';
import type { Holding } from '../src/quotes/credit-book.ts';
import { rank } from '../src/quotes/rank.ts';
import { batchOf, wholeOf } from './support/credits.ts';

const set = policySetFromJson(READY_MADE['near-and-recent']);
const use: Use = { time: 1_700_000_000, place: { latitude: -23_547_500, longitude: -46_636_110, source: 'declared' } };

const holdingOf = (changes: Partial<Provenance> = {}, more: Partial<Holding> = {}): Holding => {
  const batch = batchOf(changes);
  return { batch, classId: batch.classId, owner: 'A/a', ranges: [wholeOf(batch)], kg: batch.kg, ...more };
};
const near = { place: { latitude: -22_000_000, longitude: -47_000_000 }, country: 'BR' };
const year = (of: number) => ({ start: Date.UTC(of, 0, 1) / 1000, end: Date.UTC(of + 1, 0, 1) / 1000 });

describe('a ranking', () => {
  const holdings = [
    holdingOf(),
    holdingOf(near),
    holdingOf({ ...near, period: year(2015) }),
    holdingOf({ ...near, project: 'GS-2', lastSerial: 500n }),
    holdingOf({ ...near, project: 'GS-3' }),
  ];

  test('has the highest multiplier first, of equals the larger, the older, the lower batch id', () => {
    const { ranked } = rank(set, use, holdings, 1000n);
    expect(ranked.map(({ multiplier: { ppm } }) => ppm)).toEqual(
      ranked.map(({ multiplier: { ppm } }) => ppm).sort((a, b) => (a > b ? -1 : a < b ? 1 : 0)),
    );
    expect(ranked[0]?.holding.batch.provenance.project).toBe('GS-2');
    const equals = ranked.slice(1, 3).map(({ holding }) => holding.batch.batchId);
    expect(equals).toEqual([...equals].sort());
    expect(ranked.at(-1)?.holding.batch.provenance.country).toBe('KE');
  });

  test('says the same in whatever order the lots come', () => {
    const expected = rank(set, use, holdings, 1000n);
    const order = fc.shuffledSubarray(holdings, { minLength: holdings.length, maxLength: holdings.length });
    fc.assert(
      fc.property(order, (shuffled) => {
        expect(rank(set, use, shuffled, 1000n)).toEqual(expected);
      }),
    );
  });

  test('values each lot as the ledgers would', () => {
    for (const { holding, multiplier: found, kg, mg } of rank(set, use, holdings, 2500n).ranked) {
      expect(found).toEqual(multiplier(set, holding.batch.provenance, use));
      expect(mg).toBe(kg * found.ppm);
    }
  });

  test('values what there is where less is there than wanted', () => {
    const [only] = rank(set, use, [holdingOf({}, { kg: 700n })], 1000n).ranked;
    expect(only).toMatchObject({ kg: 700n });
  });
});

describe('a lot that the set gives no value', () => {
  test('is counted with the reason, the most frequent first', () => {
    const fine = policySetFromJson({ ...READY_MADE['near-and-recent'], precisions: ['point'] });
    const entitled = holdingOf({}, { classId: hashText('entitled') });
    const { ranked, notValued } = rank(fine, use, [entitled, holdingOf(), holdingOf(near)], 1000n);
    expect(ranked).toEqual([]);
    expect(notValued).toEqual([
      { code: 'PLACE_TOO_COARSE', count: 2, example: expect.stringContaining('country') },
      { code: 'ENTITLED', count: 1, example: expect.stringContaining('beneficiary') },
    ]);
  });

  test('for want of an attribute of its own is counted, too', () => {
    const buffer = policySetFromJson(READY_MADE['buffer-and-leakage']);
    const carries = holdingOf({ attributes: { buffer: '200000', leakage: '50000' } });
    const { ranked, notValued } = rank(buffer, use, [holdingOf(), carries], 1000n);
    expect(ranked.map(({ holding }) => holding)).toEqual([carries]);
    expect(notValued).toMatchObject([{ code: 'POLICY_INPUT_MISSING', count: 1 }]);
  });

  test('for a veto is ranked last, at nothing', () => {
    const zones = policySetFromJson(READY_MADE['directional-zones']);
    const inland = holdingOf({ attributes: { zone: 'inland' } });
    const coastal = holdingOf({ attributes: { zone: 'coastal' } });
    const { ranked } = rank(zones, { ...use, zone: 'coastal' }, [inland, coastal], 1000n);
    expect(ranked.map(({ holding, mg }) => [holding, mg])).toEqual([
      [coastal, 1_000_000_000n],
      [inland, 0n],
    ]);
  });
});

test('a use that lacks what the set needs is refused as a whole, as leaving it out could pay', () => {
  expect(() => rank(set, { time: 1_700_000_000 }, [holdingOf()], 1000n)).toThrow(
    expect.objectContaining({ code: 'POLICY_INPUT_MISSING', field: 'use.place' }),
  );
});
