import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hashText, ZERO_HASH } from '@meridian/credit';
import { brokenAt } from '@meridian/evidence';
import { describeGuardLog } from './guard-suite.ts';
import type { NewEffect, TransferLog, TransferRow } from '../../src/log/transfer-log.ts';

/** How one implementation is made, and what a new process finds of it; undefined where nothing survives. */
export interface LogMaker {
  open(): Promise<TransferLog>;
  reopen?(log: TransferLog): Promise<TransferLog>;
}

const row = (changes: Partial<TransferRow> = {}): TransferRow => ({
  key: 'client/peer/a',
  transferId: hashText('a'),
  role: 'client',
  peer: 'peer',
  sessionId: 'session-a',
  state: 'initial',
  open: true,
  document: '{"state":"initial"}',
  version: 1,
  originLedger: hashText('origin'),
  destinationLedger: hashText('destination'),
  classId: hashText('class'),
  kg: 12_345_678_901_234_567n,
  startedAt: 1_000,
  ledgerMs: 1.25,
  peerLedgerMs: 0,
  ...changes,
});

const effect = (key: string, changes: Partial<NewEffect> = {}): NewEffect => ({
  key,
  transferKey: 'client/peer/a',
  kind: 'ledger',
  body: `{"of":"${key}"}`,
  ...changes,
});

/** What every transfer log must do. */
export function describeTransferLog(name: string, maker: LogMaker): void {
  describe(`the transfer log (${name})`, () => {
    let log: TransferLog;
    beforeEach(async () => {
      log = await maker.open();
    });
    afterEach(async () => {
      await log.close();
    });

    describeRows(() => log);
    describeEffects(() => log);
    describeTheRest(() => log);
    describeGuardLog(name, () => log);

    if (maker.reopen !== undefined) {
      test('keeps everything when its process ends, and what was running is due', async () => {
        await log.append({
          at: 5,
          transfer: row(),
          events: [{ type: 'start', body: '{}' }],
          effects: [effect('a/lock')],
        });
        log = (await maker.reopen?.(log)) ?? log;
        expect(await log.transfer('client/peer/a')).toEqual(row());
        expect(await log.events('client/peer/a')).toHaveLength(1);
        expect(await log.claimDue(1_000, 10)).toEqual([]);
        expect(await log.reopen(50)).toBe(1);
        expect(await log.claimDue(49, 10)).toEqual([]);
        expect(await log.claimDue(50, 10)).toMatchObject([{ key: 'a/lock', state: 'running', attempts: 2 }]);
      });
    }
  });
}

