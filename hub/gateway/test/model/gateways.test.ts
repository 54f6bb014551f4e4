import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commands } from './commands.ts';
import { ModelHub, PLACES, type HubOptions } from './model-hub.ts';
import { fileDisk, memoryDisk } from './model-site.ts';
import { freshPair } from './pair.ts';
import { openPair, type OpenPair } from '../support/open-pair.ts';

/** What a failed run prints: set again, it is run again. */
const { MODEL_SEED, MODEL_RUNS, MODEL_PATH, MODEL_COMMANDS } = process.env;
const seed = Number(MODEL_SEED ?? 20261121);

let base: OpenPair;

beforeAll(async () => {
  base = await openPair();
});
afterAll(async () => {
  await base.close();
});

const clocks = fc.constantFrom(0, 0, 0, 600_000, -600_000);
const ahead = fc.record({ home: clocks, foreign: clocks });

/** Runs so many bad days. @returns how many transfers have ended in each way */
async function days(
  runs: number,
  disk: (run: number) => HubOptions['disk'],
): Promise<Readonly<Record<string, number>>> {
  const ends: Record<string, number> = {};
  let run = 0;
  const day = fc.asyncProperty(commands(60, MODEL_COMMANDS), ahead, async (cmds, clocksAhead) => {
    run += 1;
    const hub = new ModelHub({ pair: await freshPair(base), disk: disk(run), ahead: clocksAhead });
    await hub.start();
    for (const place of PLACES) await hub.send(place, 7_000n);
    try {
      await fc.asyncModelRun(() => ({ model: {}, real: hub }), cmds);
      for (const end of await hub.heal()) ends[end] = (ends[end] ?? 0) + 1;
    } finally {
      await hub.close();
    }
  });
  const parameters = {
    seed,
    numRuns: Number(MODEL_RUNS ?? runs),
    ...(MODEL_PATH === undefined ? {} : { path: MODEL_PATH }),
  };
  await fc.assert(day, { ...parameters, endOnFailure: false });
  process.stdout.write(`MODEL_SEED=${String(seed)} MODEL_RUNS=${String(run)}: ${JSON.stringify(ends)}\n`);
  return ends;
}

describe('two gateways whose peers, ledgers, clocks and processes fail', () => {
  test('never let a kilogram be spendable twice, and come to an end once nothing fails any more', async () => {
    const ends = await days(200, () => () => memoryDisk());
    expect(Object.keys(ends).sort()).toEqual(['complete', 'rejected', 'released']);
  }, 300_000);

  test('do so with their logs in files', async () => {
    await days(15, (run) => (place) => fileDisk(join(base.directory, `${String(run)}-${place}.db`)));
  }, 300_000);
});
