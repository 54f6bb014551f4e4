import { describe, expect, test } from '@jest/globals';
import { FinalHead } from '../../src/evm/final-head.ts';

const EVERY_MS = 5;

describe('waiting for final blocks', () => {
  test('ends with the first block above the height, one question serving all who wait', async () => {
    let asked = 0;
    const head = new FinalHead(() => Promise.resolve((asked += 1)), EVERY_MS);
    const { signal } = new AbortController();
    await Promise.all([head.above(2, signal), head.above(2, signal), head.above(1, signal)]);
    expect(head.newest).toBe(3);
    expect(asked).toBe(3);
  });

  test('asks a node again that does not answer', async () => {
    let asked = 0;
    const head = new FinalHead(() => {
      asked += 1;
      return asked < 3 ? Promise.reject(new Error('down')) : Promise.resolve(1);
    }, EVERY_MS);
    await head.above(0, new AbortController().signal);
    expect(asked).toBe(3);
  });

  test('ends with its signal, and asks nobody when nobody waits', async () => {
    let asked = 0;
    const head = new FinalHead(() => Promise.resolve((asked += 1) && 0), EVERY_MS);
    const ending = new AbortController();
    const waiting = head.above(0, ending.signal);
    await new Promise((resolve) => setTimeout(resolve, 4 * EVERY_MS));
    ending.abort();
    await waiting;
    await new Promise((resolve) => setTimeout(resolve, 2 * EVERY_MS));
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 6 * EVERY_MS));
    expect(asked).toBe(before);
  });

  test('ends when it is closed, and nobody is asked from then on, whoever comes', async () => {
    let asked = 0;
    const head = new FinalHead(() => Promise.resolve((asked += 1) && 0), EVERY_MS);
    const { signal } = new AbortController();
    const waiting = head.above(0, signal);
    await new Promise((resolve) => setTimeout(resolve, 4 * EVERY_MS));
    head.close();
    await waiting;
    const before = asked;
    await head.above(0, signal);
    await new Promise((resolve) => setTimeout(resolve, 6 * EVERY_MS));
    expect(asked).toBe(before);
  });
});
