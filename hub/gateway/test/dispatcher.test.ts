import { describe, expect, test } from '@jest/globals';
import { MemoryTransferLog } from '../src/log/memory-log.ts';
import type { EffectRow } from '../src/log/transfer-log.ts';
import { waitAfter } from '../src/service/back-off.ts';
import { Dispatcher, type EffectRunner } from '../src/service/dispatcher.ts';
import { KeyLock } from '../src/service/key-lock.ts';
import { ManualClock } from './support/manual-clock.ts';
import { testLog, until } from './support/two-gateways.ts';

const effect = (key: string) => ({ key, kind: 'work', body: '{}' });

function dispatcherOver(
  transferLog: MemoryTransferLog,
  clock: ManualClock,
  work: EffectRunner,
  rung: string[] = [],
): Dispatcher {
  return new Dispatcher({
    transferLog,
    clock,
    log: testLog('dispatcher'),
    runners: { work },
    ring: async ({ transferKey, name }) => {
      rung.push(name);
      await transferLog.append({ at: clock.now(), cleared: [{ transferKey, name }] });
    },
  });
}

describe('the dispatcher', () => {
  test('runs what an append put down at once, and a key that is running no second time', async () => {
    const [transferLog, clock] = [new MemoryTransferLog(), new ManualClock()];
    const runs: string[] = [];
    let finish: () => void = () => undefined;
    const dispatcher = dispatcherOver(transferLog, clock, async ({ key }) => {
      runs.push(key);
      await new Promise<void>((resolve) => (finish = resolve));
      await transferLog.append({ at: clock.now(), settled: [key] });
      return { end: 'done' };
    });
    await dispatcher.start();
    dispatcher.take(await transferLog.append({ at: clock.now(), effects: [effect('a')] }));
    dispatcher.take(await transferLog.append({ at: clock.now(), repeated: ['a'] }));
    expect(runs).toEqual(['a']);
    finish();
    await until(
      () => transferLog.counts(),
      ({ openEffects }) => openEffects === 0,
    );
    await dispatcher.stop(100);
  });

  test('goes on with what has waited, unless it was settled meanwhile', async () => {
    const [transferLog, clock] = [new MemoryTransferLog(), new ManualClock()];
    const runs: string[] = [];
    let go: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => (go = resolve));
    const dispatcher = dispatcherOver(transferLog, clock, async ({ key }) => {
      runs.push(key);
      if (runs.length <= 2) return { end: 'waits', until: turn };
      await transferLog.append({ at: clock.now(), settled: [key] });
      return { end: 'done' };
    });
    await dispatcher.start();
    const effects = ['given up', 'wanted'].map((key) => ({ ...effect(key), transferKey: 'a' }));
    dispatcher.take(await transferLog.append({ at: clock.now(), effects }));
    await transferLog.append({ at: clock.now(), settled: ['given up'] });
    go();
    await until(
      () => transferLog.counts(),
      ({ openEffects }) => openEffects === 0,
    );
    expect(runs).toEqual(['given up', 'wanted', 'wanted']);
    await dispatcher.stop(100);
  });

  test('tries again what did not work out, not before its time, and counts the tries', async () => {
    const [transferLog, clock] = [new MemoryTransferLog(), new ManualClock()];
    const tries: number[] = [];
    const dispatcher = dispatcherOver(transferLog, clock, async ({ key, attempts }) => {
      tries.push(attempts);
      if (attempts === 2) throw new Error('an accident');
      if (attempts < 3) return { end: 'again', at: clock.now() + 60_000, error: 'not yet' };
      await transferLog.append({ at: clock.now(), settled: [key] });
      return { end: 'done' };
    });
    await dispatcher.start();
    dispatcher.take(await transferLog.append({ at: clock.now(), effects: [effect('a')] }));
    await until(
      () => transferLog.nextWake(),
      (at) => at !== undefined,
    );
    clock.forward(59_000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(tries).toEqual([1]);
    clock.forward(2_000);
    await until(
      () => Promise.resolve(tries.length),
      (n) => n === 2,
    );
    clock.forward(2_000);
    await until(
      () => transferLog.counts(),
      ({ openEffects }) => openEffects === 0,
    );
    expect(tries).toEqual([1, 2, 3]);
    await dispatcher.stop(100);
  });

  test('takes up what an earlier process left running, and rings timers that are past', async () => {
    const [transferLog, clock] = [new MemoryTransferLog(), new ManualClock()];
    await transferLog.append({ at: clock.now(), effects: [effect('left')] });
    const runs: EffectRow[] = [];
    const dispatcher = dispatcherOver(transferLog, clock, async (row) => {
      runs.push(row);
      await transferLog.append({ at: clock.now(), settled: [row.key] });
      return { end: 'done' };
    });
    await dispatcher.start();
    await until(
      () => transferLog.counts(),
      ({ openEffects }) => openEffects === 0,
    );
    expect(runs).toMatchObject([{ key: 'left', attempts: 2 }]);
    await dispatcher.stop(100);
  });

  test('does not lose an effect when the log cannot take its postponement', async () => {
    const clock = new ManualClock();
    const transferLog = new (class extends MemoryTransferLog {
      failures = 2;
      override postpone(key: string, at: number, error: string): Promise<void> {
        this.failures -= 1;
        return this.failures >= 0 ? Promise.reject(new Error('the disk is full')) : super.postpone(key, at, error);
      }
    })();
    const tries: number[] = [];
    const dispatcher = dispatcherOver(transferLog, clock, async ({ key, attempts }) => {
      tries.push(attempts);
      if (attempts < 3) return { end: 'again', at: clock.now(), error: 'not yet' };
      await transferLog.append({ at: clock.now(), settled: [key] });
      return { end: 'done' };
    });
    await dispatcher.start();
    dispatcher.take(await transferLog.append({ at: clock.now(), effects: [effect('a')] }));
    for (const expected of [1, 2]) {
      await until(
        () => Promise.resolve(tries.length),
        (n) => n === expected,
      );
      await new Promise((resolve) => setTimeout(resolve, 20));
      clock.forward(1_500);
    }
    await until(
      () => transferLog.counts(),
      ({ openEffects }) => openEffects === 0,
    );
    expect(tries).toEqual([1, 2, 3]);
    await dispatcher.stop(100);
  });
});

test('a back-off doubles up to its most, and spreads by a fifth', () => {
  const backOff = { first: 100, most: 1_000 };
  expect([1, 2, 3, 4, 5, 50].map((attempt) => waitAfter(attempt, backOff, 0))).toEqual([
    100, 200, 400, 800, 1_000, 1_000,
  ]);
  expect(waitAfter(1, backOff, 1)).toBe(120);
});

test('a key lock runs one key in order, others beside it, and goes on after a failure', async () => {
  const lock = new KeyLock();
  const order: string[] = [];
  const run = (key: string, name: string, ms: number): Promise<void> =>
    lock.run(key, async () => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      order.push(name);
      if (name === 'a1') throw new Error('a1 fails');
    });
  await Promise.allSettled([run('a', 'a1', 30), run('a', 'a2', 1), run('b', 'b1', 10)]);
  expect(order).toEqual(['b1', 'a1', 'a2']);
});
