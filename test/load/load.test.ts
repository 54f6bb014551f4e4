import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runPhase } from './phase.ts';

const TRANSFERS = 40;
/** Far more than it takes; a machine may be busy with other tests. */
const WITHIN_MS = 240_000;

test(
  'forty transfers at once in both directions all complete while each gateway is killed once, and the supply is exact',
  async () => {
    const data = mkdtempSync(join(tmpdir(), 'meridian-load-'));
    // After the two kills that are looked at none comes in time.
    const kills = { everyMs: WITHIN_MS, seed: 1 };
    const result = await runPhase({ data, transfers: TRANSFERS, batches: 4, withinMs: WITHIN_MS, kills });
    expect(result.wrong).toEqual([]);
    expect([...result.ends]).toEqual([['complete and complete', TRANSFERS]]);
    expect(result.recoveries.map(({ place }) => place)).toEqual(['home', 'abroad']);
    rmSync(data, { recursive: true });
  },
  2 * WITHIN_MS,
);
