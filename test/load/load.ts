import { checkSupply } from '@meridian/cli/job/supply-check';
import type { GatewayClient } from '@meridian/cli/api/gateway-client';
import { begin, settled, sleep } from '../faults/stack/transfers.ts';
import type { World } from '../faults/stack/world.ts';
import type { Order, Prepared } from './batches.ts';

const LOOK_MS = 250;
/** Requests that are open at a gateway at once. */
const AT_ONCE = 64;

export interface LoadResult {
  /** From the first request until nothing was left to do. */
  readonly ms: number;
  /** Until the last transfer was taken by its gateway. */
  readonly takenMs: number;
  /** Transfers by how client and server ended them. */
  readonly ends: ReadonlyMap<string, number>;
  /** What is wrong with the ledgers, nothing if all is well. */
  readonly wrong: readonly string[];
}

/** What disturbs the gateways while they have transfers open. */
export interface Disturbance {
  start(): void;
  stop(): Promise<void>;
}

/**
 * Asks for all transfers at once and waits until both gateways have ended them all.
 * @param disturbance from when the gateways have taken them all until they have ended them
 * @throws Error where they have not within `withinMs`
 */
export async function runLoad(
  world: World,
  { orders, batches }: Prepared,
  withinMs: number,
  disturbance?: Disturbance,
): Promise<LoadResult> {
  const started = performance.now();
  const deadline = started + withinMs;
  const ids = await beginAll(world, orders, withinMs);
  const takenMs = performance.now() - started;
  disturbance?.start();
  await idle(world, deadline);
  const ms = performance.now() - started;
  await disturbance?.stop();
  await settled(world, 10_000);
  const ends = await endsOf(world, ids);
  const wrong: string[] = [];
  for (const { batchId } of batches) {
    try {
      const { home, abroad } = await checkSupply(world.issuer, world.buyer, world.evm, batchId);
      const under = ['locked', 'arriving', 'unassigned'].filter(
        (status) => (home[status] ?? 0n) + (abroad[status] ?? 0n) > 0n,
      );
      if (under.length > 0) wrong.push(`batch ${batchId}: kilograms are still ${under.join(', ')}`);
    } catch (error) {
      wrong.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { ms, takenMs, ends, wrong };
}

/** @returns transfer ids by who asked for them */
async function beginAll(
  world: World,
  orders: readonly Order[],
  withinMs: number,
): Promise<readonly { readonly order: Order; readonly id: string }[]> {
  const waiting = [...orders];
  const begun: { readonly order: Order; readonly id: string }[] = [];
  const one = async (): Promise<void> => {
    for (let order = waiting.shift(); order !== undefined; order = waiting.shift()) {
      const client = order.direction === 'out' ? world.clients.home : world.clients.abroad;
      const { id } = await begin(client, order.request, withinMs);
      begun.push({ order, id });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return begun;
}

/** Until neither gateway has an open transfer, or anything to do. */
async function idle(world: World, deadline: number): Promise<void> {
  const { home, abroad } = world.clients;
  for (;;) {
    const healths = await Promise.all([home.health(), abroad.health()]).catch(() => undefined);
    if (healths?.every(({ openTransfers, openEffects }) => openTransfers + openEffects === 0) === true) return;
    if (performance.now() > deadline) throw new Error(`not all ended in time: ${JSON.stringify(healths)}`);
    await sleep(LOOK_MS);
  }
}

async function endsOf(
  world: World,
  begun: readonly { readonly order: Order; readonly id: string }[],
): Promise<ReadonlyMap<string, number>> {
  const [home, abroad] = await Promise.all([statesOf(world.clients.home), statesOf(world.clients.abroad)]);
  const ends = new Map<string, number>();
  for (const { order, id } of begun) {
    const [client, server] = order.direction === 'out' ? [home, abroad] : [abroad, home];
    const end = `${client.get(id) ?? 'unknown'} and ${server.get(id) ?? 'unknown'}`;
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  return ends;
}

/** Every transfer of a gateway by its id. */
async function statesOf(client: GatewayClient): Promise<ReadonlyMap<string, string>> {
  const states = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await client.listTransfers({ limit: '200', ...(cursor === undefined ? {} : { cursor }) });
    for (const { id, state } of page.transfers) states.set(id, state);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return states;
}
