import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countryLookup } from '../../src/registries/countries.ts';
import { parseDate } from '../../src/registries/dates.ts';
import { microdegreesNearest } from '../../src/registries/gazetteer.ts';
import { parseGazetteer } from '../../src/registries/index.ts';
import { geography } from './support.ts';

const script = (name: string): string => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));

test.each(['make-gazetteer.mjs', 'make-sample.mjs'])('what %s wrote is what it writes now', async (name) => {
  await expect(promisify(execFile)(process.execPath, [script(name), '--check'])).resolves.toBeDefined();
});

describe('the name of a country', () => {
  const lookup = countryLookup(geography.countryNames, { Bharat: 'IN' });
  test.each([
    ['Taiwan Province of China', 'TW'],
    ['Bolivia Plurinational State of', 'BO'],
    ['Bolivia (Plurinational State of)', 'BO'],
    ['Congo the Democratic Republic of the', 'CD'],
    ['Congo', 'CG'],
    ["Lao People's Democratic Republic", 'LA'],
    ['Turkey', 'TR'],
    ['TÜRKIYE', 'TR'],
    ["Cote d'Ivoire", 'CI'],
    ['US', 'US'],
    ['Bharat', 'IN'],
    ['International', undefined],
    ['XZ', undefined],
    ['', undefined],
  ])('%s is %s', (name, code) => {
    expect(lookup(name)).toBe(code);
  });

  test('every other name stands for a country of the gazetteer', () => {
    const codes = Object.values(geography.countryNames);
    expect(codes.filter((code) => !geography.gazetteer.countries.has(code))).toEqual([]);
  });
});

test.each([
  ['0', 0],
  ['-0.0000001', 0],
  ['45.1234565', 45_123_457],
  ['-45.1234565', -45_123_457],
  ['-45.12345649', -45_123_456],
  ['179.9999999', 180_000_000],
  ['12.', undefined],
  ['1e2', undefined],
  [' 1', undefined],
  ['+1', undefined],
])('%s degrees are %s microdegrees', (degrees, microdegrees) => {
  expect(microdegreesNearest(degrees)).toBe(microdegrees);
});

test('a gazetteer with a place off the globe is refused', () => {
  const document = {
    source: 'x',
    unit: 'WGS84 microdegrees',
    countries: { AA: { latitude: 91_000_000, longitude: 0 } },
  };
  expect(() => parseGazetteer(document)).toThrow(
    expect.objectContaining({ code: 'GAZETTEER_INVALID', field: 'countries.AA' }),
  );
});

test('a date is read back from every format it is written in', () => {
  const day = fc.integer({ min: 0, max: 2_932_895 });
  fc.assert(
    fc.property(day, fc.constantFrom('YYYY-MM-DD', 'MM/DD/YYYY', 'DD.MM.YYYY', 'YYYYMMDD'), (days, format) => {
      const [year = '', month = '', date = ''] = new Date(days * 86_400_000).toISOString().slice(0, 10).split('-');
      expect(parseDate(format.replace('YYYY', year).replace('MM', month).replace('DD', date), format)).toBe(
        days * 86_400,
      );
    }),
  );
});
