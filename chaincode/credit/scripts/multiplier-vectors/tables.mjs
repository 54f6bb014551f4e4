// Tables: small ones inside of a set, and big ones of which a set has the root.
import { merkleTable } from '../../dist/index.js';
import { COUNTRIES } from './credits.mjs';

const pairs = (names) => names.flatMap((from) => names.map((to) => [from, to]));
const ZONES = ['coastal', 'inland', 'low-damage', 'medium-damage', 'high-damage'];

/** Factors that differ, beginning at one that has many digits. */
const numbered = (keys, step) => keys.map((key, i) => ({ key, ppm: BigInt((123_457 + i * step) % 1_400_000) }));

/** By metric: entries of a table, by key text. Some pairs and categories of the credits are left out. */
export const ENTRIES = {
  jurisdiction: numbered(
    pairs(COUNTRIES.slice(0, 4)).map((pair) => pair.join('>')),
    87_654,
  ),
  zone: numbered(
    pairs(ZONES).map((pair) => pair.join('>')),
    54_321,
  ),
  activity: [{ key: 'removal', ppm: 1_200_000n }],
  audit: [
    { key: 'third-party', ppm: 1_000_000n },
    { key: 'self', ppm: 654_321n },
    { key: 'a', ppm: 1n },
  ],
  vegetation: [
    { key: 'primary-forest', ppm: 10_000_000n },
    { key: 'a123456789-123456789-123456789a', ppm: 0n },
  ],
};

export const DEFAULT = 500_001n;

/** By metric: the same entries and more, as big tables. */
export const BIG_ENTRIES = {
  ...ENTRIES,
  jurisdiction: [
    ...ENTRIES.jurisdiction,
    ...numbered(
      Array.from({ length: 200 }, (_, i) => `X${String.fromCharCode(65 + (i % 26))}>${letters(i)}`),
      6_543,
    ),
  ],
  vegetation: [],
};

function letters(i) {
  return String.fromCharCode(65 + (i >> 4), 65 + (i & 15));
}

export const BIG_TABLES = Object.fromEntries(
  Object.entries(BIG_ENTRIES).map(([metric, entries]) => [metric, merkleTable(entries, DEFAULT)]),
);

/** Its only factor is over 10.0, so its leaf is refused. */
export const TOO_LARGE = merkleTable([{ key: 'DE>DE', ppm: 10_000_001n }], DEFAULT);

export function entryToJson({ key, ppm }) {
  const [from, to] = key.split('>');
  return to === undefined ? { category: from, ppm: ppm.toString() } : { from, to, ppm: ppm.toString() };
}
