import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LedgerEvent } from '@meridian/bridges';
import type { FabricBridge } from '@meridian/bridges/fabric';
import type { Hash } from '@meridian/credit';
import { Crossing, must, randomHash } from '../support/bridge-suite/crossing.ts';
import { fabricStack, type FabricStack } from '../support/bridge-suite/fabric-side.ts';
import { FABRIC_KINDS, type NetworkKind } from '../networks/kinds.ts';
import { issueFresh, kg, sides } from '../support/bridge-suite/prepare.ts';

const START_MS = 120_000;

for (const kind of FABRIC_KINDS) {
  (kind.present ? describe : describe.skip)(`events on ${kind.name}`, () => {
    watchRules(kind);
  });
}

function watchRules(kind: NetworkKind): void {
  let stack: FabricStack;
  let bridge: FabricBridge;
  /** Everything that happens before the first test. */
  let told: readonly LedgerEvent[];
  let retirementId: Hash;

  beforeAll(async () => {
    stack = await fabricStack((directory) => kind.start(directory));
    ({ bridge } = stack.home);
    const credit = await issueFresh(stack);
    const out = new Crossing(sides(stack, 'out'), credit, [kg(0, 4_000)], {
      beneficiary: stack.foreign.account('alice'),
    });
    await out.complete();
    const back = new Crossing(sides(stack, 'back'), credit, [kg(0, 1_000)]);
    await back.complete();
    const given = new Crossing(sides(stack, 'out'), credit, [kg(5_000, 6_000)]);
    must(await given.lock());
    must(await given.beginAbort());
    must(await given.void());
    must(await given.release());
    const alice = await stack.home.users.credits('alice');
    retirementId = randomHash();
    const own = { batchId: credit.batchId, ranges: [kg(9_000, 10_000)] };
    must(await alice.retire({ retirementId, ...own, beneficiaryName: 'Ocean Freight Ltd', reason: 'Voyage 17' }));
    told = await first(bridge, 7);
  }, START_MS);
  afterAll(async () => {
    await stack.close();
  }, START_MS);

  test('are the transfers and retirements of this ledger in its order, and nothing else of the chaincode', () => {
    const short = told.map((event) => (event.type === 'transfer' ? event.state : event.type));
    expect(short).toEqual(['locked', 'extinguished', 'unassigned', 'assigned', 'locked', 'aborting', 'released']);
    expect(told.map((event) => event.type === 'transfer' && event.originLedger === bridge.ledger.id)).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(new Set(told.map(({ cursor }) => cursor)).size).toBe(told.length);
  });

  test('tell a retirement as its record is', async () => {
    const [event] = await first(bridge, 1, told.at(-1)?.cursor);
    expect(event).toMatchObject({
      type: 'retired',
      retirement: { retirementId, ranges: [kg(9_000, 10_000)], beneficiaryName: 'Ocean Freight Ltd', ppm: 1_000_000n },
    });
    expect(must(await bridge.proveRetirement(retirementId)).lane).toBe('trusted: single');
  });

  test('go on after any cursor with the next one', async () => {
    for (const [i, { cursor }] of told.slice(0, -1).entries()) {
      expect(await first(bridge, told.length - 1 - i, cursor)).toEqual(told.slice(i + 1));
    }
  });

  test('that come while one waits are told, and an abort ends the wait', async () => {
    const cursor = told.at(-1)?.cursor ?? '';
    const [retired] = await first(bridge, 1, cursor);
    const controller = new AbortController();
    const events = bridge.watch({ cursor: retired?.cursor ?? '', signal: controller.signal });
    const iterator = events[Symbol.asyncIterator]();
    const next = iterator.next();
    const later = new Crossing(sides(stack, 'out'), await issueFresh(stack), [kg(0, 1_000)]);
    must(await later.lock());
    expect((await next).value).toMatchObject({
      type: 'transfer',
      transferId: later.command.transferId,
      state: 'locked',
    });
    const waiting = iterator.next();
    controller.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  test(
    'neither skip nor repeat one when the peer is gone for a while',
    async () => {
      const credit = await issueFresh(stack);
      const lock = async (at: number): Promise<Hash> => {
        const crossing = new Crossing(sides(stack, 'out'), credit, [kg(at, at + 500)]);
        must(await crossing.lock());
        return crossing.command.transferId;
      };
      const controller = new AbortController();
      const seen: Hash[] = [];
      const awaited: { last?: Hash | undefined } = {};
      const watching = (async () => {
        for await (const event of bridge.watch({ cursor: told.at(-1)?.cursor ?? '', signal: controller.signal })) {
          if (event.type === 'transfer') seen.push(event.transferId);
          if (awaited.last !== undefined && seen.at(-1) === awaited.last) controller.abort();
        }
      })();
      const before = [await lock(0), await lock(1_000)];
      const peer = stack.network.processes.find(({ name }) => name === kind.peerProcess);
      await peer?.kill('SIGKILL');
      await peer?.restart();
      const after: Hash[] = [];
      for (const at of [2_000, 3_000]) after.push(await again(() => lock(at)));
      awaited.last = after.at(-1);
      if (seen.at(-1) === awaited.last) controller.abort();
      await watching;
      expect(seen.slice(-4)).toEqual([...before, ...after]);
      expect(new Set(seen).size).toBe(seen.length);
    },
    START_MS,
  );

  test.each([
    ['a text that is no cursor', 'yesterday'],
    ['a position of another ledger', `3:${'ab'.repeat(32)}`],
  ])('%s is refused as cursor', async (_, cursor) => {
    await expect(first(bridge, 1, cursor)).rejects.toMatchObject({ code: 'INVALID_CURSOR', value: cursor });
  });

  test('a transaction of another block than the cursor says is refused', async () => {
    const [block, txId] = (told[0]?.cursor ?? '').split(':');
    const cursor = `${Number(block) + 1}:${txId ?? ''}`;
    await expect(first(bridge, 1, cursor)).rejects.toMatchObject({ code: 'INVALID_CURSOR', value: cursor });
  });
}

/** The first events after a cursor. */
async function first(bridge: FabricBridge, count: number, cursor?: string): Promise<readonly LedgerEvent[]> {
  const controller = new AbortController();
  const events: LedgerEvent[] = [];
  for await (const event of bridge.watch({ ...(cursor !== undefined && { cursor }), signal: controller.signal })) {
    events.push(event);
    if (events.length === count) break;
  }
  controller.abort();
  return events;
}

/** Until a restarted peer has found the others. */
async function again<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
