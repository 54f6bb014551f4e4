import { readFileSync } from 'node:fs';
import { shippedGeography } from '@meridian/bridges/registries';
import { z } from 'zod';
import { Gazetteer } from './gazetteer.ts';
import { loadTowns } from './towns.ts';

const names = z.record(z.string(), z.string());
const schema = z.strictObject({ towns: names, countries: names });
const FILE = new URL('../../data/other-names.json', import.meta.url);

/** Other names of large towns and of countries, such as their own ones, which GeoNames' list lacks. */
export const otherNames = (): z.output<typeof schema> => schema.parse(JSON.parse(readFileSync(FILE, 'utf8')));

/** The gazetteer that comes with this package; towns are read at the first name. */
export function shippedGazetteer(): Gazetteer {
  const { gazetteer, countryNames } = shippedGeography();
  const { towns, countries } = otherNames();
  return new Gazetteer({ gazetteer, countryNames: { ...countryNames, ...countries } }, () => loadTowns(towns));
}
