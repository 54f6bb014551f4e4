// The policy sets of the cases, as documents.
import { distanceMetres, READY_MADE, READY_MADE_NAMES } from '../../dist/index.js';
import { EDGES } from './places.mjs';
import { pick, seeded } from './random.mjs';
import { BIG_TABLES, DEFAULT, ENTRIES, entryToJson, TOO_LARGE } from './tables.mjs';

const COUPLED = ['distance', 'gap', 'overlap', 'jurisdiction', 'zone'];
const NUMBERS = ['distance', 'age', 'gap', 'overlap', 'permanence', 'share'];
const KEYS = ['jurisdiction', 'zone', 'activity', 'audit', 'vegetation'];
const DAY = 86_400n;
const UINT64_MAX = 18_446_744_073_709_551_615n;

const policy = (id, metric, curve) => ({
  id,
  version: 1,
  description: '',
  scope: COUPLED.includes(metric) ? 'coupled' : 'independent',
  metric,
  ...(metric === 'share' && { of: 'buffer' }),
  curve,
});

const set = (name, policies, bounds = {}) => ({
  name,
  version: 1,
  description: '',
  citations: [],
  min: '0',
  max: '10000000',
  precisions: ['point', 'site', 'state', 'country'],
  policies,
  ...bounds,
});

const constant = (ppm) => ({ type: 'constant', ppm: ppm.toString() });
const constants = (...factors) => factors.map((ppm, i) => policy(`p${i}`, 'age', constant(ppm)));
const points = (type, pairs) => ({ type, points: pairs.map(([x, y]) => [x.toString(), y.toString()]) });
const table = (metric) => ({ type: 'table', default: DEFAULT.toString(), entries: ENTRIES[metric].map(entryToJson) });
const merkle = (metric) => ({ type: 'merkle', default: DEFAULT.toString(), root: BIG_TABLES[metric].root });

/** Distances that cases measure, near and far, so that the points of a curve can lie on and beside them. */
const measured = [...new Set(EDGES.flatMap((a) => EDGES.map((b) => distanceMetres(a, b))))].sort((a, b) =>
  a < b ? -1 : 1,
);

/** By metric: where the points of its curves lie. Every one is hit by a case, or missed by one (credits.mjs, uses.mjs). */
const ON = {
  distance: measured.slice(0, 32),
  age: [0n, 1000n, 31_557_600n, 315_576_000n],
  gap: [0n, DAY, 30n * DAY, 365n * DAY],
  overlap: [0n, 10_000n, 250_000n, 330_000n, 500_000n, 990_000n, 1_000_000n],
  permanence: [0n, 1n, 55n, 100n, UINT64_MAX],
  share: [0n, 1n, 100_000n, 1_000_000n, UINT64_MAX],
};
const BESIDE = {
  ...ON,
  distance: measured.slice(1, 32).map((x, i) => x + (i % 2 ? 1n : -1n)),
  age: [999n, 1001n, 31_557_601n],
  gap: [1n, DAY - 1n, 30n * DAY + 1n],
};

/** Factors with many digits, up and down, from 0 to 10. */
const wave = (xs, seed) => {
  const random = seeded(seed);
  return xs.map((x) => [x, random(1_500_000)]);
};

const singles = [
  ...NUMBERS.flatMap((metric, i) => [
    set(`${metric}-constant`, [policy(metric, metric, constant(999_983 - i))]),
    set(`${metric}-steps`, [policy(metric, metric, points('steps', wave(ON[metric], 20 + i)))]),
    set(`${metric}-linear`, [policy(metric, metric, points('linear', wave(ON[metric], 30 + i)))]),
    set(`${metric}-linear-beside`, [policy(metric, metric, points('linear', wave(BESIDE[metric], 40 + i)))]),
  ]),
  ...KEYS.flatMap((metric, i) => [
    set(`${metric}-constant`, [policy(metric, metric, constant(1_000_003 + i))]),
    set(`${metric}-table`, [policy(metric, metric, table(metric))]),
    set(`${metric}-merkle`, [policy(metric, metric, merkle(metric))]),
  ]),
];

