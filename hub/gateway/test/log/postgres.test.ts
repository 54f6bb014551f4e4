import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import { brokenAt } from '@meridian/evidence';
import { PostgresTransferLog, type PostgresLogOptions } from '../../src/log/postgres/postgres-log.ts';
import type { TransferRow } from '../../src/log/transfer-log.ts';
import { layCable } from '../support/cable.ts';
import { findPostgres, startPostgres, withClient, type PostgresServer } from '../support/postgres.ts';
import { until } from '../support/two-gateways.ts';
import { describeTransferLog } from './log-suite.ts';

const found = findPostgres();
const why = 'missing' in found ? ` (skipped: ${found.missing})` : '';
const describeHere = 'missing' in found ? describe.skip : describe;

let server: PostgresServer;
let schemas = 0;
const freshSchema = (): Promise<string> => server.schema(`log_${String((schemas += 1))}`);

const row = (changes: Partial<TransferRow> = {}): TransferRow => ({
  key: 'client/peer/a',
  transferId: hashText('a'),
  role: 'client',
  peer: 'peer',
  sessionId: 'session-a',
  state: 'initial',
  open: true,
  document: '{}',
  version: 1,
  originLedger: hashText('origin'),
  destinationLedger: hashText('destination'),
  classId: hashText('class'),
  kg: 1n,
  startedAt: 1_000,
  ledgerMs: 0,
  peerLedgerMs: 0,
  ...changes,
});
const effect = (key: string) => ({ key, kind: 'work', body: '{}' });

