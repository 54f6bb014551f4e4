import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseHash, type Hash } from '@meridian/credit';
import { brokenAt } from '@meridian/evidence';
import { GatewayError } from '../src/errors.ts';
import type { NewTransfer } from '../src/service/create-transfer.ts';
import {
  bridgeOf,
  BUYER,
  createPair,
  OWNER,
  provenance,
  startGateway,
  until,
  type Pair,
  type Running,
  type Site,
} from './support/two-gateways.ts';
import { interrupted } from './support/interrupted-bridge.ts';
import { ManualClock } from './support/manual-clock.ts';

let directory: string;
let pair: Pair;
const running = new Set<Running>();

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'meridian-gateway-'));
  pair = await createPair((name) => join(directory, `${name}.db`));
});

afterEach(async () => {
  await Promise.all([...running].map(({ gateway }) => gateway.stop(100)));
  running.clear();
  rmSync(directory, { recursive: true });
});

async function start(site: Site, changes: Parameters<typeof startGateway>[2] = {}): Promise<Running> {
  const started = await startGateway(site, site === pair.home ? pair.foreign : pair.home, changes);
  running.add(started);
  return started;
}

const both = (changes: Parameters<typeof startGateway>[2] = {}): Promise<Running[]> =>
  Promise.all([start(pair.home, changes), start(pair.foreign, changes)]);

const outward = (changes: Partial<NewTransfer> = {}): NewTransfer => ({
  clientRequestId: 'outward-1',
  originAccount: OWNER,
  beneficiary: BUYER,
  recipientGatewayId: pair.foreign.gatewayId,
  asset: { classId: pair.classId },
  amount: { kg: 40_000n },
  ...changes,
});

const homeward = (changes: Partial<NewTransfer> = {}): NewTransfer =>
  outward({
    clientRequestId: 'homeward-1',
    originAccount: BUYER,
    beneficiary: OWNER,
    recipientGatewayId: pair.home.gatewayId,
    ...changes,
  });

const begin = async (at: Running, request: NewTransfer): Promise<Hash> =>
  parseHash((await at.gateway.application.createTransfer(request)).transfer.id, 'id');

const stateOf = async (at: Running, id: Hash): Promise<string> =>
  (await at.transferLog.transfersById(id))[0]?.state ?? 'none';

const ended = (at: Running, id: Hash, state: string): Promise<string> =>
  until(
    () => stateOf(at, id),
    (now) => now === state,
  );

const supplyAt = async (site: Site): Promise<Readonly<Record<string, bigint>>> => {
  const supply = await bridgeOf(site).supply(pair.batchId);
  if (supply.outcome !== 'done') return {};
  return Object.fromEntries(Object.entries(supply.value.byStatus).filter(([, kg]) => kg > 0n));
};

