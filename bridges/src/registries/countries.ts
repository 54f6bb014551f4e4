import { iso31661 } from 'iso-3166';

/** ISO 3166-1 alpha-2 of a country's name or code, or `undefined` when it is none. */
export type CountryLookup = (nameOrCode: string) => string | undefined;

/**
 * Knows the names and codes of ISO 3166-1 and the given other names (`Laos` and the like). Case, accents and
 * punctuation do not matter: `Bolivia Plurinational State of` is `Bolivia (Plurinational State of)`.
 */
export function countryLookup(...aliases: readonly Readonly<Record<string, string>>[]): CountryLookup {
  const byName = new Map(iso31661.map(({ name, alpha2 }) => [plain(name), alpha2]));
  for (const [name, alpha2] of aliases.flatMap((names) => Object.entries(names))) byName.set(plain(name), alpha2);
  const codes = new Set(iso31661.map(({ alpha2 }) => alpha2));
  return (nameOrCode) => (codes.has(nameOrCode) ? nameOrCode : byName.get(plain(nameOrCode)));
}

const nameByCode = new Map(iso31661.map(({ name, alpha2 }) => [alpha2, name]));
/** The name that ISO 3166-1 gives a country; the code itself where it gives none. */
export const countryName = (alpha2: string): string => nameByCode.get(alpha2) ?? alpha2;

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
