import type { GatewayClient, NewTransfer, Transfer } from '@meridian/cli/api/gateway-client';
import type { World } from './world.ts';

const EVERY_MS = 40;

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks again and again until there is something to see; a failure, as of a process that is down, is nothing. @throws Error after `ms` */
export async function eventually<T>(what: string, ms: number, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = performance.now() + ms;
  for (;;) {
    let last: unknown;
    const seen = await look().catch((error: unknown) => {
      last = error;
      return undefined;
    });
    if (seen !== undefined) return seen;
    if (performance.now() > deadline) throw new Error(`${what}: not within ${ms / 1000} s`, { cause: last });
    await sleep(EVERY_MS);
  }
}

/** Asks until the gateway has taken it; the request's own id makes that one transfer. */
export const begin = (gateway: GatewayClient, request: NewTransfer, withinMs: number): Promise<Transfer> =>
  eventually('beginning a transfer', withinMs, () => gateway.createTransfer(request));

/** The transfer once it has ended in this gateway. */
export const ended = (gateway: GatewayClient, id: string, withinMs: number): Promise<Transfer> =>
  eventually(`the end of ${id} in ${gateway.gatewayId}`, withinMs, async () => {
    const transfer = await gateway.transfer(id);
    if (transfer.halted !== undefined) throw new Error(`halted: ${JSON.stringify(transfer.halted)}`);
    return transfer.open ? undefined : transfer;
  });

/** Nothing is left to do in either gateway. */
export const settled = (world: World, withinMs: number): Promise<true> =>
  eventually('nothing left to do', withinMs, async () => {
    const healths = await Promise.all([world.clients.home.health(), world.clients.abroad.health()]);
    const open = healths.some(({ openTransfers, openEffects }) => openTransfers + openEffects > 0);
    return open ? undefined : true;
  });
