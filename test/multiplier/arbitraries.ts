import {
  canonicalPlace,
  merkleTable,
  policySetFromJson,
  ZERO_HASH,
  type MerkleTable,
  type Place,
  type PolicySet,
  type Precision,
  type Provenance,
  type TableEntry,
  type TableLeaf,
  type Use,
} from '@meridian/credit';
import fc from 'fast-check';

// Few countries, zones and categories, so that tables are hit as often as missed.
const COUNTRIES = ['BR', 'DE', 'IN', 'NO', 'TW', 'US'];
const ZONES = ['coastal', 'inland', 'island'];
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  activity: ['reduction', 'removal'],
  audit: ['self', 'third-party', 'z'],
  vegetation: ['mangrove', 'primary-forest', 'secondary-forest'],
};
const PRECISIONS: readonly Precision[] = ['point', 'site', 'state', 'country'];
const DAY = 86_400;
const LAST_DAY = 2_932_896;
const UINT64_MAX = 2n ** 64n - 1n;
const PPM_MAX = 10_000_000n;

/** A place like any other, or where formulas of the sphere are delicate. */
export const place: fc.Arbitrary<Place> = fc
  .record({
    latitude: fc.oneof(
      fc.integer({ min: -90_000_000, max: 90_000_000 }),
      fc.constantFrom(-90_000_000, -89_999_999, 0, 1, 90_000_000),
    ),
    longitude: fc.oneof(
      fc.integer({ min: -180_000_000, max: 179_999_999 }),
      fc.constantFrom(-180_000_000, -179_999_999, -90_000_000, 0, 1, 179_999_999),
    ),
  })
  .map(canonicalPlace);

const period = fc
  .tuple(
    fc.oneof(fc.integer({ min: 17_000, max: 22_000 }), fc.integer({ min: 0, max: LAST_DAY - 1 })),
    fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: LAST_DAY })),
  )
  .map(([start, days]) => ({ start: start * DAY, end: Math.min(start + days, LAST_DAY) * DAY }));

const uint64 = fc.oneof(fc.bigInt(0n, 5_000_000n), fc.bigInt(0n, UINT64_MAX), fc.constantFrom(0n, 1n, UINT64_MAX));
const factor = fc.oneof(
  fc.bigInt(500_000n, 1_500_000n),
  fc.bigInt(0n, PPM_MAX),
  fc.constantFrom(0n, 1n, 1_000_000n, PPM_MAX),
);
const ppm = factor.map(String);

/** A number or, now and then, a category where a number should be; and the other way round. */
const attributes = fc
  .record(
    {
      audit: fc.constantFrom(...(CATEGORIES['audit'] ?? []), '7'),
      buffer: uint64.map(String),
      leakage: fc.oneof(fc.bigInt(0n, 1_000_000n).map(String), fc.constant('unknown')),
      permanence: fc.oneof(fc.integer({ min: 0, max: 1_000 }).map(String), uint64.map(String)),
      vegetation: fc.constantFrom(...(CATEGORIES['vegetation'] ?? []), 'desert'),
      zone: fc.constantFrom(...ZONES, '0'),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((record) => ({ ...record }));

export const credit: fc.Arbitrary<Provenance> = fc
  .record({
    activity: fc.constantFrom('reduction' as const, 'removal' as const),
    country: fc.constantFrom(...COUNTRIES),
    place,
    precision: fc.constantFrom(...PRECISIONS),
    period,
    attributes,
  })
  .map((facts) => ({
    registry: 'GS',
    project: 'GS1001',
    methodology: '',
    label: '',
    subdivision: '',
    placeSource: '',
    areaHash: ZERO_HASH,
    vintage: 2019,
    serialPrefix: 'GS1',
    firstSerial: 1n,
    lastSerial: 10n,
    issuedAt: 1_605_571_200,
    mintMultiplier: 1_000_000n,
    policySet: ZERO_HASH,
    ...facts,
  }));

const usePlace = fc
  .tuple(place, fc.boolean())
  .map(([where, isAttested]) =>
    isAttested
      ? { ...where, source: 'attested' as const, attester: `0x${'a1'.repeat(20)}` }
      : { ...where, source: 'declared' as const },
  );

/** Mostly complete, as many metrics refuse what is not. */
const mostly = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 12 });

