import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parseHash } from '@meridian/credit';
import { MemoryBridge, MemoryWorld } from '@meridian/bridges/memory';
import { interrupted } from '../support/interrupted-bridge.ts';
import { emptyForeignWorld, LosingLedger } from '../support/losing-ledger.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { openPair, type GatewayChanges, type OpenPair, type Side } from '../support/open-pair.ts';
import { begin, comesTo, outward } from '../support/transfers.ts';
import { BUYER, OWNER, provenance, until, type Running } from '../support/two-gateways.ts';

let pair: OpenPair;
let clock: ManualClock;

beforeEach(async () => {
  pair = await openPair();
  clock = new ManualClock();
});

afterEach(async () => {
  await pair.close();
});

const start = (side: Side, changes?: GatewayChanges): Promise<Running> => pair.start(side, { clock, ...changes });

/** Moves the time until the ledger shows so many kilograms in a status. */
const shows = (world: MemoryWorld, status: string, kg: bigint): Promise<unknown> =>
  until(
    () => {
      clock.forward(1_000);
      const supply = world.holdings.supply(pair.batchId);
      return Promise.resolve('byStatus' in supply ? (supply.byStatus[status] ?? 0n) : 0n);
    },
    (now) => now === kg,
  );

const openEffects = async (at: Running): Promise<number> => (await at.transferLog.counts()).openEffects;

test('what was minted and assigned in blocks that are gone is minted and assigned again', async () => {
  const ledger = new LosingLedger(pair.foreign);
  const [home, foreign] = [await start('home'), await start('foreign', { bridge: ledger.bridge })];
  await comesTo(home, await begin(home, outward(pair, 40_000n)), 'complete');
  await shows(pair.foreign.world, 'active', 40_000n);
  const after = emptyForeignWorld(pair.home, pair.foreign, BUYER);
  ledger.lose(after, 10n);
  await shows(after, 'active', 40_000n);
  await until(
    () => openEffects(foreign),
    (open) => open === 0,
  );
});

test('what was locked and extinguished in blocks that are gone is locked and extinguished again', async () => {
  const ledger = new LosingLedger(pair.home);
  const [home] = [await start('home', { bridge: ledger.bridge }), await start('foreign')];
  await comesTo(home, await begin(home, outward(pair, 40_000n)), 'complete');
  const after = new MemoryWorld({ name: 'home' });
  after.trust({ ledger: pair.foreign.world.ledger, keys: [pair.foreign.claimSigner.publicKey] });
  after.issue(provenance, OWNER);
  after.approve(OWNER, pair.home.gatewayId);
  ledger.lose(after, 10n);
  await shows(after, 'wrapped', 40_000n);
});

test('what is lost while the gateway is down is written again after its start', async () => {
  const ledger = new LosingLedger(pair.foreign);
  const [home, foreign] = [await start('home'), await start('foreign', { bridge: ledger.bridge })];
  await comesTo(home, await begin(home, outward(pair, 40_000n)), 'complete');
  await comesTo(
    foreign,
    parseHash((await foreign.transferLog.transfers({ limit: 1 }))[0]?.transferId ?? '', 'id'),
    'complete',
  );
  clock.forward(3_000);
  await until(
    () => foreign.transferLog.cursor(`finality/${pair.foreign.world.ledger.id}`),
    (cursor) => cursor !== undefined,
  );
  await foreign.gateway.stop(100);
  const after = emptyForeignWorld(pair.home, pair.foreign, BUYER);
  ledger.lose(after, 0n);
  await start('foreign', { bridge: ledger.bridge });
  await shows(after, 'active', 40_000n);
});

test('an assignment whose mint is gone waits until the mint is there again, and does not halt', async () => {
  const after = emptyForeignWorld(pair.home, pair.foreign, BUYER);
  const ledger = new LosingLedger(pair.foreign);
  const paused = interrupted(ledger.bridge, { assign: 'hold' });
  const [home] = [await start('home'), await start('foreign', { bridge: paused.bridge })];
  const id = await begin(home, outward(pair, 40_000n));
  await until(
    () => Promise.resolve(pair.home.world.holdings.supply(pair.batchId)),
    (supply) => 'byStatus' in supply && supply.byStatus['wrapped'] === 40_000n,
  );
  ledger.lose(after, 10n);
  paused.go();
  await shows(after, 'active', 40_000n);
  await comesTo(home, id, 'complete');
});

test('a record that went another way is somebody’s doing and is left alone', async () => {
  const ledger = new LosingLedger(pair.foreign);
  const [home, foreign] = [await start('home'), await start('foreign', { bridge: ledger.bridge })];
  const id = await begin(home, outward(pair, 40_000n));
  await comesTo(home, id, 'complete');
  const bridge = new MemoryBridge(pair.foreign.world, { gateway: 'any', signer: pair.foreign.claimSigner });
  const before = await bridge.supply(pair.batchId);
  ledger.lose(pair.foreign.world, 10n);
  clock.forward(30_000);
  await until(
    () => openEffects(foreign),
    (open) => open === 0,
  );
  expect(await bridge.supply(pair.batchId)).toEqual(before);
});