function describeRows(log: () => TransferLog): void {
  test('gives back a transfer as it was written, and finds it by id and by session', async () => {
    await log().append({ at: 1, transfer: row() });
    const ended = row({
      version: 2,
      state: 'complete',
      open: false,
      endedAt: 2_000,
      peerLedgerMs: 7.5,
      document: '{}',
    });
    await log().append({ at: 2, transfer: ended });
    expect(await log().transfer('client/peer/a')).toEqual(ended);
    expect(await log().transfersById(hashText('a'))).toEqual([ended]);
    expect(await log().transferBySession('peer', 'session-a')).toEqual(ended);
    expect(await log().transferBySession('other', 'session-a')).toBeUndefined();
    expect(await log().transfer('client/peer/b')).toBeUndefined();
  });

  test.each([0, 1, 3])('takes the second append of a transfer at version 2 alone, not %d', async (version) => {
    await log().append({ at: 1, transfer: row() });
    const refused = log().append({ at: 2, transfer: row({ version, state: 'other' }), effects: [effect('a/lock')] });
    await expect(refused).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      facts: { field: 'version', value: version },
    });
    expect(await log().transfer('client/peer/a')).toEqual(row());
    expect(await log().openEffects('client/peer/a')).toEqual([]);
  });

  test('takes a request id once, and writes nothing of an append that brings it again', async () => {
    const request = { clientRequestId: 'r', requestHash: hashText('r'), transferKey: 'client/peer/a' };
    await log().append({ at: 1, transfer: row(), request });
    const second = row({ key: 'client/peer/b', transferId: hashText('b') });
    await expect(log().append({ at: 1, transfer: second, request })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await log().transfer('client/peer/b')).toBeUndefined();
    expect(await log().request('r')).toEqual(request);
    expect(await log().request('s')).toBeUndefined();
  });

  test('lists newest first, filtered, a page at a time', async () => {
    for (const [i, key] of ['a', 'b', 'c', 'd'].entries()) {
      const role = i % 2 === 0 ? ('client' as const) : ('server' as const);
      const startedAt = key === 'd' ? 1_002 : 1_000 + i;
      await log().append({ at: 1, transfer: row({ key, role, startedAt, open: i < 2, state: `s${i}` }) });
    }
    const keys = async (query: Omit<Parameters<TransferLog['transfers']>[0], 'limit'>, limit = 10): Promise<string[]> =>
      (await log().transfers({ ...query, limit })).map(({ key }) => key);
    expect(await keys({})).toEqual(['d', 'c', 'b', 'a']);
    expect(await keys({}, 2)).toEqual(['d', 'c']);
    expect(await keys({ after: { startedAt: 1_002, key: 'd' } })).toEqual(['c', 'b', 'a']);
    expect(await keys({ after: { startedAt: 1_001, key: 'b' } })).toEqual(['a']);
    expect(await keys({ role: 'server' })).toEqual(['d', 'b']);
    expect(await keys({ open: true })).toEqual(['b', 'a']);
    expect(await keys({ state: 's2' })).toEqual(['c']);
    await log().append({
      at: 9,
      transfer: row({ key: 'c', version: 2, state: 's2', startedAt: 1_002, open: false, endedAt: 9_000 }),
    });
    expect(await keys({ activeSince: 9_000 })).toEqual(['c', 'b', 'a']);
    expect(await keys({ activeSince: 9_001 })).toEqual(['b', 'a']);
    expect(await log().counts()).toEqual({ openTransfers: 2, openEffects: 0, byState: { s0: 1, s1: 1, s2: 1, s3: 1 } });
  });

  test('chains the events of each transfer by hash', async () => {
    await log().append({
      at: 1,
      transfer: row(),
      events: [
        { type: 'start', body: '{"n":1}' },
        { type: 'more', body: '{"n":2}' },
      ],
    });
    await log().append({
      at: 2,
      transfer: row({ key: 'other', transferId: hashText('other') }),
      events: [{ type: 'start', body: '{}' }],
    });
    await log().append({ at: 3, transfer: row({ version: 2 }), events: [{ type: 'last', body: '{"n":3}' }] });
    const events = await log().events('client/peer/a');
    expect(events.map(({ seq, at, type, body }) => ({ seq, at, type, body }))).toEqual([
      { seq: 0, at: 1, type: 'start', body: '{"n":1}' },
      { seq: 1, at: 1, type: 'more', body: '{"n":2}' },
      { seq: 2, at: 3, type: 'last', body: '{"n":3}' },
    ]);
    expect(events[0]?.prev).toBe(ZERO_HASH);
    expect(brokenAt(events)).toBeUndefined();
    expect(brokenAt(events.map((event) => (event.seq === 1 ? { ...event, at: 2 } : event)))).toBe(1);
    expect(brokenAt(events.filter(({ seq }) => seq !== 1))).toBe(1);
  });
}