const bounds = [
  set('none', []),
  set('none-cut', [], { max: '500000' }),
  set('none-raised', [], { min: '2000000' }),
  set('one-point', [policy('a', 'age', points('linear', [[1000, 700_001]]))]),
  set('one-step', [policy('a', 'age', points('steps', [[1000, 700_001]]))]),
  set('largest-numbers', [
    policy(
      'a',
      'permanence',
      points('linear', [
        [0, 10_000_000],
        [UINT64_MAX, 9_999_999],
      ]),
    ),
    policy(
      'b',
      'share',
      points('linear', [
        [UINT64_MAX - 1n, 0],
        [UINT64_MAX, 10_000_000],
      ]),
    ),
  ]),
  set('rises-at-once', [
    policy(
      'a',
      'age',
      points('linear', [
        [999, 0],
        [1000, 10_000_000],
        [1001, 1],
      ]),
    ),
  ]),
  set('rounds-once', constants(999_999, 999_999, 999_999)),
  set('rounds-to-nothing', constants(999, 999)),
  set('at-minimum', constants(500_000, 1_000_000), { min: '500000', max: '600000' }),
  set('below-minimum', constants(499_999, 1_000_000), { min: '500000', max: '600000' }),
  set('at-maximum', constants(600_000, 1_000_000), { min: '500000', max: '600000' }),
  set('above-maximum', constants(600_001, 1_000_000), { min: '500000', max: '600000' }),
  set('only-one-value', constants(123_456), { min: '777777', max: '777777' }),
  set('veto', constants(0), { min: '500000' }),
  set('veto-of-one', constants(1_000_000, 10_000_000, 0, 10_000_000), { min: '500000' }),
  set('eight-largest', constants(...Array(8).fill(10_000_000))),
  set('eight-smallest', constants(...Array(8).fill(1))),
  set('eight-smallest-raised', constants(...Array(8).fill(1)), { min: '5' }),
  set('eight-ones', constants(...Array(8).fill(1_000_000))),
  set('eight-odd', constants(999_983, 1_000_003, 999_979, 1_000_033, 999_961, 1_000_037, 999_959, 1_000_039)),
  ...['point', 'site', 'state', 'country'].map((precision) =>
    set(`only-${precision}`, constants(900_001), { precisions: [precision] }),
  ),
  set('leaf-too-large', [
    policy('a', 'jurisdiction', { type: 'merkle', default: DEFAULT.toString(), root: TOO_LARGE.root }),
  ]),
  set('leakage', [
    {
      ...policy(
        'l',
        'share',
        points('linear', [
          [0, 1_000_000],
          [1_000_000, 0],
        ]),
      ),
      of: 'leakage',
    },
  ]),
];

/** One policy of each metric but the last three, with a curve of each kind. */
const everything = set('everything', [
  policy('distance', 'distance', points('linear', wave(ON.distance, 51))),
  policy('age', 'age', points('linear', wave(ON.age, 52))),
  policy('gap', 'gap', points('steps', wave(ON.gap, 53))),
  policy(
    'overlap',
    'overlap',
    points('linear', [
      [0, 500_000],
      [1_000_000, 1_000_000],
    ]),
  ),
  policy('jurisdiction', 'jurisdiction', merkle('jurisdiction')),
  policy('zone', 'zone', merkle('zone')),
  policy('activity', 'activity', table('activity')),
  policy('audit', 'audit', table('audit')),
]);

const random = seeded(61);

function anyPolicy(id) {
  const metric = pick(random, [...NUMBERS, ...KEYS]);
  if (random(8) === 0) return policy(id, metric, constant(random(2_000_000)));
  if (KEYS.includes(metric)) return policy(id, metric, random(2) ? table(metric) : merkle(metric));
  return policy(id, metric, points(pick(random, ['steps', 'linear']), wave(anyOf(ON[metric]), random(1_000_000))));
}

const anyOf = (xs) => xs.filter((_, i) => i === 0 || random(3) > 0);

const mixed = Array.from({ length: 40 }, (_, i) =>
  set(
    `mixed-${i}`,
    Array.from({ length: 1 + (i % 8) }, (_, j) => anyPolicy(`p${j}`)),
    { min: pick(random, ['0', '0', '200000']), max: pick(random, ['1000000', '10000000']) },
  ),
);

export const documents = [
  ...singles,
  ...bounds,
  everything,
  ...mixed,
  ...READY_MADE_NAMES.map((name) => READY_MADE[name]),
];
