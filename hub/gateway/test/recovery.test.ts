import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Hash } from '@meridian/credit';
import { SqliteTransferLog } from '../src/log/sqlite-log.ts';
import { conversationIn, extentOf } from '../src/recovery/session-log.ts';
import { interrupted } from './support/interrupted-bridge.ts';
import { ManualClock } from './support/manual-clock.ts';
import { openPair, type GatewayChanges, type OpenPair, type Side } from './support/open-pair.ts';
import { begin, outward, supplyAt } from './support/transfers.ts';
import { bridgeOf, until, type Running } from './support/two-gateways.ts';

let pair: OpenPair;
let clock: ManualClock;
const running = new Map<Side, Running>();

beforeEach(async () => {
  pair = await openPair();
  clock = new ManualClock();
});
afterEach(async () => {
  await pair.close(0);
});

async function start(side: Side, changes?: GatewayChanges): Promise<Running> {
  const started = await pair.start(side, { clock, ...changes });
  running.set(side, started);
  return started;
}

/** The gateway begins with an empty log; its keys and its ledger are what they were. */
async function forget(side: Side): Promise<void> {
  await running.get(side)?.gateway.stop(0);
  await start(side, { transferLog: new SqliteTransferLog(join(pair.directory, `${side}-anew.db`)) });
}

const states = async (id: Hash): Promise<string> => {
  const of = async (side: Side): Promise<string> =>
    (await running.get(side)?.transferLog.transfersById(id))?.[0]?.state ?? 'none';
  return `${await of('home')} ${await of('foreign')}`;
};

/** Waits for both sides' states while time passes quickly. */
const reached = (id: Hash, wanted: string, forwardMs = 0): Promise<string> =>
  until(
    () => {
      clock.forward(forwardMs);
      return states(id);
    },
    (now) => now === wanted,
    30_000,
  );

describe('a gateway that has lost a session altogether', () => {
  test('at the destination, with the burn done, gets it back from the client and assigns', async () => {
    const held = interrupted(bridgeOf(pair.home), { extinguish: 'hold' });
    const home = await start('home', { bridge: held.bridge });
    await start('foreign');
    const id = await begin(home, outward(pair, 40_000n));
    await reached(id, 'extinguishing ready-sent');
    await forget('foreign');
    held.go();
    await reached(id, 'complete complete', 2_000);
    expect(await supplyAt(pair, 'home')).toEqual({ active: 60_000n, wrapped: 40_000n });
    expect(await supplyAt(pair, 'foreign')).toEqual({ active: 40_000n });
  }, 60_000);

  test('at the origin, with the lock made, gets it back from the server that misses it, and releases', async () => {
    const held = interrupted(bridgeOf(pair.foreign), { mint: 'hold' });
    const home = await start('home');
    await start('foreign', { bridge: held.bridge });
    const id = await begin(home, outward(pair, 40_000n));
    await reached(id, 'prepare-sent minting');
    await forget('home');
    held.go();
    await reached(id, 'none ready-sent');
    expect(await supplyAt(pair, 'home')).toEqual({ active: 60_000n, locked: 40_000n });
    // The lock assertion expires after ten minutes, and the client is given one more.
    await reached(id, 'released voided', 30_000);
    expect(await supplyAt(pair, 'home')).toEqual({ active: 100_000n });
    expect(await supplyAt(pair, 'foreign')).toEqual({ burnt: 40_000n });
  }, 60_000);

  test('at the origin, with the burn done, gets it back too, and tells the burn', async () => {
    const held = interrupted(bridgeOf(pair.home), { extinguish: 'lose' });
    const home = await start('home', { bridge: held.bridge });
    await start('foreign');
    const id = await begin(home, outward(pair, 40_000n));
    await reached(id, 'extinguishing ready-sent');
    await held.reached;
    await forget('home');
    await reached(id, 'complete complete', 30_000);
    expect(await supplyAt(pair, 'home')).toEqual({ active: 60_000n, wrapped: 40_000n });
    expect(await supplyAt(pair, 'foreign')).toEqual({ active: 40_000n });
  }, 60_000);
});

describe('a log that is handed over', () => {
  const row = (messageType: string, length = 10) =>
    ({
      transferKey: 'k',
      direction: 'in',
      hash: 'h' as Hash,
      at: 0,
      messageType,
      text: `${messageType} ${'x'.repeat(length)}`,
    }) as const;
  const names = (texts: readonly string[]): string[] => texts.map((text) => text.split(' ')[0] ?? '');

  test('has the conversation in its order, and neither errors nor aborts nor earlier logs', () => {
    const rows = ['lock-assert-msg', 'error-msg', 'transfer-proposal-msg', 'recover-update-msg', 'session-abort-msg'];
    expect(names(conversationIn(rows.map((type) => row(type))))).toEqual(['transfer-proposal-msg', 'lock-assert-msg']);
    expect(extentOf(rows.map((type) => row(type)))).toEqual({ satpPhase: '2.2', sequenceNumber: 2 });
    expect(extentOf([])).toEqual({ satpPhase: '0', sequenceNumber: 0 });
  });

  test('keeps what recovery needs where not all of it fits into one message', () => {
    const rows = [
      row('commit-ready-msg', 120_000),
      row('lock-assert-msg', 100_000),
      row('transfer-proposal-msg', 3_000),
    ];
    expect(names(conversationIn(rows))).toEqual(['transfer-proposal-msg', 'lock-assert-msg']);
  });
});
