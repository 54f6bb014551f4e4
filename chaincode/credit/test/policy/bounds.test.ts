import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clampCouldBind, multiplier, policySetFromJson } from '../../src/index.ts';
import type { CurveJson } from '../../src/index.ts';
import { credit } from './documents.ts';

const age = (curve: object, i = 0) => ({
  ...{ id: `age-${i}`, version: 1, description: 'By age.', scope: 'independent', metric: 'age', curve },
});
const setOf = (curves: readonly object[], min: string, max: string) =>
  policySetFromJson({
    ...{ name: 'bounds', version: 1, description: 'For tests.', citations: [] },
    ...{ min, max, precisions: ['point', 'site', 'state', 'country'], policies: curves.map(age) },
  });
const constant = (ppm: string): CurveJson => ({ type: 'constant', ppm });
const line = (...ppm: string[]): CurveJson => ({ type: 'linear', points: ppm.map((y, i) => [`${i * 1000}`, y]) });
const steps = (...ppm: string[]): CurveJson => ({ type: 'steps', points: ppm.map((y, i) => [`${i * 1000}`, y]) });

describe('the bounds of a set', () => {
  test.each([
    ['one factor within them', [constant('900000')], '900000', '900000', false],
    ['one factor below the minimum', [constant('899999')], '900000', '1000000', true],
    ['one factor above the maximum', [constant('900001')], '0', '900000', true],
    ['a veto, which no minimum lifts', [steps('0', '500000')], '500000', '500000', false],
    ['nothing but a veto', [constant('0'), constant('5000000')], '500000', '600000', false],
    ['a line that comes close to 0', [line('0', '500000')], '2', '500000', true],
    ['steps that do not', [steps('0', '2')], '2', '2', false],
    [
      'a product below the minimum of factors above it',
      [constant('900000'), constant('900000')],
      '810001',
      '1000000',
      true,
    ],
    ['a product at the minimum', [constant('900000'), constant('900000')], '810000', '810000', false],
    ['a product that is rounded down below it', [constant('999999'), constant('999999')], '999999', '1000000', true],
    ['no policy under a maximum below 1.0', [], '0', '999999', true],
    ['no policy', [], '0', '1000000', false],
  ])('%s', (_, curves, min, max, binds) => {
    expect(clampCouldBind(setOf(curves, min, max))).toBe(binds);
  });

  test('of a set with a table that is elsewhere could always bind, unless they allow everything', () => {
    const merkle = { type: 'merkle', default: '1000000', root: 'ab'.repeat(32) };
    const jurisdiction = { ...age(merkle), metric: 'jurisdiction', scope: 'coupled' };
    const document = { ...{ name: 'bounds', version: 1, description: 'For tests.', citations: [] } };
    const set = (min: string, max: string) =>
      policySetFromJson({ ...document, min, max, precisions: ['country'], policies: [jurisdiction] });
    expect(clampCouldBind(set('0', '9999999'))).toBe(true);
    expect(clampCouldBind(set('2', '10000000'))).toBe(true);
    expect(clampCouldBind(set('1', '10000000'))).toBe(false);
  });

  test('change no multiplier where they are said not to', () => {
    const ppm = fc.bigInt(0n, 3_000_000n).map(String);
    const curve = fc.oneof(
      ppm.map(constant),
      fc.array(ppm, { minLength: 1, maxLength: 4 }).map((ys) => line(...ys)),
      fc.array(ppm, { minLength: 1, maxLength: 4 }).map((ys) => steps(...ys)),
    );
    const bounds = fc.tuple(fc.bigInt(0n, 2_000_000n), fc.bigInt(0n, 10_000_000n));
    fc.assert(
      fc.property(
        fc.array(curve, { minLength: 1, maxLength: 4 }),
        bounds,
        fc.integer({ min: 0, max: 5_000 }),
        (curves, [a, b], seconds) => {
          const [min, max] = a < b ? [a, b] : [b, a];
          const set = setOf(curves, min.toString(), max.toString());
          const { clampedTo } = multiplier(set, credit, { time: credit.period.end + seconds });
          return clampedTo === undefined || clampCouldBind(set);
        },
      ),
      { numRuns: 500 },
    );
  });
});
