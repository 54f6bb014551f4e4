import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSeen, thinned, writeSeen, type SeenBlock } from '../../src/finality/checkpoints.ts';

const seenAt = (block: bigint): SeenBlock => ({ block, hash: `0x${block.toString(16)}`, cursor: `${block}:9`, at: 5 });

/** What a watcher keeps that saw these blocks one after another. */
const keptOf = (steps: readonly number[]): readonly SeenBlock[] => {
  let [kept, block]: [readonly SeenBlock[], bigint] = [[], 0n];
  for (const step of steps) {
    block += BigInt(step);
    kept = thinned([...kept, seenAt(block)]);
  }
  return kept;
};

const steps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 400 });

describe('the blocks that are kept to find a fork by', () => {
  test('are few, in order, and end with the newest', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const blocks = keptOf(given).map(({ block }) => block);
        expect(blocks.at(-1)).toBe(given.reduce((sum, step) => sum + BigInt(step), 0n));
        expect(blocks).toEqual(blocks.toSorted((a, b) => (a < b ? -1 : 1)));
        expect(blocks.length).toBeLessThanOrEqual(8 + 16);
      }),
    );
  });

  test('reach back to the first one', () => {
    fc.assert(
      fc.property(steps, (given) => {
        expect(keptOf(given)[0]?.block).toBe(BigInt(given[0] ?? 0));
      }),
    );
  });

  test('have one not much further back than any fork is deep', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 16_000 }), (given, depth) => {
        const kept = keptOf(given);
        const newest = kept.at(-1)?.block ?? 0n;
        const fork = newest - BigInt(depth);
        fc.pre(fork >= (kept[0]?.block ?? 0n));
        const found = kept.findLast(({ block }) => block <= fork)?.block ?? 0n;
        expect(newest - found).toBeLessThanOrEqual(4n * BigInt(depth) + 8n * 40n);
      }),
    );
  });

  test('come back as they were written down', () => {
    const kept = keptOf([3, 1, 4, 1, 5]);
    expect(readSeen(writeSeen(kept))).toEqual(kept);
  });
});
