import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  encodePolicySet,
  multiplier,
  policySetFromJson,
  policySetId,
  READY_MADE,
  READY_MADE_NAMES,
} from '../../src/index.ts';
import { credit, use } from './documents.ts';

const FOLDER = new URL('../../policy-sets/', import.meta.url);
const YEAR = 31_557_600;
const R = 6_371_008.8;

const ppmOf = (name: (typeof READY_MADE_NAMES)[number], given: { credit?: object; use?: object }): number =>
  Number(multiplier(policySetFromJson(READY_MADE[name]), { ...credit, ...given.credit }, { ...use, ...given.use }).ppm);
const zones = (from: string, to: string): object => ({ credit: { attributes: { zone: from } }, use: { zone: to } });
const attributes = (given: object): object => ({ credit: { attributes: given } });
const aged = (years: number): { use: object } => ({ use: { time: credit.period.end + years * YEAR } });
const away = (metres: number): { use: object } => ({
  use: { place: { latitude: 0, longitude: Math.round((metres / R) * (180e6 / Math.PI)), source: 'declared' } },
});

describe('the policy sets that come along', () => {
  test('are files of their names, each with citations and a description', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(READY_MADE_NAMES.map((name) => `${name}.json`).sort());
    for (const name of READY_MADE_NAMES) {
      const document: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
      expect(document).toEqual(READY_MADE[name]);
      const set = policySetFromJson(document);
      expect(set.name).toBe(name);
      expect(set.citations.length).toBeGreaterThan(0);
      expect(set.description.length).toBeGreaterThan(100);
      expect(encodePolicySet(set).length).toBeLessThan(24_000);
    }
    expect(new Set(READY_MADE_NAMES.map((name) => policySetId(policySetFromJson(READY_MADE[name])))).size).toBe(
      READY_MADE_NAMES.length,
    );
  });

  test('halve with every 6,000 km and every 10 years, within the straight lines between the points', () => {
    for (const km of [0, 100, 1_240, 3_000, 6_000, 9_999, 12_000, 18_000, 20_000]) {
      expect(Math.abs(ppmOf('distance-decay', away(km * 1000)) / 1e6 - 2 ** (-km / 6_000))).toBeLessThan(0.001);
    }
    for (const years of [0, 0.5, 3.2, 10, 20, 33, 50]) {
      expect(Math.abs(ppmOf('vintage-half-life', aged(years)) / 1e6 - 2 ** (-years / 10))).toBeLessThan(0.002);
    }
    expect(ppmOf('vintage-half-life', aged(500))).toBe(31_250);
  });

  test('rank what is near and young over what is far or old', () => {
    const at = (km: number, years: number): number =>
      ppmOf('near-and-recent', { use: { ...away(km * 1000).use, ...aged(years).use } });
    expect(Math.abs(at(6_000, 10) - 250_000)).toBeLessThan(500);
    expect(at(500, 1)).toBeGreaterThan(at(5_000, 1));
    expect(at(500, 1)).toBeGreaterThan(at(500, 10));
  });

  test('trade by the quotient of damages', () => {
    expect(ppmOf('marginal-damage-ratios', zones('high-damage', 'low-damage'))).toBe(5_000_000);
    expect(ppmOf('marginal-damage-ratios', zones('low-damage', 'high-damage'))).toBe(200_000);
    expect(ppmOf('marginal-damage-ratios', zones('medium-damage', 'medium-damage'))).toBe(1_000_000);
    expect(ppmOf('marginal-damage-ratios', zones('nowhere', 'low-damage'))).toBe(0);
  });

  test('let coastal credits go inland and no inland credits to the coast', () => {
    expect(ppmOf('directional-zones', zones('coastal', 'inland'))).toBe(1_000_000);
    expect(ppmOf('directional-zones', zones('coastal', 'coastal'))).toBe(1_000_000);
    expect(ppmOf('directional-zones', zones('inland', 'inland'))).toBe(1_000_000);
    expect(ppmOf('directional-zones', zones('inland', 'coastal'))).toBe(0);
  });

  test('count the share of the time that is covered', () => {
    const { start, end } = credit.period;
    expect(ppmOf('temporal-matching', { use: { period: { start, end: end + 365 * 86_400 } } })).toBe(500_000);
    expect(ppmOf('temporal-matching', { use: { period: { start: end, end: end + 86_400 } } })).toBe(0);
  });

  test('count storage by tonne-years', () => {
    const left = (t: number): number =>
      0.2173 + 0.224 * Math.exp(-t / 394.4) + 0.2824 * Math.exp(-t / 36.54) + 0.2763 * Math.exp(-t / 4.304);
    /** By Simpson's rule. */
    const tonneYears = (from: number): number => {
      const steps = 2000;
      const h = (100 - from) / steps;
      let sum = left(from) + left(100);
      for (let i = 1; i < steps; i++) sum += left(from + i * h) * (i % 2 === 1 ? 4 : 2);
      return (sum * h) / 3;
    };
    // AR5, table 8.SM.11: 52.4 years of a pulse in the air within 100.
    expect(tonneYears(0)).toBeCloseTo(52.4, 1);
    for (const years of [0, 5, 40, 84, 97, 99, 100]) {
      const found = ppmOf('tonne-year-lashof', attributes({ permanence: years.toString() })) / 1e6;
      expect(Math.abs(found - tonneYears(100 - years) / tonneYears(0))).toBeLessThan(0.001);
    }
    expect(ppmOf('tonne-year-moura-costa', attributes({ permanence: '11' }))).toBe(200_000);
    expect(ppmOf('tonne-year-moura-costa', attributes({ permanence: '55' }))).toBe(1_000_000);
    expect(ppmOf('tonne-year-moura-costa', attributes({ permanence: '1000' }))).toBe(1_000_000);
  });

  test('count what buffer and leakage leave', () => {
    expect(ppmOf('buffer-and-leakage', attributes({ buffer: '200000', leakage: '100000' }))).toBe(720_000);
    expect(ppmOf('buffer-and-leakage', attributes({ buffer: '1000000', leakage: '0' }))).toBe(0);
  });
});
