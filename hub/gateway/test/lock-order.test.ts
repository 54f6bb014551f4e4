import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseHash, type Hash } from '@meridian/credit';
import { LockOrder } from '../src/service/lock-order.ts';
import { interrupted } from './support/interrupted-bridge.ts';
import { openPair, type OpenPair } from './support/open-pair.ts';
import { begin, homeward, outward, stateOf } from './support/transfers.ts';
import { bridgeOf, until, type Running } from './support/two-gateways.ts';

const CLASS = parseHash('11'.repeat(32), 'classId');
const OTHER = parseHash('22'.repeat(32), 'classId');

describe('the order of locks', () => {
  test('is that in which ranges were named, class by class', async () => {
    const order = new LockOrder();
    for (const key of ['a', 'b', 'c']) order.named(CLASS, key);
    order.named(OTHER, 'x');
    expect([order.turn('a'), order.turn('x')]).toEqual([undefined, undefined]);
    const turns: string[] = [];
    const waiting = ['b', 'c'].map((key) => order.turn(key)?.then(() => turns.push(key)));
    order.decided('a');
    await waiting[0];
    expect(turns).toEqual(['b']);
    expect(order.turn('b')).toBeUndefined();
    order.decided('b');
    await waiting[1];
    expect(order.turn('c')).toBeUndefined();
  });

  test('has no place for a transfer that has been decided, or was never named', () => {
    const order = new LockOrder();
    order.named(CLASS, 'a');
    order.named(CLASS, 'b');
    order.decided('a');
    order.decided('a');
    expect([order.turn('a'), order.turn('b'), order.turn('nobody')]).toEqual([undefined, undefined, undefined]);
  });

  test('lets others through where the ledger has another order, and not for ever', async () => {
    const order = new LockOrder();
    order.named(CLASS, 'a');
    order.named(CLASS, 'b');
    const waiting = order.turn('b');
    expect(order.stepBack('a')).toBe(true);
    await waiting;
    expect([order.turn('b'), order.turn('a') === undefined]).toEqual([undefined, false]);
    let steps = 1;
    while (order.stepBack(steps % 2 === 0 ? 'a' : 'b')) steps += 1;
    expect(steps).toBeLessThan(16);
    order.decided('a');
    expect(order.stepBack('b')).toBe(false);
  });
});

describe('many transfers of one class off a ledger with an order of its own', () => {
  const COUNT = 12;
  let pair: OpenPair;

  beforeEach(async () => {
    pair = await openPair();
  });

  afterEach(async () => {
    await pair.close();
  });

  const statesOf = (at: Running, ids: readonly Hash[]): Promise<string[]> =>
    Promise.all(ids.map((id) => stateOf(at, id)));

  /** The buyer's credits are abroad, and the gateway there does not run. */
  async function carried(): Promise<void> {
    const [home, foreign] = [await pair.start('home'), await pair.start('foreign')];
    const ids = [await begin(home, outward(pair, BigInt(COUNT) * 1_000n))];
    for (const each of [home, foreign]) await until(() => statesOf(each, ids), allComplete);
    await foreign.gateway.stop(1_000);
  }

  const beginAll = (at: Running): Promise<readonly Hash[]> =>
    Promise.all(
      Array.from({ length: COUNT }, (_, i) => begin(at, homeward(pair, 1_000n, { clientRequestId: `homeward-${i}` }))),
    );

  const allComplete = (states: readonly string[]): boolean => states.every((state) => state === 'complete');

  test('all complete, however long the first lock takes', async () => {
    await carried();
    const first = interrupted(bridgeOf(pair.foreign), { lock: 'hold' });
    const foreign = await pair.start('foreign', { bridge: first.bridge });
    const ids = await beginAll(foreign);
    await until(
      () => statesOf(foreign, ids),
      (states) => states.every((state) => state === 'locking'),
    );
    first.go();
    expect(await until(() => statesOf(foreign, ids), allComplete)).toHaveLength(COUNT);
  });

  test('all complete after the gateway was killed between their naming and their locks', async () => {
    await carried();
    const { bridge } = interrupted(bridgeOf(pair.foreign), { lock: 'hold' });
    const before = await pair.start('foreign', { bridge });
    const ids = await beginAll(before);
    await until(
      () => statesOf(before, ids),
      (states) => states.every((state) => state === 'locking'),
    );
    await before.gateway.stop(0);
    const after = await pair.start('foreign');
    expect(await until(() => statesOf(after, ids), allComplete)).toHaveLength(COUNT);
  });
});
