import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { connects } from '@meridian/bridges/free-port';
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
  /** Until one of the transfers that were open has gone on, by the time that stands in the log. */
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
  const [started, startedAt] = [performance.now(), Date.now()];
  const starting = gateway.start();
  onStarted();
  const since = async (holds: () => boolean | Promise<boolean>): Promise<number> => {
    while (!(await attempt(holds))) {
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
  const log = join(world.layout.gateway(gateway.gatewayId), 'transfers.db');
  let movedMs: number | undefined;
  await since(() => (movedMs = firstEventSince(log, startedAt)) !== undefined);
  return { place, open: openTransfers, apiMs, peerMs, movedMs: movedMs ?? WITHIN_MS };
}

/** What cannot be asked yet does not hold yet. */
async function attempt(holds: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await holds();
  } catch {
    return false;
  }
}

/** ms until something happened to a transfer, by the gateway's own log. */
function firstEventSince(file: string, startedAt: number): number | undefined {
  const log = new DatabaseSync(file, { readOnly: true });
  try {
    const { at } = log.prepare('SELECT min(at) AS at FROM events WHERE at > ?').get(startedAt) as { at: number | null };
    return at === null ? undefined : at - startedAt;
  } finally {
    log.close();
  }
}
