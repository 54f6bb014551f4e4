import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseHash } from '@meridian/credit';
import type { PauseScope } from '../../src/log/guard-rows.ts';
import { interrupted } from '../support/interrupted-bridge.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { openPair, type OpenPair } from '../support/open-pair.ts';
import { outward } from '../support/transfers.ts';
import { bridgeOf, BUYER, OWNER, provenance, until, type Running } from '../support/two-gateways.ts';

/** What a transfer moves unless a test says otherwise. */
const KG = 10_000n;

let pair: OpenPair;

beforeEach(async () => {
  pair = await openPair();
});

afterEach(async () => {
  await pair.close();
});

const create = async ({ gateway }: Running, request = outward(pair, KG), by?: string) =>
  (await gateway.application.createTransfer(request, by)).transfer;
const seen = ({ gateway }: Running, id: string) => gateway.application.transfer(parseHash(id, 'id'));
const reaches = (at: Running, id: string, state: string) =>
  until(
    // The peer may not have heard of it yet.
    async () => ((await at.transferLog.transfersById(parseHash(id, 'id'))).length === 0 ? undefined : seen(at, id)),
    (transfer) => transfer?.state === state,
    20_000,
  );
/** What is held back by a pause, by the last part of its key. */
const isHeldBack = (at: Running, id: string): Promise<unknown> =>
  until(
    async () => {
      const [row] = await at.transferLog.transfersById(parseHash(id, 'id'));
      return row === undefined ? [] : at.transferLog.openEffects(row.key);
    },
    (effects) => effects.some(({ lastError }) => lastError?.startsWith('paused: ') === true),
    20_000,
  );

const lane = (): PauseScope => ({ lane: [pair.home.world.ledger.descriptor, pair.foreign.world.ledger.descriptor] });
const pauses = ({ gateway }: Running) => gateway.application.pauses;

const COVERING: readonly [string, () => PauseScope][] = [
  ['its lane', lane],
  ['its direction', () => ({ originLedger: pair.home.world.ledger.descriptor })],
  ['where it goes', () => ({ destinationLedger: pair.foreign.world.ledger.descriptor })],
  ['its registry', () => ({ registry: provenance.registry })],
  ['its project', () => ({ registry: provenance.registry, project: provenance.project })],
  ['its vintage', () => ({ vintage: provenance.vintage })],
];