function describeEffects(log: () => TransferLog): void {
  test('gives new effects to their appender as running, and a known key to nobody', async () => {
    const added = await log().append({ at: 7, transfer: row(), effects: [effect('a/lock'), effect('a/send')] });
    expect(added).toEqual([
      { ...effect('a/lock'), state: 'running', attempts: 1, nextTryAt: 7 },
      { ...effect('a/send'), state: 'running', attempts: 1, nextTryAt: 7 },
    ]);
    expect(await log().append({ at: 8, effects: [effect('a/lock', { body: '{"of":"another"}' })] })).toEqual([]);
    expect((await log().openEffects('client/peer/a')).map(({ body }) => body)).toEqual([
      '{"of":"a/lock"}',
      '{"of":"a/send"}',
    ]);
  });

  test('keeps all effects of a transfer in their order, also what is done', async () => {
    await log().append({ at: 7, transfer: row(), effects: [effect('z'), effect('a')] });
    await log().append({ at: 8, settled: ['z'], effects: [effect('m'), effect('other', { transferKey: 'other' })] });
    const effects = await log().effects('client/peer/a');
    expect(effects.map(({ key, state }) => `${key} ${state}`)).toEqual(['z done', 'a running', 'm running']);
    expect(await log().effects('client/peer/b')).toEqual([]);
  });

  test('gives a postponed effect out again once it is due, once', async () => {
    await log().append({ at: 7, effects: [effect('x'), effect('y')] });
    await log().postpone('y', 200, 'no answer');
    await log().postpone('x', 100, 'not reached');
    expect(await log().nextWake()).toBe(100);
    expect(await log().claimDue(99, 10)).toEqual([]);
    expect(await log().claimDue(250, 1)).toMatchObject([
      { key: 'x', attempts: 2, state: 'running', lastError: 'not reached' },
    ]);
    expect(await log().claimDue(250, 5)).toMatchObject([{ key: 'y', attempts: 2 }]);
    expect(await log().claimDue(250, 5)).toEqual([]);
  });

  test('lets nothing wait on after a start for a time that only a wrong clock can have meant', async () => {
    await log().append({ at: 7, effects: [effect('x'), effect('y'), effect('z')] });
    await log().postpone('x', 900_000, 'not reached');
    await log().postpone('y', 60_000, 'not reached');
    await log().append({ at: 8, settled: ['z'] });
    expect(await log().reopen(1_000)).toBe(1);
    expect(await log().claimDue(1_000, 10)).toMatchObject([{ key: 'x' }]);
    expect(await log().nextWake()).toBe(60_000);
  });

  test('leaves a settled effect alone, until it is asked for again', async () => {
    await log().append({ at: 7, effects: [effect('x')] });
    await log().append({ at: 8, settled: ['x', 'unknown'] });
    await log().postpone('x', 9, 'too late');
    expect(await log().claimDue(1_000, 10)).toEqual([]);
    expect(await log().nextWake()).toBeUndefined();
    expect(await log().append({ at: 9, repeated: ['x', 'unknown'] })).toMatchObject([
      { key: 'x', state: 'running', attempts: 2 },
    ]);
    expect(await log().counts()).toMatchObject({ openEffects: 1 });
  });
}

function describeTheRest(log: () => TransferLog): void {
  test('keeps timers by name until they are cleared', async () => {
    await log().append({
      at: 1,
      transfer: row(),
      timers: [
        { name: 'lock', at: 300 },
        { name: 'session', at: 100 },
      ],
    });
    expect(await log().nextWake()).toBe(100);
    expect(await log().dueTimers(99, 10)).toEqual([]);
    expect(await log().dueTimers(300, 10)).toEqual([
      { transferKey: 'client/peer/a', name: 'session', at: 100 },
      { transferKey: 'client/peer/a', name: 'lock', at: 300 },
    ]);
    await log().append({ at: 2, cleared: [{ transferKey: 'client/peer/a', name: 'session' }] });
    await log().append({ at: 2, transfer: row({ version: 2 }), timers: [{ name: 'lock', at: 400 }] });
    expect(await log().nextWake()).toBe(400);
  });

  test('keeps each message once, profiles by hash, notices by retirement, cursors by name', async () => {
    const message = { direction: 'in' as const, hash: hashText('m'), messageType: 'error-msg', text: 'x.y.z' };
    await log().append({ at: 1, transfer: row(), messages: [message] });
    await log().append({ at: 2, transfer: row({ version: 2 }), messages: [message, { ...message, direction: 'out' }] });
    expect(await log().messages('client/peer/a')).toEqual([
      { ...message, transferKey: 'client/peer/a', at: 1 },
      { ...message, direction: 'out', transferKey: 'client/peer/a', at: 2 },
    ]);
    const profile = { hash: hashText('p'), text: '{"p":1}' };
    await log().append({ at: 3, profile });
    expect(await log().profile(hashText('p'))).toEqual(profile);
    const notice = {
      direction: 'out',
      ledger: hashText('l'),
      retirementId: hashText('r'),
      state: 'due',
      body: '{}',
      at: 4,
    } as const;
    await log().append({ at: 4, notice });
    expect(await log().notice('out', hashText('l'), hashText('r'))).toEqual(notice);
    expect(await log().notice('in', hashText('l'), hashText('r'))).toBeUndefined();
    await log().append({ at: 5, notice: { ...notice, state: 'applied', answer: '{"ok":1}', at: 5 } });
    expect(await log().notice('out', hashText('l'), hashText('r'))).toMatchObject({
      state: 'applied',
      answer: '{"ok":1}',
    });
    await log().append({ at: 6, cursor: { name: 'w', cursor: '1:0' } });
    await log().append({ at: 7, cursor: { name: 'w', cursor: '2:0' } });
    expect(await log().cursor('w')).toBe('2:0');
    expect(await log().cursor('v')).toBeUndefined();
  });
}