describeHere(`PostgreSQL${why}`, () => {
  const opened = new Set<PostgresTransferLog>();
  const troubles: unknown[] = [];
  const open = async (url: string, changes: Partial<PostgresLogOptions> = {}): Promise<PostgresTransferLog> => {
    const onTrouble = (error: unknown): void => void troubles.push(error);
    const log = await PostgresTransferLog.open({
      url,
      replica: 'a',
      leaseMs: 600,
      connections: 4,
      onTrouble,
      ...changes,
    });
    opened.add(log);
    return log;
  };

  beforeAll(async () => {
    if ('bin' in found) server = await startPostgres(found.bin);
  }, 60_000);
  afterAll(async () => {
    await Promise.allSettled([...opened].map((log) => log.close()));
    await server.stop();
  }, 30_000);

  const urls = new WeakMap<object, string>();
  describeTransferLog('postgres', {
    open: async () => {
      const url = await freshSchema();
      const log = await open(url, { leaseMs: 60_000 });
      urls.set(log, url);
      return log;
    },
    // Its process ended without a word: the new one registers under its name.
    reopen: async (log) => {
      const next = await open(urls.get(log) ?? '', { leaseMs: 60_000 });
      await log.close();
      return next;
    },
  });

  test('makes the tables once when replicas start at the same time', async () => {
    const url = await freshSchema();
    const logs = await Promise.all(['a', 'b', 'c', 'd'].map((replica) => open(url, { replica })));
    await logs[0]?.append({ at: 1, transfer: row() });
    expect(await logs[3]?.transfer('client/peer/a')).toEqual(row());
  });

  test('lets one of many writers have each version, and its history stays one chain', async () => {
    const url = await freshSchema();
    const logs = await Promise.all(['a', 'b', 'c'].map((replica) => open(url, { replica, leaseMs: 60_000 })));
    const first = logs[0];
    if (first === undefined) throw new RangeError('no log');
    await first.append({ at: 1, transfer: row(), events: [{ type: 'start', body: '{}' }] });
    for (let version = 2; version <= 12; version++) {
      const written = await Promise.allSettled(
        logs.map((log, i) =>
          log.append({ at: version, transfer: row({ version }), events: [{ type: `by ${i}`, body: '{}' }] }),
        ),
      );
      expect(written.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const one of written)
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'VERSION_CONFLICT' });
    }
    const events = await first.events('client/peer/a');
    expect(events).toHaveLength(12);
    expect(brokenAt(events)).toBeUndefined();
  });

  test('gives each due effect to one of many replicas', async () => {
    const url = await freshSchema();
    const logs = await Promise.all(['a', 'b', 'c'].map((replica) => open(url, { replica, leaseMs: 60_000 })));
    const keys = Array.from({ length: 60 }, (_, i) => `e${i}`);
    await logs[0]?.append({ at: 1, effects: keys.map(effect) });
    for (const key of keys) await logs[0]?.postpone(key, 10, 'later');
    const claimed: string[] = [];
    for (let n = -1; n !== claimed.length;) {
      n = claimed.length;
      for (const rows of await Promise.all(logs.map((log) => log.claimDue(20, 7))))
        claimed.push(...rows.map((e) => e.key));
    }
    expect(claimed.toSorted()).toEqual(keys.toSorted());
  });

  test('rings a timer at one replica at a time, and again should that one not clear it', async () => {
    const url = await freshSchema();
    const [one, other] = await Promise.all([open(url), open(url, { replica: 'b' })]);
    await one.append({ at: 1, transfer: row(), timers: [{ name: 'lock', at: 5 }] });
    expect(await one.dueTimers(10, 5)).toHaveLength(1);
    expect(await other.dueTimers(10, 5)).toEqual([]);
    expect(await other.nextWake()).toBeUndefined();
    await until(
      () => other.dueTimers(10, 5),
      (timers) => timers.length === 1,
    );
  });

  test('runs what is to be alone under one name one after another, whichever replica asks', async () => {
    const url = await freshSchema();
    const logs = await Promise.all([open(url), open(url, { replica: 'b' })]);
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        (logs[i % 2] as PostgresTransferLog).alone('picking', async () => {
          most = Math.max(most, (inside += 1));
          await new Promise((resolve) => setTimeout(resolve, 3));
          inside -= 1;
        }),
      ),
    );
    expect(most).toBe(1);
  });

  test("frees a dead replica's work once its lease has run out, and not while it lives", async () => {
    const url = await freshSchema();
    const cable = await layCable(server.port);
    const dead = await open(server.through(url, cable.port), { replica: 'dead', leaseMs: 900 });
    const living = await open(url, { replica: 'living', leaseMs: 900 });
    await dead.append({ at: 1, effects: [effect('left')] });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await living.claimDue(1_000, 5)).toEqual([]);
    cable.freeze();
    const frozenAt = Date.now();
    const taken = await until(
      () => living.claimDue(1_000, 5),
      (effects) => effects.length > 0,
      20_000,
    );
    expect(taken).toMatchObject([{ key: 'left', attempts: 2 }]);
    expect(Date.now() - frozenAt).toBeGreaterThan(500);
    cable.thaw();
    await cable.close();
  }, 40_000);

  test('lets a replica that was paused and wakes up write nothing under its old lease', async () => {
    const url = await freshSchema();
    const cable = await layCable(server.port);
    const paused = await open(server.through(url, cable.port), { replica: 'paused', leaseMs: 1_200 });
    const living = await open(url, { replica: 'living', leaseMs: 1_200 });
    await paused.append({ at: 1, transfer: row(), effects: [effect('left')] });
    cable.freeze();
    // Decided before the pause, written after it.
    const late = paused.append({ at: 2, transfer: row({ version: 2, state: 'late' }), effects: [effect('late')] });
    const settled = late.then(
      () => 'written',
      (error: unknown) => error,
    );
    await until(
      () => living.claimDue(1_000, 5),
      (effects) => effects.length > 0,
      20_000,
    );
    cable.thaw();
    expect(await settled).toMatchObject({ code: expect.stringMatching(/^(LEASE_LOST|LOG_UNAVAILABLE)$/) });
    expect(await living.transfer('client/peer/a')).toEqual(row());
    expect(await living.openEffects('client/peer/a')).toEqual([]);
    await paused.postpone('left', 5, 'a late word');
    expect(await living.claimDue(1_000, 5)).toEqual([]);
    // It registers again by itself, and works on.
    await until(
      () =>
        paused.append({ at: 3, transfer: row({ version: 2 }) }).then(
          () => true,
          () => false,
        ),
      (isWritten) => isWritten,
      20_000,
    );
    await cable.close();
  }, 60_000);

  test('goes on at once under the same name, and the process before is told to end', async () => {
    const url = await freshSchema();
    let told: unknown;
    const before = await open(url, { leaseMs: 600, onBroken: (error) => (told = error) });
    await before.append({ at: 1, effects: [effect('left')] });
    const after = await open(url, { leaseMs: 600 });
    expect(await after.reopen(5)).toBe(1);
    expect(await after.claimDue(5, 5)).toMatchObject([{ key: 'left', attempts: 2 }]);
    await expect(before.append({ at: 2, effects: [effect('more')] })).rejects.toMatchObject({ code: 'LEASE_LOST' });
    await until(
      () => Promise.resolve(told),
      (error) => error !== undefined,
    );
    expect(told).toMatchObject({ code: 'LEASE_LOST', facts: { field: 'replica', value: 'a' } });
    await before.close();
    expect(await after.counts()).toMatchObject({ openEffects: 1 });
  });

  test('gives back what it has in hand when it is closed, and what was put down without its knowing', async () => {
    const url = await freshSchema();
    const [one, other] = await Promise.all([open(url), open(url, { replica: 'b' })]);
    await one.append({ at: 1, effects: [effect('in hand')] });
    await one.close();
    expect(await other.claimDue(10, 5)).toMatchObject([{ key: 'in hand', attempts: 2 }]);
    // As if the answer to an append had been lost on the way.
    const insert = `INSERT INTO effects (key, kind, body, state, attempts, next_try_at, owner, since)
      VALUES ('forgotten', 'work', '{}', 'running', 1, 1, 'b', clock_timestamp())`;
    await withClient(url, (client) => client.query(insert));
    const claimed = await until(
      () => other.claimDue(10, 5),
      (effects) => effects.length > 0,
    );
    expect(claimed).toMatchObject([{ key: 'forgotten' }]);
  });

  test('tells that it cannot be reached without its password, and goes on when it can', async () => {
    const url = await freshSchema();
    const refused = open(url.replace('a-password', 'another-password'));
    await expect(refused).rejects.toMatchObject({ code: 'LOG_UNAVAILABLE', facts: { sqlState: '28P01' } });
    const error: unknown = await refused.catch((thrown: unknown) => thrown);
    expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toMatch(/password-of-a-test/);
    const log = await open(url, { leaseMs: 60_000 });
    await withClient(url, (client) =>
      client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()'),
    );
    await until(
      () =>
        log.append({ at: 1, transfer: row() }).then(
          () => true,
          () => false,
        ),
      (isWritten) => isWritten,
    );
  });

  test.each(['', 'mysql://a:b@c/d', 'postgresql//secret', 'secret'])(
    'refuses %j as its URL and does not repeat it',
    async (url) => {
      const error: unknown = await open(url).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'INVALID_CONFIG', facts: { field: 'log.urlFile' } });
      expect(String(error)).not.toMatch(/secret/);
    },
  );
});
