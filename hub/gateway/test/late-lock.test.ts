import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { refused, unknown, type LedgerBridge, type LockCommand } from '@meridian/bridges';
import type { Hash } from '@meridian/credit';
import { openPair, type OpenPair } from './support/open-pair.ts';
import { begin, outward } from './support/transfers.ts';
import { bridgeOf, BUYER, OWNER, until, type Running } from './support/two-gateways.ts';

let pair: OpenPair;

beforeEach(async () => {
  pair = await openPair();
});

afterEach(async () => {
  await pair.close();
});

/** A bridge whose first lock is on its way when its answer is lost, and whose further ones the ledger refuses. */
function withLateLock(real: LedgerBridge): { readonly bridge: LedgerBridge; readonly land: () => Promise<unknown> } {
  let onItsWay: LockCommand | undefined;
  const lock: LedgerBridge['lock'] = (command) => {
    if (onItsWay !== undefined) return Promise.resolve(refused('PAUSED', 'the ledger takes no locks now'));
    onItsWay = command;
    return Promise.resolve(unknown(new Error('the answer was lost')));
  };
  const bridge = new Proxy(real, {
    get(target, property) {
      if (property === 'lock') return lock;
      const member: unknown = Reflect.get(target, property, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  return { bridge, land: () => (onItsWay === undefined ? Promise.reject(new Error('no lock')) : real.lock(onItsWay)) };
}

const ended = (at: Running, id: Hash, state: string): Promise<unknown> =>
  until(
    async () => (await at.transferLog.transfersById(id))[0],
    (row) => row?.state === state && !row.open,
  );

const homeKg = (status: string): bigint => {
  const supply = pair.home.world.holdings.supply(pair.batchId);
  return 'byStatus' in supply ? (supply.byStatus[status] ?? 0n) : -1n;
};

test('a lock that comes after it was refused is given back', async () => {
  const late = withLateLock(bridgeOf(pair.home));
  const [home] = [await pair.start('home', { bridge: late.bridge }), await pair.start('foreign')];
  const id = await begin(home, outward(pair, 40_000n));
  await ended(home, id, 'rejected');
  const landedAt = Date.now();
  await late.land();
  expect(homeKg('locked')).toBe(40_000n);
  await ended(home, id, 'released');
  expect((await home.transferLog.transfersById(id))[0]?.endedAt).toBeGreaterThanOrEqual(landedAt);
  expect(homeKg('locked')).toBe(0n);
  expect(homeKg('active')).toBe(100_000n);
});

test('a lock that comes while its gateway is away is given back when it is there again', async () => {
  const late = withLateLock(bridgeOf(pair.home));
  const [first] = [await pair.start('home', { bridge: late.bridge }), await pair.start('foreign')];
  const id = await begin(first, outward(pair, 40_000n));
  await ended(first, id, 'rejected');
  await first.gateway.stop(100);
  await late.land();
  const home = await pair.start('home');
  await ended(home, id, 'released');
  expect(homeKg('active')).toBe(100_000n);
});

test('a lock of the same id that somebody else has made is left alone', async () => {
  const late = withLateLock(bridgeOf(pair.home));
  const [home] = [await pair.start('home', { bridge: late.bridge }), await pair.start('foreign')];
  const id = await begin(home, outward(pair, 40_000n));
  await ended(home, id, 'rejected');
  const theirs = await bridgeOf(pair.home).lock({
    transferId: id,
    batchId: pair.batchId,
    classId: pair.classId,
    ranges: [{ from: 90_000n, to: 91_000n }],
    owner: OWNER,
    destination: pair.foreign.world.ledger,
    beneficiary: BUYER,
    assetProfile: id,
  });
  expect(theirs.outcome).toBe('done');
  // In the two tests above the event has been acted on by then.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await home.transferLog.transfersById(id))[0]?.state).toBe('rejected');
  expect(homeKg('locked')).toBe(1_000n);
});

test('a lock that the ledger tells of before it answers the call counts as the time of the ledger', async () => {
  const [beforeMs, afterMs] = [100, 400];
  const real = bridgeOf(pair.home);
  const bridge = new Proxy(real, {
    get(target, property) {
      const slow: LedgerBridge['lock'] = async (command) => {
        await sleep(beforeMs);
        const outcome = await real.lock(command);
        await sleep(afterMs);
        return outcome;
      };
      if (property === 'lock') return slow;
      const member: unknown = Reflect.get(target, property, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  const [home] = [await pair.start('home', { bridge }), await pair.start('foreign')];
  const id = await begin(home, outward(pair, 40_000n));
  await ended(home, id, 'complete');
  const [row] = await home.transferLog.transfersById(id);
  expect(row?.ledgerMs).toBeGreaterThanOrEqual(beforeMs - 1);
});
