import { beforeEach, describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import { ALL_DAYS, HELD, type PauseRow, type Reservation } from '../../src/log/guard-rows.ts';
import type { TransferLog, TransferRow } from '../../src/log/transfer-log.ts';

const row = (name: string, changes: Partial<TransferRow> = {}): TransferRow => ({
  key: `client/peer/${name}`,
  transferId: hashText(name),
  role: 'client',
  peer: 'peer',
  sessionId: `session-${name}`,
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

const reserve = (kg: bigint, changes: Partial<Reservation> = {}): Reservation => ({
  originLedger: 'memory:a',
  destinationLedger: 'memory:b',
  registry: 'GS',
  kg,
  day: 20_000,
  caps: [],
  ...changes,
});

const pause: PauseRow = { id: 'p1', scope: { registry: 'GS' }, setBy: 'ann', setAt: 5, reason: 'audit' };

/** What every transfer log must do for the guards. */
export function describeGuardLog(name: string, open: () => TransferLog): void {
  let log: TransferLog;
  beforeEach(() => {
    log = open();
  });
  const sums = async (day = 20_000): Promise<string[]> =>
    (await log.guards.usage(day))
      .filter(({ kg }) => kg !== 0n)
      .map(
        ({ originLedger, registry, day: on, kg }) =>
          `${originLedger} ${registry} ${on === ALL_DAYS ? 'all' : on} ${kg}`,
      )
      .sort();

  describe(`the guards' part of the log (${name})`, () => {
    test('keeps a pause and who lifted it, lists the newest first, and tells the active ones apart', async () => {
      await log.append({ at: 5, pause });
      await log.append({ at: 6, pause: { ...pause, id: 'p2', setAt: 6, scope: { lane: ['a', 'b'], vintage: 2020 } } });
      const lifted = { ...pause, lifted: { by: 'bob', at: 9, reason: 'all is well' } };
      await log.append({ at: 9, pause: lifted });
      expect((await log.guards.pauses()).map(({ id }) => id)).toEqual(['p2', 'p1']);
      expect(await log.guards.pauses({ active: true })).toMatchObject([{ scope: { lane: ['a', 'b'], vintage: 2020 } }]);
      expect(await log.guards.pauses({ active: false })).toEqual([lifted]);
      expect(await log.guards.pause('p1')).toEqual(lifted);
      expect(await log.guards.pause('p3')).toBeUndefined();
    });

    test('makes what a pause held back due as soon as one is lifted, and nothing else', async () => {
      const effect = (key: string) => ({ key, transferKey: 'client/peer/a', kind: 'ledger', body: '{}' });
      await log.append({ at: 1, transfer: row('a'), effects: [effect('a/lock'), effect('a/other')] });
      await log.postpone('a/lock', 90_000, `${HELD}registry GS`);
      await log.postpone('a/other', 80_000, 'the ledger is away');
      await log.append({ at: 7, pause });
      expect(await log.nextWake()).toBe(80_000);
      await log.append({ at: 9, pause: { ...pause, lifted: { by: 'bob', at: 9, reason: '' } } });
      expect(await log.nextWake()).toBe(9);
      expect((await log.claimDue(10, 10)).map(({ key }) => key)).toEqual(['a/lock']);
    });

    test('counts a transfer once by day and way, and no more when it has ended undone', async () => {
      const huge = 10n ** 25n;
      await log.append({ at: 1, transfer: row('a'), reserve: reserve(huge) });
      await log.append({ at: 1, transfer: row('b'), reserve: reserve(7n, { day: 20_001 }) });
      await log.append({ at: 2, transfer: row('a', { version: 2, state: 'locking' }), reserve: reserve(huge) });
      expect(await sums()).toEqual([`memory:a GS 20000 ${huge}`, `memory:a GS all ${huge + 7n}`]);
      await log.append({ at: 3, transfer: row('a', { version: 3, state: 'rejected', open: false }) });
      await log.append({ at: 3, transfer: row('a', { version: 4, state: 'rejected', open: false }) });
      await log.append({ at: 3, transfer: row('b', { version: 2, state: 'complete', open: false }) });
      expect(await sums()).toEqual(['memory:a GS all 7']);
    });

    test.each<[string, Reservation['caps'][number], boolean]>([
      ['per day, of the same registry', { registry: 'GS', kgPerDay: 10n }, true],
      ['per day, up to the kilogram', { registry: 'GS', kgPerDay: 11n }, false],
      ['per day, of another registry', { registry: 'VCS', kgPerDay: 5n }, false],
      ['per day, of the lane seen from the other side', { lane: ['memory:b', 'memory:a'], kgPerDay: 10n }, true],
      ['per day, of another lane', { lane: ['memory:a', 'memory:c'], kgPerDay: 5n }, false],
      ['altogether', { kgTotal: 17n }, true],
      ['altogether, up to the kilogram', { kgTotal: 18n }, false],
    ])('holds a cap %s, and writes nothing of an append over it', async (_, cap, isOver) => {
      await log.append({ at: 1, transfer: row('a'), reserve: reserve(6n) });
      await log.append({ at: 1, transfer: row('b'), reserve: reserve(7n, { day: 19_999 }) });
      const next = log.append({ at: 2, transfer: row('c'), reserve: reserve(5n, { caps: [cap] }) });
      if (isOver)
        await expect(next).rejects.toMatchObject({ code: 'CAP_EXCEEDED', facts: { field: 'kg', value: '5' } });
      else await next;
      expect((await log.transfer('client/peer/c')) === undefined).toBe(isOver);
      expect(await sums()).toContain(`memory:a GS all ${isOver ? 13n : 18n}`);
    });

    test('lets of many appends at once only so many through as a cap has room for', async () => {
      const caps = [{ registry: 'GS', kgPerDay: 50n }];
      const names = Array.from({ length: 12 }, (_, i) => `t${i}`);
      const ends = await Promise.allSettled(
        names.map((each) => log.append({ at: 1, transfer: row(each), reserve: reserve(10n, { caps }) })),
      );
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
      expect(await sums()).toEqual(['memory:a GS 20000 50', 'memory:a GS all 50']);
    });

    test('keeps what waits for approval, and who approved it', async () => {
      const approval = { transferKey: 'client/peer/a', requestedBy: 'ann', request: '{"kg":"9"}', expiresAt: 99 };
      await log.append({ at: 1, transfer: row('a'), approval });
      expect(await log.guards.approvals(['client/peer/a', 'client/peer/b'])).toEqual([approval]);
      expect(await log.guards.waitingApprovals()).toBe(1);
      const approved = { ...approval, approved: { by: 'bob', at: 2 } };
      await log.append({ at: 2, transfer: row('a', { version: 2, state: 'proposal-sent' }), approval: approved });
      expect(await log.guards.approvals(['client/peer/a'])).toEqual([approved]);
      expect(await log.guards.waitingApprovals()).toBe(0);
    });
  });
}
