import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Hash } from '@meridian/credit';
import { brokenAt } from '@meridian/evidence';
import { GatewayError } from '../src/errors.ts';
import { SqliteTransferLog } from '../src/log/sqlite-log.ts';
import type { NewTransfer } from '../src/service/create-transfer.ts';
import { interrupted } from './support/interrupted-bridge.ts';
import { ManualClock } from './support/manual-clock.ts';
import { openPair, type GatewayChanges, type OpenPair } from './support/open-pair.ts';
import { begin, comesTo, homeward, outward, stateOf, supplyAt } from './support/transfers.ts';
import { bridgeOf, provenance, until, type Running } from './support/two-gateways.ts';

let pair: OpenPair;

beforeEach(async () => {
  pair = await openPair();
});

afterEach(async () => {
  await pair.close();
});

const both = (changes?: GatewayChanges): Promise<Running[]> =>
  Promise.all([pair.start('home', changes), pair.start('foreign', changes)]);

describe('a transfer', () => {
  test('moves exactly the kilograms asked for, there and back, and the class keeps its provenance', async () => {
    const [home, foreign] = (await both()) as [Running, Running];
    const there = await begin(home, outward(pair, 40_000n));
    await comesTo(home, there, 'complete');
    await comesTo(foreign, there, 'complete');
    expect(await supplyAt(pair, 'home')).toEqual({ active: 60_000n, wrapped: 40_000n });
    expect(await supplyAt(pair, 'foreign')).toEqual({ active: 40_000n });
    expect(await bridgeOf(pair.foreign).creditClass(pair.classId)).toMatchObject({ value: { provenance } });

    const back = await begin(foreign, homeward(pair, 15_000n));
    await comesTo(foreign, back, 'complete');
    await comesTo(home, back, 'complete');
    expect(await supplyAt(pair, 'home')).toEqual({ active: 75_000n, wrapped: 25_000n });
    expect(await supplyAt(pair, 'foreign')).toEqual({ active: 25_000n, burnt: 15_000n });
  });

  test('is told with its ranges, both sides of its time, and a history whose hashes hold', async () => {
    const [home, foreign] = (await both()) as [Running, Running];
    const id = await begin(home, outward(pair, 40_000n, { amount: { ranges: [{ from: 2_000n, to: 3_500n }] } }));
    await comesTo(home, id, 'complete');
    expect(await foreign.gateway.application.transfer(id)).toMatchObject({
      role: 'server',
      classId: pair.classId,
      ranges: '2000-3500',
      kg: '1500',
    });
    const view = await home.gateway.application.transfer(id);
    expect(view).toMatchObject({
      role: 'client',
      ranges: '2000-3500',
      kg: '1500',
      lane: 'trusted: single',
      open: false,
    });
    expect(view.timing.ledgerMs).toBeGreaterThan(0);
    expect(view.timing.ms).toBeCloseTo(view.timing.ledgerMs + view.timing.gatewayMs, 2);
    const history = await home.gateway.application.history(id);
    expect(history.events.map((event) => event.type)).toEqual(
      expect.arrayContaining(['start', 'message', 'ledger:lock:done', 'ledger:extinguish:done']),
    );
    const [row] = await home.transferLog.transfersById(id);
    const events = await home.transferLog.events(row?.key ?? '');
    expect(brokenAt(events)).toBeUndefined();
    expect(brokenAt(events.map((event, i) => (i === 2 ? { ...event, body: '{}' } : event)))).toBe(2);
  });

  test('asked for twice under one request id is one transfer, and the id is refused for any other', async () => {
    const [home] = (await both()) as [Running, Running];
    const { application } = home.gateway;
    const [first, second] = await Promise.all([
      application.createTransfer(outward(pair, 40_000n)),
      application.createTransfer(outward(pair, 40_000n)),
    ]);
    expect([first.created, second.created]).toEqual([true, false]);
    expect(second.transfer.id).toBe(first.transfer.id);
    await expect(application.createTransfer(outward(pair, 1n))).rejects.toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
      facts: { field: 'clientRequestId', value: 'outward-1' },
    });
  });

  test('does not take what another on its way has named', async () => {
    const [home, foreign] = (await both()) as [Running, Running];
    const ids = await Promise.all(
      Array.from({ length: 8 }, (_, i) => begin(home, outward(pair, 5_000n, { clientRequestId: `r${i}` }))),
    );
    for (const id of ids) await comesTo(home, id, 'complete');
    for (const id of ids) await comesTo(foreign, id, 'complete');
    expect(await supplyAt(pair, 'foreign')).toEqual({ active: 40_000n });
    await expect(begin(home, outward(pair, 60_001n, { clientRequestId: 'more' }))).rejects.toMatchObject({
      code: 'NOT_SPENDABLE',
      facts: { field: 'kg', value: '60001' },
    });
  });

  test.each<[string, Partial<NewTransfer>, string, string]>([
    ['an account that is none', { originAccount: 'nobody' }, 'INVALID_ACCOUNT', 'originAccount'],
    ['a beneficiary that is none', { beneficiary: '0x12' }, 'INVALID_ACCOUNT', 'beneficiary'],
    ['a gateway that is no peer', { recipientGatewayId: 'other' }, 'UNKNOWN_PEER', 'recipientGatewayId'],
    ['a ledger that is not the peer’s', { recipientLedger: 'memory:other' }, 'UNKNOWN_LEDGER', 'recipientLedger'],
    ['a class that is not held', { asset: { classId: 'ab'.repeat(32) as Hash } }, 'UNKNOWN_CLASS', 'classId'],
    ['a batch that is not held', { asset: { batchId: 'ab'.repeat(32) as Hash } }, 'UNKNOWN_CLASS', 'batchId'],
    ['more than the account has', { amount: { kg: 100_001n } }, 'NOT_SPENDABLE', 'kg'],
    ['a range outside the lot', { amount: { ranges: [{ from: 99_000n, to: 100_001n }] } }, 'NOT_SPENDABLE', 'ranges'],
  ])('with %s is refused by field and value, and nothing starts', async (_, changes, code, field) => {
    const home = await pair.start('home');
    const refusal = await begin(home, outward(pair, 40_000n, changes)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code });
    expect(refusal instanceof GatewayError ? refusal.facts.field : (refusal as { field: string }).field).toBe(field);
    expect(await home.transferLog.counts()).toMatchObject({ openTransfers: 0, openEffects: 0 });
  });

  test('whose lock the ledger refuses ends as rejected, and the owner keeps everything', async () => {
    const [home, foreign] = (await both()) as [Running, Running];
    const id = await begin(home, outward(pair, 40_000n, { originAccount: 'OwnerMSP/carol' })).catch(
      (error: unknown) => error,
    );
    expect(id).toMatchObject({ code: 'NOT_SPENDABLE' });
    // Carol is given credits but has not approved the gateway: only the lock finds that out.
    const mine = pair.home.world.issue({ ...provenance, firstSerial: 101n, lastSerial: 200n }, 'OwnerMSP/carol');
    const refused = await begin(
      home,
      outward(pair, 40_000n, { originAccount: 'OwnerMSP/carol', asset: { classId: mine.classId } }),
    );
    await comesTo(home, refused, 'rejected');
    expect(await home.gateway.application.transfer(refused)).toMatchObject({
      open: false,
      cause: { detail: expect.any(String) },
    });
    expect(await supplyAt(pair, 'foreign')).toEqual({});
    await until(
      () => foreign.transferLog.counts(),
      ({ openEffects }) => openEffects === 0,
    );
  });
});

