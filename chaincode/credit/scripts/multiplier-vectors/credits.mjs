// What the cases value. Each credit differs in what a multiplier may read: place, precision, period, activity, country, attributes.
import { windFarm } from '../wind-farm.mjs';
import { anyPlace, EDGES } from './places.mjs';
import { pick, seeded } from './random.mjs';

const DAY = 86_400;
const YEAR_2019 = { start: 1_546_300_800, end: 1_577_836_800 };
const UINT64_MAX = '18446744073709551615';

const base = { ...windFarm, methodology: '', precision: 'point', placeSource: '', lastSerial: 1000n };

const PRECISIONS = ['point', 'site', 'state', 'country'];
export const COUNTRIES = ['TW', 'BR', 'US', 'DE', 'IN'];
export const CATEGORIES = [
  'third-party',
  'self',
  'primary-forest',
  'mangrove',
  'coastal',
  'inland',
  'low-damage',
  'high-damage',
];

export const PERIODS = [
  YEAR_2019,
  { start: 0, end: DAY },
  { start: 1_577_836_800, end: 1_593_561_600 },
  { start: 1_577_836_800, end: 1_577_836_800 + DAY },
  { start: 253_402_128_000, end: 253_402_214_400 },
];

/** Values on, beside and far beyond the points of the curves (sets.mjs). */
export const YEARS = ['0', '1', '54', '55', '56', '100', '101', UINT64_MAX];
export const SHARES = ['0', '1', '100000', '999999', '1000000', '1000001', UINT64_MAX];

const ATTRIBUTES = [
  {},
  {
    zone: 'coastal',
    audit: 'third-party',
    vegetation: 'primary-forest',
    permanence: '100',
    buffer: '100000',
    leakage: '50000',
  },
  { zone: 'inland', audit: 'self', vegetation: 'mangrove', permanence: '30', buffer: '250000', leakage: '0' },
  { zone: '5', audit: '7', vegetation: '9', permanence: 'century', buffer: 'none', leakage: 'some' },
  { zone: 'low-damage', audit: 'a', vegetation: 'a123456789-123456789-123456789a', permanence: '0', buffer: '1000000' },
  {
    a: '0',
    b: '1',
    c: 'c',
    audit: 'third-party',
    buffer: '1',
    leakage: '999999',
    permanence: UINT64_MAX,
    zone: 'high-damage',
  },
];

const random = seeded(7);

export const credits = [
  ...EDGES.map((place, i) => ({ ...base, place, country: COUNTRIES[i % 5], attributes: ATTRIBUTES[i % 6] })),
  ...PERIODS.map((period, i) => ({
    ...base,
    period,
    activity: i % 2 ? 'removal' : 'reduction',
    attributes: ATTRIBUTES[1],
  })),
  ...YEARS.map((permanence) => ({ ...base, attributes: { permanence } })),
  ...SHARES.map((buffer) => ({ ...base, attributes: { buffer } })),
  ...PRECISIONS.map((precision, i) => ({ ...base, precision, attributes: ATTRIBUTES[i + 1] })),
  ...ATTRIBUTES.map((attributes) => ({ ...base, activity: 'removal', country: 'BR', attributes })),
  ...Array.from({ length: 20 }, () => ({
    ...base,
    place: anyPlace(random),
    precision: pick(random, PRECISIONS),
    country: pick(random, COUNTRIES),
    activity: pick(random, ['reduction', 'removal']),
    period: pick(random, PERIODS.slice(0, 4)),
    attributes: pick(random, ATTRIBUTES),
  })),
].map((credit, i) => ({ ...credit, project: `GS${1001 + i}`, vintage: 1970 + i }));
