import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseHash } from '@meridian/credit';
import { systemClock, type Clock } from '../src/clock.ts';
import { HeldAnswers } from '../src/service/held-answers.ts';
import { interrupted } from './support/interrupted-bridge.ts';
import { openPair, type OpenPair } from './support/open-pair.ts';
import { begin, comesTo, outward } from './support/transfers.ts';
import { bridgeOf, until } from './support/two-gateways.ts';

/** The machine's clock, which knows how many alarms are set. */
class CountingClock implements Clock {
  readonly #alarms = new Set<object>();

  get alarms(): number {
    return this.#alarms.size;
  }

  now(): number {
    return systemClock.now();
  }

  alarm(at: number, wake: () => void): () => void {
    const alarm = {};
    this.#alarms.add(alarm);
    const cancel = systemClock.alarm(at, () => {
      this.#alarms.delete(alarm);
      wake();
    });
    return () => {
      this.#alarms.delete(alarm);
      cancel();
    };
  }
}

const HASH = parseHash('11'.repeat(32), 'hash');
const ANSWER = { jws: 'a.b.c', ledgerMs: 1 };
const HOUR_MS = 3_600_000;

describe('a request that is held for its answer', () => {
  test('gets it, and its alarm is not left behind', async () => {
    const clock = new CountingClock();
    const held = new HeldAnswers(clock);
    const answer = held.expect(HASH).within(HOUR_MS);
    expect(held.deliver(HASH, ANSWER)).toBe(true);
    expect(await answer).toEqual(ANSWER);
    expect(clock.alarms).toBe(0);
  });

  test('goes without it when the gateway stops, and so does one that comes after', async () => {
    const clock = new CountingClock();
    const held = new HeldAnswers(clock);
    const before = held.expect(HASH).within(HOUR_MS);
    held.release();
    expect([await before, await held.expect(HASH).within(HOUR_MS)]).toEqual([undefined, undefined]);
    expect(held.deliver(HASH, ANSWER)).toBe(false);
    expect(clock.alarms).toBe(0);
  });
});

describe('a gateway that stops', () => {
  let pair: OpenPair;
  beforeEach(async () => {
    pair = await openPair();
  });
  afterEach(async () => {
    await pair.close();
  });

  test('leaves no alarm behind, whatever it waits for', async () => {
    const clock = new CountingClock();
    const { bridge, reached } = interrupted(bridgeOf(pair.foreign), { mint: 'lose' });
    const [home, foreign] = [await pair.start('home'), await pair.start('foreign', { bridge, clock })];
    await comesTo(foreign, await begin(home, outward(pair, 1_000n)), 'minting');
    await reached;
    expect(clock.alarms).toBeGreaterThan(0);
    await foreign.gateway.stop(0);
    await until(
      () => Promise.resolve(clock.alarms),
      (alarms) => alarms === 0,
      1_500,
    );
  });
});
