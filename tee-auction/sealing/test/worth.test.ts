import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  merkleTable,
  multiplier,
  policySetFromJson,
  READY_MADE,
  ZERO_HASH,
  type Hash,
  type Provenance,
} from '@meridian/credit';
import { lotFactor, multipliersFor, tablesOf, type SealedUse } from '../src/index.ts';

const hash = (text: string): Hash => createHash('sha256').update(text).digest('hex') as Hash;
const day = 86_400;

const credit = (change: Partial<Provenance> = {}): Provenance => ({
  ...{ registry: 'MERIDIAN', project: 'FOREST-12', methodology: 'AR', label: '', activity: 'removal', country: 'BR' },
  ...{ subdivision: '', place: { latitude: -3_000_000, longitude: -60_000_000 }, precision: 'site' as const },
  ...{ placeSource: 'gazetteer', period: { start: 19_000 * day, end: 19_365 * day }, vintage: 2022 },
  ...{ serialPrefix: 'BR-MERIDIAN-FOREST-12-2022', firstSerial: 1n, lastSerial: 100n, issuedAt: 19_400 * day },
  ...{ mintMultiplier: 1_000_000n, attributes: {}, areaHash: ZERO_HASH, policySet: ZERO_HASH },
  ...change,
});

const near: SealedUse = {
  place: { installationId: 'a', latitude: -3_100_000, longitude: -60_100_000, salt: hash('a') },
  period: { start: 19_000 * day, end: 19_365 * day },
};
const far: SealedUse = {
  place: { installationId: 'b', latitude: 52_500_000, longitude: 13_400_000, salt: hash('b') },
  period: near.period,
};
const bidsClose = 20_000 * day;

describe('what a credit is worth', () => {
  const policySet = policySetFromJson(READY_MADE['near-and-recent']);

  test("is the policy engine's multiplier at the sealed place, at the time when bidding ended", () => {
    const credits = [credit(), credit({ place: { latitude: 48_000_000, longitude: 11_000_000 } })];
    const [a, b] = [near, far].map((use) => multipliersFor(credits, use, { policySet, bidsClose }));
    const expected = (use: SealedUse): number[] =>
      credits.map((one) => {
        const { latitude = 0, longitude = 0 } = use.place ?? {};
        const place = { latitude, longitude, source: 'declared' as const };
        return Number(multiplier(policySet, one, { time: bidsClose, period: use.period, place }).ppm);
      });
    expect(a).toEqual({ ok: true, value: Float64Array.from(expected(near)) });
    expect(b).toEqual({ ok: true, value: Float64Array.from(expected(far)) });
    expect(expected(near)[0]).toBeGreaterThan(expected(near)[1] ?? 0);
    expect(expected(far)[0]).toBeLessThan(expected(far)[1] ?? 0);
  });

  test('is 1.0 under the empty set', () => {
    expect(multipliersFor([credit()], near, { bidsClose })).toEqual({ ok: true, value: Float64Array.of(1_000_000) });
    expect(lotFactor(credit(), { bidsClose })).toBe(1_000_000n);
  });

  test('is refused where the burner left out what a policy measures, and 0 where the credit is not fit', () => {
    expect(multipliersFor([credit()], { period: near.period }, { policySet, bidsClose })).toEqual({
      ok: false,
      refusal: expect.objectContaining({ code: 'POLICY_INPUT_MISSING', field: 'use.place' }),
    });
    const coarse = policySetFromJson({ ...READY_MADE['near-and-recent'], precisions: ['point'] });
    expect(multipliersFor([credit()], near, { policySet: coarse, bidsClose })).toEqual({
      ok: true,
      value: Float64Array.of(0),
    });
  });

  test('of an independent auction is the factor of the lot alone, 0 where it is worth less than 0.001', () => {
    const age = policySetFromJson(READY_MADE['vintage-half-life']);
    const factor = lotFactor(credit(), { policySet: age, bidsClose });
    expect(factor).toBe(multiplier(age, credit(), { time: bidsClose }).ppm);
    expect(factor).toBeGreaterThan(0n);
    const buffer = policySetFromJson(READY_MADE['buffer-and-leakage']);
    expect(lotFactor(credit(), { policySet: buffer, bidsClose })).toBe(0n);
    const attributes = { buffer: '999999', leakage: '0' };
    expect(lotFactor(credit({ attributes }), { policySet: buffer, bidsClose })).toBe(0n);
  });
});

describe('a big table', () => {
  const entries = [
    { key: 'coast>inland', ppm: 300_000n },
    { key: 'coast>coast', ppm: 900_000n },
  ];
  const { root } = merkleTable(entries, 100_000n);
  const document = {
    ...READY_MADE['directional-zones'],
    policies: [
      {
        ...{ id: 'zones', version: 1, description: 'a big table', scope: 'coupled', metric: 'zone' },
        curve: { type: 'merkle', default: '100000', root },
      },
    ],
  };
  const policySet = policySetFromJson(document);
  const credits = [credit({ attributes: { zone: 'coast' } }), credit({ attributes: { zone: 'mountains' } })];

  test('answers for every key once it is given whole', () => {
    const tables = tablesOf(policySet, [{ policy: 0, entries }]);
    if (tables === undefined) throw new Error('the table is whole');
    const worth = multipliersFor(credits, { ...near, zone: 'inland' }, { policySet, tables, bidsClose });
    expect(worth).toEqual({ ok: true, value: Float64Array.of(300_000, 100_000) });
  });

  test('is none where it is left out, cut, or belongs to another policy', () => {
    expect(tablesOf(policySet, [])).toBeUndefined();
    expect(tablesOf(policySet, [{ policy: 0, entries: entries.slice(1) }])).toBeUndefined();
    expect(tablesOf(policySet, [{ policy: 1, entries }])).toBeUndefined();
  });
});