describe('a transfer that is given up', () => {
  test('after its lock is voided abroad and released at home, and the same kilograms go out again', async () => {
    const abroad = interrupted(bridgeOf(pair.foreign), { mint: 'hold' });
    const home = await pair.start('home');
    await pair.start('foreign', { bridge: abroad.bridge });
    const id = await begin(home, outward(pair, 40_000n));
    await comesTo(home, id, 'prepare-sent');
    await home.gateway.application.cancelTransfer(id, 'a test of cancelling');
    abroad.go();
    await comesTo(home, id, 'released');
    expect(await supplyAt(pair, 'home')).toEqual({ active: 100_000n });
    expect(await supplyAt(pair, 'foreign')).not.toHaveProperty('active');
    const again = await begin(home, outward(pair, 40_000n, { clientRequestId: 'again' }));
    await comesTo(home, again, 'complete');
    expect(await supplyAt(pair, 'home')).toEqual({ active: 60_000n, wrapped: 40_000n });
  });

  test('by itself once the lock assertion has expired, and not before', async () => {
    const clock = new ManualClock();
    const abroad = interrupted(bridgeOf(pair.foreign), { mint: 'hold' });
    const home = await pair.start('home', { clock });
    await pair.start('foreign', { bridge: abroad.bridge });
    const id = await begin(home, outward(pair, 40_000n));
    await comesTo(home, id, 'prepare-sent');
    clock.forward(590_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await stateOf(home, id)).toBe('prepare-sent');
    clock.forward(20_000);
    await until(
      () => stateOf(home, id),
      (state) => ['beginning-abort', 'proving-aborting', 'abort-sent'].includes(state),
    );
    abroad.go();
    await comesTo(home, id, 'released');
    expect(await home.gateway.application.transfer(id)).toMatchObject({ cause: { code: 'OP_LOCK_EXPIRED' } });
    expect(await supplyAt(pair, 'home')).toEqual({ active: 100_000n });
  });

  test('by itself when the peer stays away before anything is locked, even over a restart', async () => {
    const clock = new ManualClock();
    const first = await pair.start('home', { clock });
    const id = await begin(first, outward(pair, 40_000n));
    await first.gateway.stop(0);
    const home = await pair.start('home', { clock });
    expect(await stateOf(home, id)).toBe('proposal-sent');
    clock.forward(61_000);
    await comesTo(home, id, 'rejected');
    expect(await home.transferLog.counts()).toMatchObject({ openTransfers: 0 });
    expect(await supplyAt(pair, 'home')).toEqual({ active: 100_000n });
  });

  test('is voided on the evidence alone by a peer that has lost its log', async () => {
    const abroad = interrupted(bridgeOf(pair.foreign), { mint: 'hold' });
    const home = await pair.start('home');
    const forgetful = await pair.start('foreign', { bridge: abroad.bridge });
    const id = await begin(home, outward(pair, 40_000n));
    await comesTo(home, id, 'prepare-sent');
    await forgetful.gateway.stop(0);
    await pair.start('foreign', { transferLog: new SqliteTransferLog(join(pair.directory, 'another.db')) });
    await home.gateway.application.cancelTransfer(id, 'the peer has lost its log');
    await comesTo(home, id, 'released');
    expect(await supplyAt(pair, 'home')).toEqual({ active: 100_000n });
    expect(
      await bridgeOf(pair.foreign).lookupDestination({ originLedger: pair.home.world.ledger.id, transferId: id }),
    ).toMatchObject({
      value: { state: 'void' },
    });
  });

  test('cannot be once the origin was asked to extinguish', async () => {
    const atHome = interrupted(bridgeOf(pair.home), { extinguish: 'hold' });
    const home = await pair.start('home', { bridge: atHome.bridge });
    await pair.start('foreign');
    const id = await begin(home, outward(pair, 40_000n));
    await comesTo(home, id, 'extinguishing');
    await expect(home.gateway.application.cancelTransfer(id, 'too late')).rejects.toMatchObject({
      code: 'NOT_POSSIBLE_NOW',
      facts: { field: 'id', value: id },
    });
    atHome.go();
    await comesTo(home, id, 'complete');
  });
});