describe('a pause', () => {
  test.each(COVERING)('of %s keeps a transfer from being created', async (_, scope) => {
    const home = await pair.start('home');
    const { pause } = await pauses(home).set(scope(), 'ann', 'an audit');
    await expect(create(home)).rejects.toMatchObject({
      code: 'PAUSED',
      facts: { field: Object.keys(scope())[0], expected: expect.stringContaining(pause.id) },
    });
    expect(await home.gateway.application.listTransfers({ limit: '50' })).toEqual({ transfers: [] });
  });

  test.each<[string, () => PauseScope]>([
    ['the other direction', () => ({ destinationLedger: pair.home.world.ledger.descriptor })],
    ['another registry', () => ({ registry: 'VCS' })],
    ['another project', () => ({ registry: provenance.registry, project: 'GS1' })],
    ['another vintage of its lane', () => ({ ...lane(), vintage: 2021 })],
  ])('of %s lets it through, on both sides', async (_, scope) => {
    const [home, foreign] = [await pair.start('home'), await pair.start('foreign')];
    for (const at of [home, foreign]) await pauses(at).set(scope(), 'ann', 'an audit');
    const { id } = await create(home);
    await reaches(home, id, 'complete');
  });

  test.each(COVERING)('of %s refuses it when a peer proposes it', async (_, scope) => {
    const [home, foreign] = [await pair.start('home'), await pair.start('foreign')];
    await pauses(foreign).set(scope(), 'ann', 'an audit');
    const { id } = await create(home);
    await reaches(home, id, 'rejected');
    await until(
      () => foreign.gateway.application.listTransfers({ limit: '50' }),
      ({ transfers }) => transfers.every(({ state }) => state === 'rejected'),
    );
    expect((await home.gateway.application.supply(pair.batchId)).byStatus).toMatchObject({ active: '100000' });
  });

  test('stops a transfer before its lock, and lets it go on as soon as it is lifted', async () => {
    const foreign = await pair.start('foreign');
    const stuck = interrupted(bridgeOf(pair.home), { lock: 'unavailable' });
    const home = await pair.start('home', { bridge: stuck.bridge });
    const { id } = await create(home);
    await reaches(home, id, 'locking');
    const { pause } = await pauses(home).set(lane(), 'ann', 'an audit');
    await isHeldBack(home, id);
    expect(await foreign.gateway.application.health()).toMatchObject({ openTransfers: 1 });
    await pauses(home).lift(pause.id, 'bob', 'all is well');
    await reaches(home, id, 'complete');
    expect(await pauses(home).list()).toMatchObject([
      { setBy: 'ann', reason: 'an audit', lifted: { by: 'bob', reason: 'all is well' } },
    ]);
  });

  test('stops a transfer before its mint and before its burn', async () => {
    const minting = interrupted(bridgeOf(pair.foreign), { mint: 'unavailable' });
    const foreign = await pair.start('foreign', { bridge: minting.bridge });
    const home = await pair.start('home');
    const { id } = await create(home);
    await reaches(foreign, id, 'minting');
    const there = await pauses(foreign).set({ vintage: provenance.vintage }, 'ann', 'an audit');
    await isHeldBack(foreign, id);
    const here = await pauses(home).set(lane(), 'ann', 'an audit');
    await pauses(foreign).lift(there.pause.id, 'ann', 'done');
    await reaches(home, id, 'extinguishing');
    await isHeldBack(home, id);
    expect((await home.gateway.application.supply(pair.batchId)).byStatus).toMatchObject({ locked: '10000' });
    await pauses(home).lift(here.pause.id, 'ann', 'done');
    await reaches(home, id, 'complete');
  });

  test.each(['lose', 'unknown'] as const)(
    'lets a transfer finish on both sides that is past its burn, also where that is %s',
    async (fate) => {
      const burning = interrupted(bridgeOf(pair.home), { extinguish: fate });
      const foreign = await pair.start('foreign');
      const first = await pair.start('home', { bridge: burning.bridge });
      const { id } = await create(first);
      await burning.reached;
      await pauses(first).set(lane(), 'ann', 'a breach');
      await pauses(foreign).set(lane(), 'ann', 'a breach');
      // The process that has submitted the burn ends; another finds the pause and the burn.
      await first.gateway.stop(100);
      const home = await pair.start('home');
      await reaches(home, id, 'complete');
      await reaches(foreign, id, 'complete');
    },
  );

  test('lets a transfer that is given up release its lock', async () => {
    const minting = interrupted(bridgeOf(pair.foreign), { mint: 'unavailable' });
    const foreign = await pair.start('foreign', { bridge: minting.bridge });
    const home = await pair.start('home');
    const { id } = await create(home);
    await reaches(foreign, id, 'minting');
    for (const at of [foreign, home]) await pauses(at).set(lane(), 'ann', 'a breach');
    await home.gateway.application.cancelTransfer(parseHash(id, 'id'), 'no use in waiting');
    await reaches(home, id, 'released');
  });

  test('is the same while it is active, however its lane is written, and outlives the process', async () => {
    const first = await pair.start('home');
    const { pause } = await pauses(first).set(lane(), 'ann', 'a breach');
    const [one = '', other = ''] = lane().lane ?? [];
    expect(await pauses(first).set({ lane: [other, one] }, 'bob', 'the same')).toEqual({ pause, created: false });
    await first.gateway.stop(100);
    const home = await pair.start('home');
    await expect(create(home)).rejects.toMatchObject({ code: 'PAUSED' });
    const lifted = await pauses(home).lift(pause.id, 'bob', 'mended');
    expect(await pauses(home).lift(pause.id, 'eve', 'again')).toEqual(lifted);
    expect((await pauses(home).set(lane(), 'ann', 'again')).created).toBe(true);
  });

  test.each<[string, () => PauseScope, string, string]>([
    ['of nothing', () => ({}), 'INVALID_ARGUMENT', 'scope'],
    ['of a project alone', () => ({ project: 'GS1247' }), 'INVALID_ARGUMENT', 'registry'],
    ['of an unknown ledger', () => ({ originLedger: 'memory:nowhere' }), 'UNKNOWN_LEDGER', 'originLedger'],
    ['of a lane and a direction', () => ({ ...lane(), originLedger: 'x' }), 'INVALID_ARGUMENT', 'lane'],
    ['of a lane from a ledger to itself', () => ({ lane: ['x', 'x'] }), 'INVALID_ARGUMENT', 'lane'],
  ])('%s is refused', async (_, scope, code, field) => {
    const home = await pair.start('home');
    await expect((async () => pauses(home).set(scope(), 'ann', ''))()).rejects.toMatchObject({
      code,
      facts: { field },
    });
  });
});

