import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { freePort } from '@meridian/bridges/free-port';
import type { Hash } from '@meridian/credit';
import { brokenAt } from '@meridian/evidence';
import { PostgresTransferLog } from '../../src/log/postgres/postgres-log.ts';
import type { TransferLog } from '../../src/log/transfer-log.ts';
import { layCable, type Cable } from '../support/cable.ts';
import { interrupted } from '../support/interrupted-bridge.ts';
import { findPostgres, startPostgres, type PostgresServer } from '../support/postgres.ts';
import { openPair, type OpenPair } from '../support/open-pair.ts';
import { begin, comesTo, homeward, outward, supplyAt } from '../support/transfers.ts';
import { bridgeOf, startGateway, until, type Running, type Site } from '../support/two-gateways.ts';

const found = findPostgres();
const why = 'missing' in found ? ` (skipped: ${found.missing})` : '';
const describeHere = 'missing' in found ? describe.skip : describe;

const LEASE_MS = 1_500;

describeHere(`replicas of a gateway that share a log${why}`, () => {
  let server: PostgresServer;
  let pair: OpenPair;
  let balancer: Cable;
  let url: string;
  let ports: readonly [number, number];
  let foreign: Running;
  let schemas = 0;
  const running = new Set<Running>();
  const cables = new Set<Cable>();

  beforeAll(async () => {
    if ('bin' in found) server = await startPostgres(found.bin);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
  }, 30_000);

  beforeEach(async () => {
    pair = await openPair();
    url = await server.schema(`replicas_${String((schemas += 1))}`);
    ports = [await freePort(), await freePort()];
    balancer = await layCable(...ports);
    foreign = await startGateway(pair.foreign, { ...pair.home, port: balancer.port });
    running.add(foreign);
  }, 30_000);
  afterEach(async () => {
    for (const cable of cables) cable.thaw();
    await Promise.all([...running].map(({ gateway }) => gateway.stop(100)));
    await Promise.all([balancer.close(), ...[...cables].map((cable) => cable.close())]);
    running.clear();
    cables.clear();
    await pair.close();
  }, 30_000);

  async function replica(
    which: 0 | 1,
    changes: Parameters<typeof startGateway>[2] & { readonly database?: string } = {},
  ): Promise<Running> {
    const { database = url, ...options } = changes;
    const transferLog = await PostgresTransferLog.open({
      url: database,
      replica: `replica-${which}`,
      leaseMs: LEASE_MS,
      connections: 6,
    });
    const site: Site = { ...pair.home, port: ports[which] };
    const started = await startGateway(site, pair.foreign, { ...options, transferLog });
    running.add(started);
    return started;
  }

  const ended = (at: Pick<Running, 'transferLog'>, id: Hash, state = 'complete'): Promise<string> =>
    comesTo(at, id, state, 40_000);

  const chainHolds = async (log: TransferLog, id: Hash): Promise<boolean> =>
    brokenAt(await log.events((await log.transfersById(id))[0]?.key ?? '')) === undefined;

  test('carry transfers between them, whichever one a client or the peer comes to', async () => {
    const [one, other] = [await replica(0), await replica(1)];
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        begin(i % 2 === 0 ? one : other, outward(pair, 3_000n, { clientRequestId: `r${i}` })),
      ),
    );
    for (const id of ids) {
      await ended(one, id);
      await ended(foreign, id);
      expect(await chainHolds(other.transferLog, id)).toBe(true);
    }
    expect(await supplyAt(pair, 'home')).toEqual({ active: 64_000n, wrapped: 36_000n });
    expect(await supplyAt(pair, 'foreign')).toEqual({ active: 36_000n });
    for (const i of [0, 1, 2, 3]) {
      const back = await begin(foreign, homeward(pair, 2_000n, { clientRequestId: `b${i}` }));
      await ended(foreign, back);
      await ended(other, back);
    }
    expect(await supplyAt(pair, 'home')).toEqual({ active: 72_000n, wrapped: 28_000n });
  }, 60_000);

  test('make one transfer of one request that comes to both at once', async () => {
    const replicas = [await replica(0), await replica(1)];
    const made = await Promise.all(
      [...replicas, ...replicas].map(({ gateway }) =>
        gateway.application.createTransfer(outward(pair, 1_000n, { clientRequestId: 'same' })),
      ),
    );
    expect(new Set(made.map(({ transfer }) => transfer.id)).size).toBe(1);
    expect(made.filter(({ created }) => created)).toHaveLength(1);
  }, 30_000);

  test('never pick the same kilograms for two transfers', async () => {
    const replicas = [await replica(0), await replica(1)];
    const ids = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        begin(replicas[i % 2] as Running, outward(pair, 10_000n, { clientRequestId: `p${i}` })),
      ),
    );
    for (const id of ids) await ended(foreign, id);
    expect(await supplyAt(pair, 'foreign')).toEqual({ active: 100_000n });
  }, 60_000);

  test.each(['lock', 'extinguish'] as const)(
    'take over a transfer whose replica is paused in %s, and that one doubles nothing when it wakes up',
    async (call) => {
      const cable = await layCable(server.port);
      cables.add(cable);
      const held = interrupted(bridgeOf(pair.home), { [call]: 'hold' });
      const paused = await replica(0, { database: server.through(url, cable.port), bridge: held.bridge });
      const id = await begin(paused, outward(pair, 7_000n, { clientRequestId: 'paused' }));
      await ended(paused, id, call === 'lock' ? 'locking' : 'extinguishing');
      // Only now: whichever replica the peer's answer comes to goes on with the transfer.
      const other = await replica(1);
      cable.freeze();
      await ended(other, id);
      await ended(foreign, id);
      cable.thaw();
      held.go();
      await held.reached;
      await begin(other, outward(pair, 1_000n, { clientRequestId: 'after' })).then((after) => ended(foreign, after));
      expect(await supplyAt(pair, 'home')).toEqual({ active: 92_000n, wrapped: 8_000n });
      expect(await supplyAt(pair, 'foreign')).toEqual({ active: 8_000n });
      expect(await chainHolds(other.transferLog, id)).toBe(true);
      await until(
        () => other.transferLog.counts(),
        ({ openTransfers, openEffects }) => openTransfers === 0 && openEffects === 0,
        20_000,
      );
    },
    90_000,
  );

  test.each(['mint', 'assign'] as const)(
    'take over an arrival whose replica is paused in %s',
    async (call) => {
      const before = await replica(1);
      const out = await begin(before, outward(pair, 9_000n, { clientRequestId: 'out' }));
      await ended(foreign, out);
      await before.gateway.stop(500);
      running.delete(before);
      const cable = await layCable(server.port);
      cables.add(cable);
      const held = interrupted(bridgeOf(pair.home), { [call]: 'hold' });
      const paused = await replica(0, { database: server.through(url, cable.port), bridge: held.bridge });
      const id = await begin(foreign, homeward(pair, 4_000n, { clientRequestId: 'back' }));
      await ended(paused, id, call === 'mint' ? 'minting' : 'assigning');
      const other = await replica(1);
      cable.freeze();
      await ended(foreign, id);
      await ended(other, id);
      cable.thaw();
      held.go();
      await held.reached;
      expect(await supplyAt(pair, 'home')).toEqual({ active: 95_000n, wrapped: 5_000n });
      expect(await supplyAt(pair, 'foreign')).toEqual({ active: 5_000n, burnt: 4_000n });
      expect(await chainHolds(other.transferLog, id)).toBe(true);
    },
    90_000,
  );

  test.each([
    ['before it made the call', 'hold'],
    ['after the ledger had made it, and before it heard of that', 'lose'],
  ] as const)(
    'take over a burn whose replica died %s, and burn once',
    async (_, interruption) => {
      const cable = await layCable(server.port);
      cables.add(cable);
      const cut = interrupted(bridgeOf(pair.home), { extinguish: interruption });
      const dying = await replica(0, { database: server.through(url, cable.port), bridge: cut.bridge });
      const id = await begin(dying, outward(pair, 7_000n, { clientRequestId: 'dying' }));
      await ended(dying, id, 'extinguishing');
      if (interruption === 'lose') await cut.reached;
      const other = await replica(1);
      // From here on it neither writes anything down nor answers anybody.
      cable.freeze();
      const stopped = dying.gateway.stop(0);
      await ended(other, id);
      await ended(foreign, id);
      expect(await supplyAt(pair, 'home')).toEqual({ active: 93_000n, wrapped: 7_000n });
      expect(await supplyAt(pair, 'foreign')).toEqual({ active: 7_000n });
      expect(await chainHolds(other.transferLog, id)).toBe(true);
      cable.thaw();
      await stopped;
    },
    90_000,
  );

  test('go on with what a replica left that stopped', async () => {
    const held = interrupted(bridgeOf(pair.home), { extinguish: 'unavailable' });
    const one = await replica(0, { bridge: held.bridge });
    const id = await begin(one, outward(pair, 2_000n, { clientRequestId: 'left' }));
    await ended(one, id, 'extinguishing');
    const other = await replica(1);
    await one.gateway.stop(0);
    running.delete(one);
    await ended(other, id);
    expect(await supplyAt(pair, 'foreign')).toEqual({ active: 2_000n });
  }, 60_000);
});
