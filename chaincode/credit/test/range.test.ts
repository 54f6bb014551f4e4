import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  blockRange,
  formatRanges,
  intersect,
  join,
  length,
  makeRange,
  overlaps,
  parseRanges,
  serialsOf,
  split,
  subtract,
  takeFirst,
  totalKg,
  type Range,
} from '../src/index.ts';

const LIMIT = 200;
const rangeArbitrary = fc
  .tuple(fc.integer({ min: 0, max: LIMIT - 1 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, size]): Range => ({ from: BigInt(from), to: BigInt(Math.min(from + size, LIMIT)) }));
const setArbitrary = fc.array(rangeArbitrary, { maxLength: 12 }).map(join);

/** The set as its kilograms, one by one: the plain meaning that the range operations must agree with. */
const kilograms = (ranges: readonly Range[]): Set<bigint> => {
  const out = new Set<bigint>();
  for (const { from, to } of ranges) for (let k = from; k < to; k++) out.add(k);
  return out;
};

describe('range sets', () => {
  test('join gives the one canonical form of the same kilograms', () => {
    fc.assert(
      fc.property(fc.array(rangeArbitrary, { maxLength: 12 }), (ranges) => {
        const joined = join(ranges);
        expect(kilograms(joined)).toEqual(kilograms(ranges));
        expect(join([...ranges].reverse())).toEqual(joined);
        expect(joined.every((r, i) => i === 0 || (joined[i - 1] as Range).to < r.from)).toBe(true);
      }),
    );
  });

  test('intersect and subtract agree with sets of kilograms and part the whole', () => {
    fc.assert(
      fc.property(setArbitrary, setArbitrary, (a, b) => {
        const [inA, inB] = [kilograms(a), kilograms(b)];
        expect(kilograms(intersect(a, b))).toEqual(new Set([...inA].filter((k) => inB.has(k))));
        expect(kilograms(subtract(a, b))).toEqual(new Set([...inA].filter((k) => !inB.has(k))));
        expect(join([...intersect(a, b), ...subtract(a, b)])).toEqual(a);
        expect(totalKg(intersect(a, b)) + totalKg(subtract(a, b))).toBe(totalKg(a));
      }),
    );
  });

  test('takeFirst takes exactly so many kilograms from the front', () => {
    fc.assert(
      fc.property(setArbitrary, fc.nat(), (set, n) => {
        const total = totalKg(set);
        const kg = total === 0n ? 0n : BigInt(n) % (total + 1n);
        const taken = takeFirst(set, kg);
        expect(totalKg(taken)).toBe(kg);
        expect([...kilograms(taken)]).toEqual([...kilograms(set)].slice(0, Number(kg)));
      }),
    );
  });

  test('takeFirst refuses more than there is', () => {
    expect(() => takeFirst([makeRange(0n, 5n)], 6n)).toThrow(
      expect.objectContaining({ code: 'RANGE_OUTSIDE', field: 'kg' }),
    );
  });

  test('split parts a range at a kilogram inside it, and nowhere else', () => {
    expect(split(makeRange(2n, 9n), 5n)).toEqual([makeRange(2n, 5n), makeRange(5n, 9n)]);
    for (const at of [1n, 2n, 9n, 10n])
      expect(() => split(makeRange(2n, 9n), at)).toThrow(expect.objectContaining({ code: 'RANGE_OUTSIDE' }));
  });

  test('overlaps is symmetric and false for ranges that only touch', () => {
    expect(overlaps(makeRange(0n, 5n), makeRange(5n, 6n))).toBe(false);
    fc.assert(
      fc.property(rangeArbitrary, rangeArbitrary, (a, b) => {
        expect(overlaps(a, b)).toBe(intersect([a], [b]).length > 0);
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });

  test('text and ranges are the same thing', () => {
    fc.assert(
      fc.property(
        setArbitrary.filter((set) => set.length > 0),
        (set) => {
          expect(parseRanges(formatRanges(set))).toEqual(set);
        },
      ),
    );
  });

  test.each([
    ['an empty text', ''],
    ['a number', 5],
    ['an empty range', '5-5'],
    ['a reversed range', '9-5'],
    ['ranges that touch', '0-5,5-9'],
    ['ranges that overlap', '0-5,4-9'],
    ['ranges out of order', '10-20,0-5'],
    ['a third number', '0-5-9'],
    ['a sign', '-5-9'],
    ['a leading zero', '00-9'],
    ['65 bits', '0-18446744073709551616'],
    ['a space', '0- 9'],
    ['33 ranges', Array.from({ length: 33 }, (_, i) => `${2 * i}-${2 * i + 1}`).join(',')],
  ])('%s is no range list', (_, text) => {
    expect(() => parseRanges(text)).toThrow(
      expect.objectContaining({ name: 'CreditError', code: expect.stringMatching(/^INVALID_RANGES?$/) }),
    );
  });

  test('a block of serials is 1,000 kg a serial, and any kilogram knows its serial', () => {
    const block = blockRange(101n, 103n);
    expect(block).toEqual(makeRange(0n, 3000n));
    expect(length(block)).toBe(3000n);
    expect(serialsOf(makeRange(999n, 1001n), 101n)).toEqual({ first: 101n, last: 102n });
    expect(serialsOf(makeRange(1000n, 2000n), 101n)).toEqual({ first: 102n, last: 102n });
  });
});
