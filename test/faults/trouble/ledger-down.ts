import { sleep } from '../stack/transfers.ts';
import type { World } from '../stack/world.ts';
import { Traffic } from './traffic.ts';
import { inWorld, type Trouble } from './trouble.ts';

const MINUTE_MS = 60_000;
const PAIRS = 6;

/** A ledger is killed while transfers are under way, and more are begun while it is down. */
const ledgerDown = (name: string, restart: (world: World, downMs: number) => Promise<void>): Trouble => ({
  name: `${name} is killed and down for a minute`,
  run: (data, note) =>
    inWorld({ data }, async (world) => {
      const traffic = await Traffic.prepare(world, PAIRS);
      await traffic.begin(PAIRS);
      await sleep(400);
      await Promise.all([restart(world, MINUTE_MS), traffic.begin(traffic.left)]);
      const wrong = await traffic.end(2 * MINUTE_MS, true);
      note(`${traffic.givenUp} of ${2 * PAIRS} were given up before anything was minted`);
      return wrong;
    }),
});

export const LEDGER_DOWN: readonly Trouble[] = [
  ledgerDown('Fabric', (world, downMs) => world.restartFabric(downMs)),
  ledgerDown('the EVM chain', (world, downMs) => world.restartChain(downMs)),
];
