import { describe, expect, test } from '@jest/globals';
import { flip, TARGETS } from './targets.ts';

/** Every bit of the report; elsewhere each 211th, a prime, so that all bits of a byte come up. `npm run flip` does every bit. */
const strideOf = (name: string): number => (name === 'report' ? 1 : 211);
const PATIENCE_MS = 180_000;

describe('a single changed bit', () => {
  test.each(TARGETS.map((target) => [target.name, target] as const))(
    'of the %s is refused with the right code',
    (name, target) => {
      const { flipped, wrong } = flip(target, strideOf(name));
      expect(flipped).toBe(Math.ceil((8 * target.bytes.length) / strideOf(name)));
      expect(wrong).toEqual([]);
    },
    PATIENCE_MS,
  );
});
