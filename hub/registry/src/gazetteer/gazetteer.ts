import { countryLookup, countryName, type CountryLookup, type Geography } from '@meridian/bridges/registries';
import type { Place, Precision } from '@meridian/credit';
import { RegistryError } from '../errors.ts';
import { parseCoordinates } from './coordinates.ts';
import { foldName } from './fold.ts';
import type { Town, Towns } from './towns.ts';

export interface NamedPlace {
  readonly kind: 'coordinates' | 'town' | 'country';
  /** As people write it: `Paris, TX, US`. */
  readonly name: string;
  readonly place: Place;
  readonly country?: string;
  readonly population?: number;
  /** A town is taken at its centre, a country at its centroid. */
  readonly precision: Precision;
  /** Gazetteer and version; empty for coordinates, which need none. */
  readonly source: string;
}

export interface FoundPlace extends NamedPlace {
  /** Others that the name may mean, the largest first, five at most. */
  readonly alternatives: readonly NamedPlace[];
}

const MAX_ALTERNATIVES = 5;
const MAX_NAME = 200;

/** Finds places by name or coordinates, offline. */
export class Gazetteer {
  readonly #geography: Geography;
  readonly #country: CountryLookup;
  readonly #load: () => Towns;
  #towns: Towns | undefined;

  /** @param load called once, at the first name */
  constructor(geography: Geography, load: () => Towns) {
    this.#geography = geography;
    this.#country = countryLookup(geography.countryNames);
    this.#load = load;
  }

  /**
   * The place that a text means: `-23.55,-46.63`, `Brazil`, `São Paulo`, `Sao Paulo, BR`, `Paris, TX, US`. Of several, the largest; a
   * country comes before a town of its name.
   * @throws RegistryError `PLACE_NOT_FOUND`, `INVALID_ARGUMENT`; CreditError `INVALID_PLACE` for coordinates off the globe
   */
  find(text: string): FoundPlace {
    if (text.trim() === '' || text.length > MAX_NAME) throw invalid(text);
    const place = parseCoordinates(text);
    if (place !== undefined) return { ...coordinates(place), alternatives: [] };
    const towns = this.#loaded();
    const found = this.#candidates(text, towns);
    const [best, ...others] = found;
    if (best !== undefined) return { ...best, alternatives: others.slice(0, MAX_ALTERNATIVES) };
    throw notFound(
      text,
      towns.near(nameOf(text)).map((town) => townPlace(town, towns.source)),
    );
  }

  #loaded(): Towns {
    this.#towns ??= this.#load();
    return this.#towns;
  }

  /** Of the readings of a text with commas the one that takes most of it as the name, as some names have commas. */
  #candidates(text: string, towns: Towns): NamedPlace[] {
    const whole = [...this.#countryNamed(text), ...asPlaces(namedOrCity(towns, text), towns)];
    if (whole.length > 0) return whole;
    const parts = text.split(',').map((part) => part.trim());
    for (let named = parts.length - 1; named > 0; named -= 1) {
      const found = this.#within(namedOrCity(towns, parts.slice(0, named).join(', ')), parts.slice(named));
      if (found.length > 0) return asPlaces(found, towns);
    }
    return [];
  }

  /** Towns in a country, in a subdivision of a country, or in a subdivision: `US`, `TX, US`, `TX`. */
  #within(towns: readonly Town[], within: readonly string[]): readonly Town[] {
    const [first = '', second] = within;
    const last = second ?? first;
    const code = this.#country(last) ?? this.#country(last.toUpperCase());
    const inCountry = towns.filter(({ country }) => country === code);
    if (within.length === 2) return inCountry.filter((town) => isIn(town, first));
    if (within.length !== 1) return [];
    // `Springfield, IL`: nothing in Israel, but in a state.
    return inCountry.length > 0 ? inCountry : towns.filter((town) => isIn(town, first));
  }

  #countryNamed(name: string): NamedPlace[] {
    const code = this.#country(name);
    const place = code === undefined ? undefined : this.#geography.gazetteer.countries.get(code);
    if (code === undefined || place === undefined) return [];
    const { source } = this.#geography.gazetteer;
    return [{ kind: 'country', name: countryName(code), place, country: code, precision: 'country', source }];
  }
}

const coordinates = (place: Place): NamedPlace => ({
  kind: 'coordinates',
  name: formatDegrees(place),
  place,
  precision: 'point',
  source: '',
});

/** `New York` stands for New York City where nothing else has the name. */
function namedOrCity(towns: Towns, name: string): Town[] {
  const named = towns.named(name);
  return named.length > 0 ? named : towns.named(`${name} City`);
}

const asPlaces = (some: readonly Town[], { source }: Towns): NamedPlace[] =>
  some.map((town) => townPlace(town, source));

const isIn = (town: Town, subdivision: string): boolean => foldName(town.admin) === foldName(subdivision);

function townPlace({ name, country, admin, population, place }: Town, source: string): NamedPlace {
  // A number says nothing to a reader.
  const state = /^[A-Z]{2,3}$/.test(admin) ? `, ${admin}` : '';
  return { kind: 'town', name: `${name}${state}, ${country}`, place, country, population, precision: 'site', source };
}

/** Microdegrees as decimal degrees: `-23.5475,-46.63611`. */
export const formatDegrees = ({ latitude, longitude }: Place): string => `${degrees(latitude)},${degrees(longitude)}`;

function degrees(microdegrees: number): string {
  const magnitude = Math.abs(microdegrees);
  const fraction = (magnitude % 1_000_000).toString().padStart(6, '0').replace(/0+$/, '');
  const text = `${Math.floor(magnitude / 1_000_000)}${fraction === '' ? '' : `.${fraction}`}`;
  return microdegrees < 0 ? `-${text}` : text;
}

const nameOf = (text: string): string => text.split(',')[0]?.trim() ?? '';
const EXPECTED =
  'a town of 1,000 people or more (São Paulo, or Paris, TX, US), a country, or latitude,longitude in degrees';

const invalid = (value: string): RegistryError =>
  new RegistryError('INVALID_ARGUMENT', `place: it must be a name of 1 to ${MAX_NAME} characters`, {
    field: 'place',
    value,
    expected: EXPECTED,
  });

function notFound(value: string, near: readonly NamedPlace[]): RegistryError {
  const names = [...new Set(near.map(({ name }) => name))].slice(0, 3);
  const hint = names.length === 0 ? '' : `; perhaps ${names.join(', or ')}`;
  return new RegistryError('PLACE_NOT_FOUND', `the gazetteer knows no ${value}${hint}`, {
    field: 'place',
    value,
    expected: EXPECTED,
  });
}
