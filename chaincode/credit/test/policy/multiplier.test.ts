import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  multiplier,
  policySetFromJson,
  type Multiplier,
  type PolicySet,
  type Provenance,
  type Use,
} from '../../src/index.ts';
import { constant, credit, factors, linear, policy, policySet, use, type PolicyDocument } from './documents.ts';

const MILLION = 1_000_000n;
const ppm = fc.bigInt({ min: 0n, max: 10_000_000n });

const setOf = (policies: PolicyDocument[], bounds: object = {}): PolicySet =>
  policySetFromJson(policySet(policies, bounds));
const value = (policies: PolicyDocument[], bounds: object = {}): Multiplier =>
  multiplier(setOf(policies, bounds), credit, use);

/** The credit, that many years permanent. */
const lasting = (years: bigint): Provenance => ({ ...credit, attributes: { permanence: years.toString() } });

/** The factor that a curve of the permanence gives to so many years. */
const factorAt = (curve: Record<string, unknown>, years: bigint): bigint =>
  multiplier(setOf([policy('permanence', curve)]), lasting(years), use).ppm;

describe('the multiplier', () => {
  test('is 1.0 without policies, within the bounds of the set', () => {
    expect(value([]).ppm).toBe(MILLION);
    expect(value([], { max: '400000' })).toMatchObject({ ppm: 400_000n, clampedTo: 'max' });
    expect(value([], { min: '2000000' })).toMatchObject({ ppm: 2_000_000n, clampedTo: 'min' });
  });

  test('is the exact product of the factors, rounded down once', () => {
    fc.assert(
      fc.property(fc.array(ppm, { minLength: 1, maxLength: 8 }), (each) => {
        const { ppm: found, product, unbounded, vetoed } = value(factors(...each));
        const exact = each.reduce((all, factor) => all * factor, 1n);
        const unit = MILLION ** BigInt(each.length - 1);
        expect(product).toBe(exact);
        expect(unbounded * unit <= exact && exact < (unbounded + 1n) * unit).toBe(true);
        expect(found).toBe(vetoed || unbounded < 10_000_000n ? unbounded : 10_000_000n);
      }),
    );
  });

  test('does not depend on the order of the policies', () => {
    const shuffled = fc
      .array(ppm, { minLength: 2, maxLength: 8 })
      .chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })));
    fc.assert(
      fc.property(shuffled, ([each, other]) => {
        expect(value(factors(...each)).ppm).toBe(value(factors(...other)).ppm);
      }),
    );
  });

  test('lies between the bounds of the set, or is 0 by a veto', () => {
    const bounds = fc.tuple(ppm, ppm).map(([a, b]): [bigint, bigint] => (a < b ? [a, b] : [b, a]));
    const someZeros = fc.array(fc.oneof({ weight: 9, arbitrary: ppm }, fc.constant(0n)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(someZeros, bounds, (each, [min, max]) => {
        const found = value(factors(...each), { min: min.toString(), max: max.toString() });
        expect(found.vetoed).toBe(each.includes(0n));
        if (found.vetoed) expect(found.ppm).toBe(0n);
        else expect(min <= found.ppm && found.ppm <= max).toBe(true);
        const within = min <= found.unbounded && found.unbounded <= max;
        expect(found.clampedTo === undefined).toBe(found.vetoed || within);
      }),
    );
  });

  test('is not a veto where small factors multiply to nothing', () => {
    expect(value(factors(1, 1))).toMatchObject({ ppm: 0n, vetoed: false });
    expect(value(factors(1, 1), { min: '5' })).toMatchObject({ ppm: 5n, vetoed: false, clampedTo: 'min' });
    expect(value(factors(1, 0), { min: '5' })).toMatchObject({ ppm: 0n, vetoed: true });
  });

  test('tells each factor with what it was measured from', () => {
    const { factors: found } = value([
      policy('distance', linear([0, 1_000_000], [20_015_114, 0])),
      policy('share', linear([0, 1_000_000], [1_000_000, 0])),
      policy('zone', { type: 'table', default: '5', entries: [] }),
    ]);
    expect(found).toEqual([
      { policy: 'distance', metric: 'distance', of: '', value: 1_240_048n, ppm: 938_044n, byDefault: false },
      { policy: 'share', metric: 'share', of: 'buffer', value: 120_000n, ppm: 880_000n, byDefault: false },
      { policy: 'zone', metric: 'zone', of: '', value: 'inland>coastal', ppm: 5n, byDefault: true },
    ]);
  });
});

