import { describe, expect, test } from '@jest/globals';
import { explain, multiplier, policySetFromJson } from '../../src/index.ts';
import { constant, credit, factors, policy, policySet, use, type PolicyDocument } from './documents.ts';

const YEAR = 31_557_600;

function explained(policies: PolicyDocument[], given: { credit?: object; use?: object; bounds?: object } = {}): string {
  const set = policySetFromJson(policySet(policies, given.bounds));
  const { credit: ofCredit, use: ofUse } = given;
  return explain(multiplier(set, { ...credit, ...ofCredit }, { ...use, ...ofUse }));
}

/** How one measured value is told. */
const told = (metric: string, given: Parameters<typeof explained>[1]): string =>
  explained([policy(metric, constant(1_000_000))], given).split(' -> ')[0] ?? '';

const aged = (seconds: number): object => ({ use: { time: credit.period.end + seconds } });
const away = (microdegrees: number): object => ({
  use: { place: { latitude: 0, longitude: microdegrees, source: 'declared' } },
});
const carrying = (attributes: object): object => ({ credit: { attributes } });
const DAY = 86_400;
const after = (days: number): object => ({
  use: { period: { start: credit.period.end + days * DAY, end: credit.period.end + (days + 1) * DAY } },
});

describe('the explanation of a multiplier', () => {
  test('tells each factor and their product', () => {
    const text = explained([policy('distance', constant(870_000)), policy('age', constant(910_000))]);
    expect(text).toBe(
      'distance 1,240 km -> 0.87; vintage 3.2 years -> 0.91; together 0.7917; ' +
        "the credit's place is its country's, the use's is declared",
    );
  });

  test('says how the places are known where distance counts, and only there', () => {
    const attester = `0x${'1'.repeat(40)}`;
    const attested = { place: { latitude: 0, longitude: 0, source: 'attested', attester } };
    expect(explained([policy('distance', constant(1))], { credit: { precision: 'point' }, use: attested })).toMatch(
      /the credit's place is a point, the use's is attested$/,
    );
    expect(explained(factors(500_000))).toBe('vintage 3.2 years -> 0.5; together 0.5');
  });

  test('says that a factor is a veto, that a bound counts, and that a table had no entry', () => {
    expect(explained(factors(0, 500_000), { bounds: { min: '700000' } })).toMatch(
      /-> 0; .*; together 0 \(a factor of 0 is a veto\)$/,
    );
    expect(explained(factors(500_000), { bounds: { min: '700000' } })).toMatch(
      /together 0.5, raised to the minimum of 0.7$/,
    );
    expect(explained(factors(2_000_000), { bounds: { max: '1000000' } })).toMatch(
      /together 2, cut to the maximum of 1$/,
    );
    expect(explained([policy('audit', { type: 'table', default: '300000', entries: [] })])).toBe(
      'audit third-party -> 0.3 (not in the table, its default); together 0.3',
    );
  });

  test('of no policy is 1', () => {
    expect(explained([])).toBe('together 1');
  });

  test.each<[string, string, Parameters<typeof explained>[1]]>([
    ['distance 0 m', 'distance', away(0)],
    ['distance 1 m', 'distance', away(9)],
    ['distance 999 m', 'distance', away(8_984)],
    ['distance 1.0 km', 'distance', away(8_998)],
    ['distance 9.9 km', 'distance', away(89_300)],
    ['distance 10 km', 'distance', away(89_932)],
    ['distance 20,015 km', 'distance', away(180_000_000)],
    ['vintage 0 seconds', 'age', aged(-5)],
    ['vintage 1 second', 'age', aged(1)],
    ['vintage 3,599 seconds', 'age', aged(3599)],
    ['vintage 1 hour', 'age', aged(3600)],
    ['vintage 1 day', 'age', aged(DAY)],
    ['vintage 365 days', 'age', aged(YEAR - 3600)],
    ['vintage 1 year', 'age', aged(YEAR)],
    ['vintage 1.5 years', 'age', aged(YEAR + YEAR / 2)],
    ['vintage 2 years', 'age', aged(2 * YEAR)],
    ['gap 0 seconds', 'gap', after(0)],
    ['gap 12 days', 'gap', after(12)],
    ['overlap 0 %', 'overlap', after(0)],
    ['overlap 100 %', 'overlap', {}],
    ['jurisdiction TW to BR', 'jurisdiction', {}],
    ['zone inland to coastal', 'zone', {}],
    ['zone unknown to coastal', 'zone', carrying({})],
    ['activity removal', 'activity', {}],
    ['audit third-party', 'audit', {}],
    ['vegetation unknown', 'vegetation', {}],
    ['permanence 40 years', 'permanence', {}],
    ['permanence 1 year', 'permanence', carrying({ permanence: '1' })],
    ['permanence 18,446,744,073,709,551,615 years', 'permanence', carrying({ permanence: '18446744073709551615' })],
    ['buffer 12 %', 'share', {}],
    ['buffer 0.0001 %', 'share', carrying({ buffer: '1' })],
    ['buffer 1,000 %', 'share', carrying({ buffer: '10000000' })],
  ])('says %s', (text, metric, given) => {
    expect(told(metric, given)).toBe(text);
  });
});
