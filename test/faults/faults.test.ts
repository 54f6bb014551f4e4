import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { nameOf, parseName, type KillCase } from './grid/case.ts';
import { Lane } from './grid/lane.ts';
import { recordCases, runCases } from './grid/run-grid.ts';
import { sample } from './grid/sample.ts';
import { CHAIN } from './trouble/chain.ts';
import { runTroubles } from './trouble/run-troubles.ts';

/** Far more than it takes; a machine may be busy with other tests. */
const WITHIN_MS = 1_200_000;
const SEED = 1;

let data: string;
let lanes: readonly Lane[];
let all: readonly KillCase[];

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'meridian-faults-'));
  lanes = [new Lane(data), new Lane(data)];
  const [first] = lanes;
  if (first === undefined) throw new TypeError('no lane');
  all = await recordCases(first);
}, WITHIN_MS);

afterAll(async () => {
  await Promise.all(lanes.map((lane) => lane.stop()));
  rmSync(data, { recursive: true, force: true });
}, 60_000);

test(
  'a gateway that dies at any of a tenth of all points leaves a transfer that ends, and every kilogram in one place',
  async () => {
    const cases = sample(all, Math.ceil(all.length / 10), SEED);
    const finished = await runCases(lanes, cases, () => undefined);
    const wrong = finished.filter(({ result }) => result.outcome !== 'passed');
    expect(wrong.map(({ killCase, result }) => `${nameOf(killCase)}: ${result.why.join('; ')}`)).toEqual([]);
    expect(finished).toHaveLength(cases.length);
  },
  WITHIN_MS,
);

test('the tenth is the same at every run, and has every story, direction, role and kind of point in it', () => {
  const cases = sample(all, Math.ceil(all.length / 10), SEED);
  expect(sample(all, cases.length, SEED)).toEqual(cases);
  for (const part of ['completed/out', 'completed/back', 'given up/out', 'given up/back'])
    expect(cases.filter((killCase) => nameOf(killCase).startsWith(part))).not.toEqual([]);
  expect(new Set(cases.map(({ role }) => role)).size).toBe(2);
  expect(new Set(cases.map(({ point }) => point.kind)).size).toBe(4);
});

test('a case’s name says all of it, and what is none is refused', () => {
  for (const killCase of all) expect(parseName(nameOf(killCase))).toEqual(killCase);
  expect(() => parseName('completed/out/client/log/start')).toThrow(RangeError);
  expect(() => parseName('completed/sideways/client/log/start/1/before')).toThrow(/is no case/);
});

test(
  'what was final in blocks that a chain loses is written again',
  async () => {
    const results = await runTroubles(CHAIN, data, 2, () => undefined);
    expect(results.map(({ outcome, why }) => [outcome, why])).toEqual(CHAIN.map(() => ['passed', []]));
  },
  WITHIN_MS,
);