export const use: fc.Arbitrary<Use> = fc
  .record({
    time: fc.oneof(fc.integer({ min: 1_500_000_000, max: 1_900_000_000 }), fc.integer({ min: 0, max: LAST_DAY * DAY })),
    place: mostly(usePlace),
    country: mostly(fc.constantFrom(...COUNTRIES)),
    zone: mostly(fc.constantFrom(...ZONES)),
    period: mostly(period),
  })
  .map(
    (given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as Use,
  );

/** A policy set, and the tables of which it has only the roots. */
export interface RandomSet {
  readonly set: PolicySet;
  /** By the policy's number. */
  readonly tables: ReadonlyMap<number, MerkleTable>;
}

interface RandomPolicy {
  readonly json: { readonly metric: string; readonly of?: string; readonly curve: object };
  readonly table?: MerkleTable;
}

const points = fc
  .uniqueArray(fc.tuple(uint64, ppm), { minLength: 1, maxLength: 32, selector: ([x]) => x })
  .map((list) => list.sort(([a], [b]) => (a < b ? -1 : 1)).map(([x, y]) => [x.toString(), y]));

const numberCurve = fc.oneof(
  ppm.map((value) => ({ type: 'constant', ppm: value })),
  points.map((list) => ({ type: 'steps', points: list })),
  points.map((list) => ({ type: 'linear', points: list })),
);

const numberPolicy: fc.Arbitrary<RandomPolicy> = fc
  .record({
    metric: fc.constantFrom('distance', 'age', 'gap', 'overlap', 'permanence', 'share'),
    of: fc.constantFrom('buffer', 'leakage'),
    curve: numberCurve,
  })
  .map(({ metric, of, curve }) => ({ json: { metric, ...(metric === 'share' && { of }), curve } }));

const keyPolicy: fc.Arbitrary<RandomPolicy> = fc
  .constantFrom('jurisdiction', 'zone', ...Object.keys(CATEGORIES))
  .chain((metric) =>
    fc
      .record({
        type: fc.constantFrom('constant', 'table', 'merkle'),
        entries: fc.uniqueArray(fc.tuple(fc.constantFrom(...keysOf(metric)), factor), {
          selector: ([key]) => key,
        }),
        byDefault: factor,
      })
      .map(({ type, entries, byDefault }) => keyPolicyOf(metric, type, entries, byDefault)),
  );

const PAIR = '>';

function keysOf(metric: string): readonly string[] {
  const parts = metric === 'jurisdiction' ? COUNTRIES : ZONES;
  return CATEGORIES[metric] ?? parts.flatMap((from) => parts.map((to) => from + PAIR + to));
}

function keyPolicyOf(
  metric: string,
  type: string,
  entries: readonly (readonly [string, bigint])[],
  byDefault: bigint,
): RandomPolicy {
  if (type === 'constant') return { json: { metric, curve: { type, ppm: byDefault.toString() } } };
  const keyed = entries.map(([key, value]): TableEntry => ({ key, ppm: value }));
  if (type === 'table') {
    const json = keyed.map(({ key, ppm: value }) => ({ ...partsOf(key), ppm: value.toString() }));
    return { json: { metric, curve: { type, default: byDefault.toString(), entries: json } } };
  }
  const table = merkleTable(keyed, byDefault);
  return { json: { metric, curve: { type, default: byDefault.toString(), root: table.root } }, table };
}

function partsOf(key: string): object {
  const [from, to] = key.split(PAIR);
  return to === undefined ? { category: from } : { from, to };
}

const SCOPES: Readonly<Record<string, string>> = {
  age: 'independent',
  permanence: 'independent',
  share: 'independent',
};
const scopeOf = (metric: string): string => SCOPES[metric] ?? (metric in CATEGORIES ? 'independent' : 'coupled');

export const randomSet: fc.Arbitrary<RandomSet> = fc
  .record({
    policies: fc.array(fc.oneof(numberPolicy, keyPolicy), { maxLength: 8, size: 'max' }),
    bounds: fc.tuple(factor, factor),
    precisions: fc.oneof(
      { arbitrary: fc.constant([...PRECISIONS]), weight: 5 },
      { arbitrary: fc.subarray([...PRECISIONS], { minLength: 1 }), weight: 1 },
    ),
  })
  .map(({ policies, bounds: [a, b], precisions }) => {
    const set = policySetFromJson({
      name: 'random',
      version: 1,
      description: '',
      citations: [],
      min: (a < b ? a : b).toString(),
      max: (a < b ? b : a).toString(),
      precisions,
      policies: policies.map(({ json }, i) => ({
        id: `policy-${i}`,
        version: 1,
        description: '',
        scope: scopeOf(json.metric),
        ...json,
      })),
    });
    return { set, tables: new Map(policies.flatMap(({ table }, i) => (table === undefined ? [] : [[i, table]]))) };
  });

/** The leaf that answers for this credit and use; `undefined` where they have no key. */
export function leafFor(random: RandomSet, policy: number, from: Provenance, to: Use): TableLeaf | undefined {
  const key = keyOf(random.set.policies[policy]?.metric ?? '', from, to);
  return key === undefined ? undefined : random.tables.get(policy)?.leafOf(key, policy);
}

function keyOf(metric: string, from: Provenance, to: Use): string | undefined {
  if (metric === 'activity') return from.activity;
  if (metric === 'jurisdiction') return to.country === undefined ? undefined : from.country + PAIR + to.country;
  const category = from.attributes[metric];
  if (category === undefined || /^[0-9]/.test(category)) return undefined;
  if (metric !== 'zone') return category;
  return to.zone === undefined ? undefined : category + PAIR + to.zone;
}