describe('a cap', () => {
  const caps = (cap: object) => ({ guards: { caps: [cap] } });

  test('in kg per transfer refuses a larger one at creation and at proposal', async () => {
    const foreign = await pair.start('foreign', caps({ kgPerTransfer: 9_999n }));
    const home = await pair.start('home', caps({ kgPerTransfer: 10_000n }));
    await expect(create(home, outward(pair, 10_001n))).rejects.toMatchObject({
      code: 'CAP_EXCEEDED',
      facts: { field: 'kg', value: '10001', expected: 'at most 10000 kg' },
    });
    const { id } = await create(home);
    await reaches(home, id, 'rejected');
    const { transfers } = await foreign.gateway.application.listTransfers({ limit: '50' });
    expect(transfers).toMatchObject([{ state: 'rejected', cause: { detail: expect.stringContaining('9999') } }]);
  });

  test('per day counts what did not end undone, and begins anew with the day, UTC', async () => {
    const clock = new ManualClock();
    const day = 86_400_000;
    clock.forward(day - (clock.now() % day) - 60_000);
    const [foreign, home] = [
      await pair.start('foreign', { clock }),
      await pair.start('home', { clock, ...caps({ registry: 'GS', kgPerDay: 25_000n }) }),
    ];
    const { id } = await create(home);
    await reaches(home, id, 'complete');
    await foreign.gateway.application.pauses.set(lane(), 'ann', 'so that it is refused there');
    const refused = await create(home, outward(pair, KG, { clientRequestId: 'r2' }));
    await reaches(home, refused.id, 'rejected');
    const twenty = outward(pair, 15_001n, { clientRequestId: 'r3' });
    await expect(create(home, twenty)).rejects.toMatchObject({
      code: 'CAP_EXCEEDED',
      facts: { field: 'kg', value: '15001', expected: 'at most 15000 kg', cap: 'kgPerDay' },
    });
    clock.forward(120_000);
    await create(home, twenty);
  });

  test('of many requests at once lets only so many through as it has room for', async () => {
    await pair.start('foreign');
    const home = await pair.start('home', caps({ ...lane(), kgTotal: 35_000n }));
    const ends = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) => create(home, outward(pair, KG, { clientRequestId: `race-${i}` }))),
    );
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'CAP_EXCEEDED' });
  });
});

