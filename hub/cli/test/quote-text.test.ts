import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatDay, parsePeriod } from '../src/period.ts';
import { formatMg, formatPpm, quoteLines } from '../src/quote-text.ts';
import type { Quote } from '../src/api/registry-client.ts';

test.each([
  ['1000000', '1'],
  ['0', '0'],
  ['870000', '0.87'],
  ['1', '0.000001'],
  ['10000000', '10'],
  ['414971', '0.414971'],
])('%s ppm are %s', (ppm, text) => {
  expect(formatPpm(ppm)).toBe(text);
});

test.each([
  ['0', '0 kg'],
  ['414971000', '414.971 kg'],
  ['103736250000', '103,736.25 kg'],
  ['1', '0.000001 kg'],
  ['340282366920938463463374607431768211455', '340,282,366,920,938,463,463,374,607,431,768.211455 kg'],
])('%s mg are %s, to the last digit', (mg, text) => {
  expect(formatMg(mg)).toBe(text);
});

describe('a period', () => {
  test('has its last day in it', () => {
    expect(parsePeriod('2026-01-01/2026-03-31')).toEqual({
      start: Date.UTC(2026, 0, 1) / 1000,
      end: Date.UTC(2026, 3, 1) / 1000,
    });
  });

  test.each(['2026-01-01', '2026-02-29/2026-03-01', '2026-03-02/2026-03-01', '1/2/2026', '2026-01-01/2026-13-01', ''])(
    '%j is none',
    (text) => {
      expect(() => parsePeriod(text)).toThrow(expect.objectContaining({ code: 'USAGE' }));
    },
  );

  test('is read back from its days', () => {
    const day = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, last] = [Math.min(a, b) * 86_400, Math.max(a, b) * 86_400];
        expect(parsePeriod(`${formatDay(first)}/${formatDay(last)}`)).toEqual({ start: first, end: last + 86_400 });
      }),
    );
  });
});

const lot = {
  ...{ rank: 1, batchId: 'b'.repeat(64), classId: 'c'.repeat(64), owner: 'M/a', ranges: '0-5000' },
  ...{ kgAvailable: '5000', registry: 'GS', project: 'P', country: 'KE', precision: 'country', vintage: 2020 },
  ...{ place: { latitude: 0, longitude: 0 }, period: { start: 1_577_836_800, end: 1_609_459_200 } },
  ...{ serialPrefix: 'GS1-1-KE', kg: '1000', ppm: '870000', mg: '870000000', explanation: 'because' },
};
const quote: Quote = {
  policySet: {
    policySet: 'a'.repeat(64),
    name: 'near',
    version: 2,
    description: '',
    activeFrom: 0,
    activeUntil: 86_400,
  },
  use: { time: 1_700_000_000 },
  lots: [lot],
  valued: 1234,
  notValued: [{ code: 'PLACE_TOO_COARSE', count: 5, example: 'country is too coarse' }],
};

test('a quote is a table with the reason and the precision of each place, and tells of the lots without a value', () => {
  const text = quoteLines(quote).join('\n');
  expect(text).toContain('near 2 (aaaaaaaaaaaa), active from 1970-01-01 until 1970-01-02');
  expect(text).toContain('1,234 with a value, 5 without');
  expect(text).toContain('5 PLACE_TOO_COARSE, such as country is too coarse');
  expect(text).toMatch(
    / 1 {2}0\.87 +870 kg +1,000 kg +5,000 kg +KE \(country\) +2020-01-01 to 2020-12-31 +GS1-1-KE +bbbbbbbbbbbb\n +because/,
  );
});