describe('a transfer', () => {
  test('moves exactly the kilograms asked for, there and back, and the class keeps its provenance', async () => {
    const [home, foreign] = (await both()) as [Running, Running];
    const there = await begin(home, outward());
    await ended(home, there, 'complete');
    await ended(foreign, there, 'complete');
    expect(await supplyAt(pair.home)).toEqual({ active: 60_000n, wrapped: 40_000n });
    expect(await supplyAt(pair.foreign)).toEqual({ active: 40_000n });
    expect(await bridgeOf(pair.foreign).creditClass(pair.classId)).toMatchObject({ value: { provenance } });

    const back = await begin(foreign, homeward({ amount: { kg: 15_000n } }));
    await ended(foreign, back, 'complete');
    await ended(home, back, 'complete');
    expect(await supplyAt(pair.home)).toEqual({ active: 75_000n, wrapped: 25_000n });
    expect(await supplyAt(pair.foreign)).toEqual({ active: 25_000n, burnt: 15_000n });
  });

  test('is told with its ranges, both sides of its time, and a history whose hashes hold', async () => {
    const [home, foreign] = (await both()) as [Running, Running];
    const id = await begin(home, outward({ amount: { ranges: [{ from: 2_000n, to: 3_500n }] } }));
    await ended(home, id, 'complete');
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
      application.createTransfer(outward()),
      application.createTransfer(outward()),
    ]);
    expect([first.created, second.created]).toEqual([true, false]);
    expect(second.transfer.id).toBe(first.transfer.id);
    await expect(application.createTransfer(outward({ amount: { kg: 1n } }))).rejects.toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
      facts: { field: 'clientRequestId', value: 'outward-1' },
    });
  });

  test('does not take what another on its way has named', async () => {
    const [home, foreign] = (await both()) as [Running, Running];
    const ids = await Promise.all(
      Array.from({ length: 8 }, (_, i) => begin(home, outward({ clientRequestId: `r${i}`, amount: { kg: 5_000n } }))),
    );
    for (const id of ids) await ended(home, id, 'complete');
    for (const id of ids) await ended(foreign, id, 'complete');
    expect(await supplyAt(pair.foreign)).toEqual({ active: 40_000n });
    await expect(begin(home, outward({ clientRequestId: 'more', amount: { kg: 60_001n } }))).rejects.toMatchObject({
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
    const home = await start(pair.home);
    const refusal = await begin(home, outward(changes)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code });
    expect(refusal instanceof GatewayError ? refusal.facts.field : (refusal as { field: string }).field).toBe(field);
    expect(await home.transferLog.counts()).toMatchObject({ openTransfers: 0, openEffects: 0 });
  });

  test('whose lock the ledger refuses ends as rejected, and the owner keeps everything', async () => {
    const [home, foreign] = (await both()) as [Running, Running];
    const id = await begin(home, outward({ originAccount: 'OwnerMSP/carol' })).catch((error: unknown) => error);
    expect(id).toMatchObject({ code: 'NOT_SPENDABLE' });
    // Carol is given credits but has not approved the gateway: only the lock finds that out.
    const mine = pair.home.world.issue({ ...provenance, firstSerial: 101n, lastSerial: 200n }, 'OwnerMSP/carol');
    const refused = await begin(home, outward({ originAccount: 'OwnerMSP/carol', asset: { classId: mine.classId } }));
    await ended(home, refused, 'rejected');
    expect(await home.gateway.application.transfer(refused)).toMatchObject({
      open: false,
      cause: { detail: expect.any(String) },
    });
    expect(await supplyAt(pair.foreign)).toEqual({});
    await until(
      () => foreign.transferLog.counts(),
      ({ openEffects }) => openEffects === 0,
    );
  });
});

describe('a transfer that is given up', () => {
  test('after its lock is voided abroad and released at home, and the same kilograms go out again', async () => {
    const abroad = interrupted(bridgeOf(pair.foreign), { mint: 'hold' });
    const home = await start(pair.home);
    await start(pair.foreign, { bridge: abroad.bridge });
    const id = await begin(home, outward());
    await ended(home, id, 'prepare-sent');
    await home.gateway.application.cancelTransfer(id, 'a test of cancelling');
    abroad.go();
    await ended(home, id, 'released');
    expect(await supplyAt(pair.home)).toEqual({ active: 100_000n });
    expect(await supplyAt(pair.foreign)).not.toHaveProperty('active');
    const again = await begin(home, outward({ clientRequestId: 'again' }));
    await ended(home, again, 'complete');
    expect(await supplyAt(pair.home)).toEqual({ active: 60_000n, wrapped: 40_000n });
  });

  test('by itself once the lock assertion has expired, and not before', async () => {
    const clock = new ManualClock();
    const abroad = interrupted(bridgeOf(pair.foreign), { mint: 'hold' });
    const home = await start(pair.home, { clock });
    await start(pair.foreign, { bridge: abroad.bridge });
    const id = await begin(home, outward());
    await ended(home, id, 'prepare-sent');
    clock.forward(590_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await stateOf(home, id)).toBe('prepare-sent');
    clock.forward(20_000);
    await until(
      () => stateOf(home, id),
      (state) => ['beginning-abort', 'proving-aborting', 'abort-sent'].includes(state),
    );
    abroad.go();
    await ended(home, id, 'released');
    expect(await home.gateway.application.transfer(id)).toMatchObject({ cause: { code: 'OP_LOCK_EXPIRED' } });
    expect(await supplyAt(pair.home)).toEqual({ active: 100_000n });
  });

  test('by itself when the peer stays away before anything is locked, even over a restart', async () => {
    const clock = new ManualClock();
    const first = await start(pair.home, { clock });
    const id = await begin(first, outward());
    running.delete(first);
    await first.gateway.stop(0);
    const home = await start(pair.home, { clock });
    expect(await stateOf(home, id)).toBe('proposal-sent');
    clock.forward(61_000);
    await ended(home, id, 'rejected');
    expect(await home.transferLog.counts()).toMatchObject({ openTransfers: 0 });
    expect(await supplyAt(pair.home)).toEqual({ active: 100_000n });
  });

  test('is voided on the evidence alone by a peer that has lost its log', async () => {
    const abroad = interrupted(bridgeOf(pair.foreign), { mint: 'hold' });
    const home = await start(pair.home);
    const forgetful = await start(pair.foreign, { bridge: abroad.bridge });
    const id = await begin(home, outward());
    await ended(home, id, 'prepare-sent');
    running.delete(forgetful);
    await forgetful.gateway.stop(0);
    await start({ ...pair.foreign, logPath: join(directory, 'another.db') });
    await home.gateway.application.cancelTransfer(id, 'the peer has lost its log');
    await ended(home, id, 'released');
    expect(await supplyAt(pair.home)).toEqual({ active: 100_000n });
    expect(
      await bridgeOf(pair.foreign).lookupDestination({ originLedger: pair.home.world.ledger.id, transferId: id }),
    ).toMatchObject({
      value: { state: 'void' },
    });
  });

  test('cannot be once the origin was asked to extinguish', async () => {
    const atHome = interrupted(bridgeOf(pair.home), { extinguish: 'hold' });
    const home = await start(pair.home, { bridge: atHome.bridge });
    await start(pair.foreign);
    const id = await begin(home, outward());
    await ended(home, id, 'extinguishing');
    await expect(home.gateway.application.cancelTransfer(id, 'too late')).rejects.toMatchObject({
      code: 'NOT_POSSIBLE_NOW',
      facts: { field: 'id', value: id },
    });
    atHome.go();
    await ended(home, id, 'complete');
  });
});

