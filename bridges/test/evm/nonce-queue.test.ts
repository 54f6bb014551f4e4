import { describe, expect, test } from '@jest/globals';
import { NonceQueue } from '../../src/evm/nonce-queue.ts';

/** A queue whose chain says these counts, one after another. */
function queueOf(...counts: readonly number[]): { queue: NonceQueue; asked: () => number } {
  let asked = 0;
  const queue = new NonceQueue(() => {
    asked += 1;
    return Promise.resolve(counts[asked - 1] ?? -1);
  });
  return { queue, asked: () => asked };
}

const as =
  (nonce: 'used' | 'unused' | 'unsure') =>
  (value: number): Promise<{ nonce: 'used' | 'unused' | 'unsure'; value: number }> =>
    Promise.resolve({ nonce, value });

describe('the nonce queue', () => {
  test('gives consecutive nonces to those who ask at once, and asks the chain once', async () => {
    const { queue, asked } = queueOf(7);
    expect(await Promise.all([as('used'), as('used'), as('used')].map((use) => queue.take(use)))).toEqual([7, 8, 9]);
    expect(asked()).toBe(1);
  });

  test('gives a nonce that was not used to the next one', async () => {
    const { queue } = queueOf(7);
    expect(await queue.take(as('unused'))).toBe(7);
    expect(await queue.take(as('used'))).toBe(7);
    expect(await queue.take(as('used'))).toBe(8);
  });

  test('asks the chain again after one whose fate is unsure, after an exception, and when told to', async () => {
    const { queue } = queueOf(7, 8, 12, 20);
    expect(await queue.take(as('unsure'))).toBe(7);
    await expect(queue.take(() => Promise.reject(new Error('line cut')))).rejects.toThrow('line cut');
    expect(await queue.take(as('used'))).toBe(12);
    queue.resync();
    expect(await queue.take(as('used'))).toBe(20);
  });

  test('lets nobody in before the one before is through', async () => {
    const { queue } = queueOf(1);
    const order: string[] = [];
    const slow = queue.take(async (nonce) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('slow');
      return { nonce: 'used', value: nonce };
    });
    const quick = queue.take((nonce) => {
      order.push('quick');
      return Promise.resolve({ nonce: 'used', value: nonce });
    });
    expect(await Promise.all([slow, quick])).toEqual([1, 2]);
    expect(order).toEqual(['slow', 'quick']);
  });
});
