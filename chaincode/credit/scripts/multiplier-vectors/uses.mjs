// When, where and for which period the cases use credits.
import { COUNTRIES } from './credits.mjs';
import { anyPlace, EDGES } from './places.mjs';
import { pick, seeded } from './random.mjs';

const DAY = 86_400;
/** When the year 2019 ended, the period of most of the credits. */
export const END_OF_2019 = 1_577_836_800;
const START_OF_2019 = 1_546_300_800;
const ATTESTER = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8';

const declared = (place) => ({ ...place, source: 'declared' });
const attested = (place) => ({ ...place, source: 'attested', attester: ATTESTER });

const full = {
  time: 1_700_000_000,
  place: declared({ latitude: -23_550_520, longitude: -46_633_309 }),
  country: 'BR',
  zone: 'coastal',
  period: { start: START_OF_2019, end: END_OF_2019 },
};
const without = (field) => Object.fromEntries(Object.entries(full).filter(([name]) => name !== field));

/** Seconds after the end of 2019, on and beside the points of the curves of age. */
export const AGES = [
  0, 1, 999, 1000, 1001, 31_557_599, 31_557_600, 31_557_601, 315_576_000, 400_000_000, 251_824_377_600,
];
/** Days between 2019 and a period after it, on and beside the points of the curves of gaps. */
export const GAPS = [0, 1, 2, 29, 30, 31, 365, 366, 20_000];
/** Days of a use's period of 100 that 2019 covers. */
export const COVERED = [0, 1, 25, 33, 50, 99, 100];

const random = seeded(11);
const ZONES = ['coastal', 'inland', 'low-damage', 'medium-damage', 'high-damage', 'elsewhere'];

export const uses = [
  full,
  ...['place', 'country', 'zone', 'period'].map(without),
  { time: 0 },
  { time: END_OF_2019 - 1 },
  { time: 253_402_214_400 },
  ...AGES.map((age) => ({ time: END_OF_2019 + age })),
  ...GAPS.map((days) => ({
    time: full.time,
    period: { start: END_OF_2019 + days * DAY, end: END_OF_2019 + (days + 10) * DAY },
  })),
  ...[0, 1, 30].map((days) => ({
    time: full.time,
    period: { start: START_OF_2019 - (days + 10) * DAY, end: START_OF_2019 - days * DAY },
  })),
  ...COVERED.map((days) => ({
    time: full.time,
    period: { start: END_OF_2019 - days * DAY, end: END_OF_2019 + (100 - days) * DAY },
  })),
  { time: full.time, period: { start: 0, end: 253_402_214_400 } },
  { time: full.time, period: { start: START_OF_2019 + 100 * DAY, end: START_OF_2019 + 103 * DAY } },
  ...EDGES.map((place, i) => ({
    ...full,
    place: i % 2 ? attested(place) : declared(place),
    country: COUNTRIES[i % 5],
    zone: ZONES[i % 6],
  })),
  ...Array.from({ length: 25 }, () => ({
    time: END_OF_2019 + random(500_000_000),
    place: pick(random, [declared, attested])(anyPlace(random)),
    country: pick(random, COUNTRIES),
    zone: pick(random, ZONES),
    period: periodOf(random(900), 1 + random(700)),
  })),
];

function periodOf(after, days) {
  const start = START_OF_2019 + (after - 200) * DAY;
  return { start, end: start + days * DAY };
}