describe('a transfer goes on', () => {
  test('when the peer was down as it was proposed', async () => {
    const home = await pair.start('home');
    const id = await begin(home, outward(pair, 40_000n));
    await until(
      () => home.transferLog.openEffects(`client/${pair.foreign.gatewayId}/${id}`),
      ([effect]) => (effect?.attempts ?? 0) >= 2,
    );
    const foreign = await pair.start('foreign');
    await comesTo(home, id, 'complete');
    await comesTo(foreign, id, 'complete');
  });

  test.each(['lock', 'extinguish'] as const)('when its gateway ends during %s and starts again', async (call) => {
    const atHome = interrupted(bridgeOf(pair.home), { [call]: 'lose' });
    const first = await pair.start('home', { bridge: atHome.bridge });
    const foreign = await pair.start('foreign');
    const id = await begin(first, outward(pair, 40_000n));
    await atHome.reached;
    await first.gateway.stop(0);
    const second = await pair.start('home');
    await comesTo(second, id, 'complete');
    await comesTo(foreign, id, 'complete');
    expect(await supplyAt(pair, 'home')).toEqual({ active: 60_000n, wrapped: 40_000n });
    expect(await supplyAt(pair, 'foreign')).toEqual({ active: 40_000n });
  });

  test.each(['mint', 'assign'] as const)('when the peer’s gateway ends during %s and starts again', async (call) => {
    const abroad = interrupted(bridgeOf(pair.foreign), { [call]: 'lose' });
    const home = await pair.start('home');
    const first = await pair.start('foreign', { bridge: abroad.bridge });
    const id = await begin(home, outward(pair, 40_000n));
    await abroad.reached;
    await first.gateway.stop(0);
    const second = await pair.start('foreign');
    await comesTo(home, id, 'complete');
    await comesTo(second, id, 'complete');
    expect(await supplyAt(pair, 'foreign')).toEqual({ active: 40_000n });
  });

  test.each(['lock', 'mint', 'extinguish', 'assign'] as const)(
    'when nobody can tell whether %s happened',
    async (call) => {
      for (const outcome of ['unknown', 'unavailable'] as const) {
        const atHome = interrupted(bridgeOf(pair.home), { [call]: outcome });
        const abroad = interrupted(bridgeOf(pair.foreign), { [call]: outcome });
        const home = await pair.start('home', { bridge: atHome.bridge });
        const foreign = await pair.start('foreign', { bridge: abroad.bridge });
        const id = await begin(home, outward(pair, 1_000n, { clientRequestId: outcome }));
        await comesTo(home, id, 'complete');
        await comesTo(foreign, id, 'complete');
        await Promise.all([home.gateway.stop(100), foreign.gateway.stop(100)]);
      }
      expect(await supplyAt(pair, 'foreign')).toEqual({ active: 2_000n });
    },
  );

  test('when requests are answered later, in requests of the peer’s own', async () => {
    const [home, foreign] = (await both({ holdMs: 0 })) as [Running, Running];
    const id = await begin(home, outward(pair, 40_000n));
    await comesTo(home, id, 'complete');
    await comesTo(foreign, id, 'complete');
    expect(await supplyAt(pair, 'foreign')).toEqual({ active: 40_000n });
  });
});