describe('a curve', () => {
  const xs = fc.uniqueArray(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), { minLength: 1, maxLength: 32 });
  const points = xs.chain((list) =>
    fc.tuple(
      fc.constant([...list].sort((a, b) => (a < b ? -1 : 1))),
      fc.array(ppm, { minLength: list.length, maxLength: list.length }),
    ),
  );
  const curveOf = (type: string, [x, y]: [bigint[], bigint[]]): Record<string, unknown> => ({
    type,
    points: x.map((each, i) => [each.toString(), (y[i] ?? 0n).toString()]),
  });

  test('of points gives each of them its factor, and stays constant beyond the ends', () => {
    fc.assert(
      fc.property(points, fc.constantFrom('steps', 'linear'), ([x, y], type) => {
        const curve = curveOf(type, [x, y]);
        for (const [i, each] of x.entries()) expect(factorAt(curve, each)).toBe(y[i]);
        expect(factorAt(curve, 0n)).toBe(y[0]);
        expect(factorAt(curve, (1n << 64n) - 1n)).toBe(y.at(-1));
      }),
    );
  });

  test('between two points is the floor of the straight line, or the step before', () => {
    const where = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
    fc.assert(
      fc.property(points, where, ([x, y], at) => {
        const i = x.findLastIndex((each) => each <= at);
        const [x0, y0, x1, y1] = [x[i], y[i], x[i + 1], y[i + 1]];
        if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
        expect(factorAt(curveOf('steps', [x, y]), at)).toBe(y0);
        const found = factorAt(curveOf('linear', [x, y]), at);
        const above = y0 * (x1 - x0) + (y1 - y0) * (at - x0) - found * (x1 - x0);
        expect(above >= 0n && above < x1 - x0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('of ascending factors never falls, and of descending ones never rises', () => {
    const two = fc.tuple(fc.bigInt({ min: 0n, max: 1n << 62n }), fc.bigInt({ min: 0n, max: 1n << 62n }));
    fc.assert(
      fc.property(points, two, fc.constantFrom('steps', 'linear'), ([x, y], [a, b], type) => {
        const rising = [...y].sort((p, q) => (p < q ? -1 : 1));
        const [low, high] = a < b ? [a, b] : [b, a];
        const [up, down] = [curveOf(type, [x, rising]), curveOf(type, [x, [...rising].reverse()])];
        expect(factorAt(up, low) <= factorAt(up, high)).toBe(true);
        expect(factorAt(down, low) >= factorAt(down, high)).toBe(true);
      }),
    );
  });
});

describe('what a metric needs', () => {
  const without = (field: keyof Use): Use =>
    Object.fromEntries(Object.entries(use).filter(([name]) => name !== field)) as unknown as Use;
  test.each<[string, string, Provenance, Use]>([
    ['distance', 'use.place', credit, without('place')],
    ['gap', 'use.period', credit, without('period')],
    ['overlap', 'use.period', credit, without('period')],
    ['jurisdiction', 'use.country', credit, without('country')],
    ['zone', 'use.zone', { ...credit, attributes: {} }, without('zone')],
    ['permanence', 'attributes.permanence', { ...credit, attributes: {} }, use],
    ['permanence', 'attributes.permanence', { ...credit, attributes: { permanence: 'long' } }, use],
    ['share', 'attributes.buffer', { ...credit, attributes: { leakage: '1' } }, use],
  ])('%s is refused where %s is missing, whatever the curve', (metric, field, given, used) => {
    const refusal = expect.objectContaining({ code: 'POLICY_INPUT_MISSING', field });
    expect(() => multiplier(setOf([policy(metric, constant(1))]), given, used)).toThrow(refusal);
  });

  test.each<[string, Provenance]>([
    ['audit', { ...credit, attributes: {} }],
    ['audit', { ...credit, attributes: { audit: '5' } }],
    ['vegetation', credit],
    ['zone', { ...credit, attributes: { zone: '7' } }],
  ])('of %s takes the default where the credit has none', (metric, given) => {
    for (const curve of [
      { type: 'table', default: '42', entries: [] },
      { type: 'merkle', default: '42', root: 'ab'.repeat(32) },
    ]) {
      const { factors: found } = multiplier(setOf([policy(metric, curve)]), given, use);
      expect(found).toMatchObject([{ ppm: 42n, byDefault: true }]);
    }
  });

  test('is a place of a precision that the set takes', () => {
    const set = setOf(factors(1), { precisions: ['point', 'site'] });
    const refusal = expect.objectContaining({ code: 'PLACE_TOO_COARSE', field: 'precision' });
    expect(() => multiplier(set, credit, use)).toThrow(refusal);
    expect(multiplier(set, { ...credit, precision: 'site' }, use).ppm).toBe(1n);
  });
});
