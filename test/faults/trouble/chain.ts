import { JsonRpcProvider } from 'ethers';
import { sleep } from '../stack/transfers.ts';
import type { World } from '../stack/world.ts';
import { noticed } from './noticed.ts';
import { Traffic } from './traffic.ts';
import { inWorld, type Trouble } from './trouble.ts';

const PAIRS = 4;
const CONFIRMATIONS = 3;

async function rpc(world: World, method: string, params: readonly unknown[]): Promise<unknown> {
  const provider = new JsonRpcProvider(world.hub.evm.rpcUrl, undefined, { cacheTimeout: -1 });
  try {
    return await provider.send(method, [...params]);
  } finally {
    provider.destroy();
  }
}

const height = async (world: World): Promise<number> => Number(await rpc(world, 'eth_blockNumber', []));

/** The chain loses blocks that were final while transfers are under way, and others that had ended. */
const chainGoesBack = (
  name: string,
  confirmations: number,
  goBack: (world: World, from: number) => Promise<void>,
): Trouble => ({
  name,
  run: (data, note) =>
    inWorld({ data, confirmations }, async (world) => {
      const traffic = await Traffic.prepare(world, PAIRS);
      const from = await height(world);
      await traffic.begin(PAIRS);
      await sleep(2_500);
      await traffic.begin(traffic.left);
      await sleep(500);
      const lost = (await height(world)) - from;
      await goBack(world, from);
      note(`${lost} blocks were lost with ${confirmations} confirmations`);
      await noticed(world);
      const restated = await traffic.restateStuck();
      if (restated > 0) note(`${restated} stayed open and were said again`);
      return traffic.end(180_000);
    }),
});

export const CHAIN: readonly Trouble[] = [
  chainGoesBack('the EVM chain is re-organised deeper than the confirmations', CONFIRMATIONS, async (world, from) => {
    const depth = (await height(world)) - from;
    await rpc(world, 'anvil_reorg', [depth, []]);
  }),
  chainGoesBack('the EVM node goes back behind blocks that it had said', 1, async (world, from) => {
    const depth = (await height(world)) - from;
    await rpc(world, 'anvil_rollback', [depth]);
  }),
];
