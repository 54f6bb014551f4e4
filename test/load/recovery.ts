import { connects } from '@meridian/bridges/free-port';
import type { GatewayClient } from '@meridian/cli/api/gateway-client';
import { sleep } from '../faults/stack/transfers.ts';
import type { Place, World } from '../faults/stack/world.ts';

const LOOK_MS = 25;
const WITHIN_MS = 60_000;

/** How a killed gateway came back; ms from the start of the process that took its place. */
export interface Recovery {
  readonly place: Place;
  /** Transfers that were open in it. */
  readonly open: number;
  readonly apiMs: number;
  readonly peerMs: number;
  /** Until one of the transfers that were open has gone on. */
  readonly movedMs: number;
}

/**
 * Kills a gateway, starts it again, and looks how soon it works: it answers its API and its peer's connections, and an open transfer has
 * gone on.
 * @param onStarted told when the new process is there
 */
export async function recover(world: World, place: Place, onStarted: () => void): Promise<Recovery> {
  const [gateway, client] = [world.gateways[place], world.clients[place]];
  const port = Number(new URL(world.hub.gateways[place === 'home' ? 'origin' : 'destination'].peerUrl).port);
  gateway.kill('SIGKILL');
  await gateway.ended;
  const started = performance.now();
  const starting = gateway.start();
  onStarted();
  const since = async (holds: () => Promise<boolean>): Promise<number> => {
    while (!(await holds().catch(() => false))) {
      if (performance.now() - started > WITHIN_MS) throw new Error(`${gateway.gatewayId} did not come back`);
      await sleep(LOOK_MS);
    }
    return performance.now() - started;
  };
  const peer = since(() => connects(port));
  const api = since(async () => (await client.health()).status === 'ok');
  await starting;
  const [peerMs, apiMs] = [await peer, await api];
  const { openTransfers } = await client.health();
  const before = await statesOf(client);
  const movedMs = await since(async () => {
    const now = await statesOf(client);
    return [...before].some(([id, state]) => now.get(id) !== state);
  });
  return { place, open: openTransfers, apiMs, peerMs, movedMs };
}

/** Of the newest open transfers. */
async function statesOf(client: GatewayClient): Promise<ReadonlyMap<string, string>> {
  const { transfers } = await client.listTransfers({ limit: '200', open: 'true' });
  return new Map(transfers.map(({ id, state }) => [id, state]));
}