describe('a transfer goes on', () => {
  test('when the peer was down as it was proposed', async () => {
    const home = await start(pair.home);
    const id = await begin(home, outward());
    await until(
      () => home.transferLog.openEffects(`client/${pair.foreign.gatewayId}/${id}`),
      ([effect]) => (effect?.attempts ?? 0) >= 2,
    );
    const foreign = await start(pair.foreign);
    await ended(home, id, 'complete');
    await ended(foreign, id, 'complete');
  });

  test.each(['lock', 'extinguish'] as const)('when its gateway ends during %s and starts again', async (call) => {
    const atHome = interrupted(bridgeOf(pair.home), { [call]: 'lose' });
    const first = await start(pair.home, { bridge: atHome.bridge });
    const foreign = await start(pair.foreign);
    const id = await begin(first, outward());
    await atHome.reached;
    running.delete(first);
    await first.gateway.stop(0);
    const second = await start(pair.home);
    await ended(second, id, 'complete');
    await ended(foreign, id, 'complete');
    expect(await supplyAt(pair.home)).toEqual({ active: 60_000n, wrapped: 40_000n });
    expect(await supplyAt(pair.foreign)).toEqual({ active: 40_000n });
  });

  test.each(['mint', 'assign'] as const)('when the peer’s gateway ends during %s and starts again', async (call) => {
    const abroad = interrupted(bridgeOf(pair.foreign), { [call]: 'lose' });
    const home = await start(pair.home);
    const first = await start(pair.foreign, { bridge: abroad.bridge });
    const id = await begin(home, outward());
    await abroad.reached;
    running.delete(first);
    await first.gateway.stop(0);
    const second = await start(pair.foreign);
    await ended(home, id, 'complete');
    await ended(second, id, 'complete');
    expect(await supplyAt(pair.foreign)).toEqual({ active: 40_000n });
  });

  test.each(['lock', 'mint', 'extinguish', 'assign'] as const)(
    'when nobody can tell whether %s happened',
    async (call) => {
      for (const outcome of ['unknown', 'unavailable'] as const) {
        const atHome = interrupted(bridgeOf(pair.home), { [call]: outcome });
        const abroad = interrupted(bridgeOf(pair.foreign), { [call]: outcome });
        const home = await start(pair.home, { bridge: atHome.bridge });
        const foreign = await start(pair.foreign, { bridge: abroad.bridge });
        const id = await begin(home, outward({ clientRequestId: outcome, amount: { kg: 1_000n } }));
        await ended(home, id, 'complete');
        await ended(foreign, id, 'complete');
        await Promise.all([home.gateway.stop(100), foreign.gateway.stop(100)]);
        running.clear();
      }
      expect(await supplyAt(pair.foreign)).toEqual({ active: 2_000n });
    },
  );

  test('when requests are answered later, in requests of the peer’s own', async () => {
    const [home, foreign] = (await both({ holdMs: 0 })) as [Running, Running];
    const id = await begin(home, outward());
    await ended(home, id, 'complete');
    await ended(foreign, id, 'complete');
    expect(await supplyAt(pair.foreign)).toEqual({ active: 40_000n });
  });
});