describe('a large transfer', () => {
  const guards = { approval: { overKg: 9_999n, expiresSeconds: 3_600 } };

  test('waits until another operator than its own approves it, and then goes on', async () => {
    const [home] = [await pair.start('home', { guards }), await pair.start('foreign')];
    const waiting = await create(home, outward(pair, KG), 'ann');
    expect(waiting).toMatchObject({
      state: 'initial',
      open: true,
      kg: '10000',
      approval: { state: 'waiting', requestedBy: 'ann', request: { originAccount: OWNER, beneficiary: BUYER } },
    });
    expect((await create(home, outward(pair, KG), 'ann')).id).toBe(waiting.id);
    const id = parseHash(waiting.id, 'id');
    for (const by of ['ann', ''])
      await expect(home.gateway.application.approveTransfer(id, by)).rejects.toMatchObject({
        code: 'SECOND_OPERATOR_NEEDED',
        facts: { field: 'subject', value: by },
      });
    await home.gateway.application.approveTransfer(id, 'bob');
    expect(await home.gateway.application.approveTransfer(id, 'cid')).toMatchObject({
      approval: { approvedBy: 'bob' },
    });
    expect(await reaches(home, waiting.id, 'complete')).toMatchObject({
      approval: { state: 'approved', requestedBy: 'ann', approvedBy: 'bob' },
      ranges: '0-10000',
    });
    const { events } = await home.gateway.application.history(id);
    expect(events.map(({ type }) => type).slice(0, 2)).toEqual(['waiting', 'start']);
    expect(events[1]?.body).toMatchObject({ requestedBy: 'ann', approvedBy: 'bob' });
  });

  test('of no more than the configured kilograms waits for nobody', async () => {
    const [home] = [await pair.start('home', { guards }), await pair.start('foreign')];
    const { id, approval } = await create(
      home,
      outward(pair, KG, { amount: { ranges: [{ from: 0n, to: 9_999n }] } }),
      'ann',
    );
    expect(approval).toBeUndefined();
    await reaches(home, id, 'complete');
    await expect(home.gateway.application.approveTransfer(parseHash(id, 'id'), 'bob')).rejects.toMatchObject({
      code: 'NOT_POSSIBLE_NOW',
    });
  });

  test('that nobody approves in time is over, and gives its kilograms back', async () => {
    const clock = new ManualClock();
    const caps = [{ kgTotal: 10_000n }];
    const home = await pair.start('home', { clock, guards: { ...guards, caps } });
    const { id } = await create(home, outward(pair, KG), 'ann');
    await expect(create(home, outward(pair, KG, { clientRequestId: 'second' }), 'ann')).rejects.toMatchObject({
      code: 'CAP_EXCEEDED',
    });
    clock.forward(3_600_001);
    await expect(home.gateway.application.approveTransfer(parseHash(id, 'id'), 'bob')).rejects.toMatchObject({
      code: 'NOT_POSSIBLE_NOW',
    });
    expect(await reaches(home, id, 'rejected')).toMatchObject({
      ...{ open: false, classId: pair.classId, kg: '10000' },
      approval: { state: 'ended' },
    });
    expect(await create(home, outward(pair, KG, { clientRequestId: 'second' }), 'ann')).toMatchObject({
      state: 'initial',
    });
  });

  test('is not begun while it is paused, and waits on', async () => {
    const [home] = [await pair.start('home', { guards }), await pair.start('foreign')];
    const waiting = await create(home, outward(pair, KG), 'ann');
    const { pause } = await pauses(home).set(lane(), 'ann', 'an audit');
    const approve = () => home.gateway.application.approveTransfer(parseHash(waiting.id, 'id'), 'bob');
    await expect(approve()).rejects.toMatchObject({ code: 'PAUSED' });
    expect(await seen(home, waiting.id)).toMatchObject({ state: 'initial', approval: { state: 'waiting' } });
    await pauses(home).lift(pause.id, 'ann', 'done');
    await approve();
    await reaches(home, waiting.id, 'complete');
  });

  test('that waits when its process ends can be approved afterwards', async () => {
    await pair.start('foreign');
    const first = await pair.start('home', { guards });
    const waiting = await create(first, outward(pair, KG, { asset: { batchId: pair.batchId } }), 'ann');
    await first.gateway.stop(100);
    const home = await pair.start('home', { guards });
    await home.gateway.application.approveTransfer(parseHash(waiting.id, 'id'), 'bob');
    await reaches(home, waiting.id, 'complete');
  });
});

test('metrics tell of what guards refused and what waits', async () => {
  const home = await pair.start('home', { guards: { approval: { overKg: 1n, expiresSeconds: 60 } } });
  await create(home, outward(pair, KG), 'ann');
  await pauses(home).set({ registry: 'GS' }, 'ann', 'an audit');
  await expect(create(home, outward(pair, KG, { clientRequestId: 'second' }))).rejects.toMatchObject({
    code: 'PAUSED',
  });
  const { text } = await home.gateway.application.metrics();
  expect(text).toContain('meridian_guarded_total{guard="pause",where="creation",gateway="gateway-home"} 1');
  expect(text).toContain('meridian_pauses_active{gateway="gateway-home"} 1');
  expect(text).toContain('meridian_transfers_waiting_approval{gateway="gateway-home"} 1');
});
