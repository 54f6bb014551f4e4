import { issueBatch, KG_PER_CREDIT, transferOf, type Batch, type Direction } from '../faults/stack/credits.ts';
import { begin, settled } from '../faults/stack/transfers.ts';
import type { World } from '../faults/stack/world.ts';
import type { NewTransfer } from '@meridian/cli/api/gateway-client';

const SET_UP_WITHIN_MS = 120_000;

/** One of the transfers of a load: a credit of a batch, out or back home. */
export interface Order {
  readonly direction: Direction;
  readonly request: NewTransfer;
}

/** The batches of a load, of which half lie abroad from the beginning. */
export interface Prepared {
  readonly batches: readonly Batch[];
  /** In the order in which they are to be asked for: directions and batches mixed. */
  readonly orders: readonly Order[];
}

/**
 * Issues batches and carries half of them abroad, whole.
 * @param transfers even; as many go out as come back
 * @param batches each way; a transfer shares its batch with `transfers / 2 / batches - 1` others
 */
export async function prepare(
  world: World,
  { transfers, batches: count }: { readonly transfers: number; readonly batches: number },
): Promise<Prepared> {
  const each = BigInt(Math.ceil(transfers / 2 / count));
  const batches: Batch[] = [];
  for (let i = 0; i < 2 * count; i++) batches.push(await issueBatch(world, i, each));
  const [out, back] = [batches.slice(0, count), batches.slice(count)];
  await carryAbroad(world, back);
  const orders: Order[] = [];
  for (let i = 0; i < transfers / 2; i++) {
    for (const [direction, those] of [
      ['out', out],
      ['back', back],
    ] as const) {
      const batch = those[i % count];
      if (batch === undefined) throw new RangeError('a load needs at least one batch each way');
      const one = { ...batch, kg: KG_PER_CREDIT };
      orders.push({ direction, request: transferOf(world, direction, one, `load-${direction}-${i}`) });
    }
  }
  return { batches, orders };
}

async function carryAbroad(world: World, batches: readonly Batch[]): Promise<void> {
  const begun = await Promise.all(
    batches.map((batch, i) =>
      begin(world.clients.home, transferOf(world, 'out', batch, `set-up-${i}`), SET_UP_WITHIN_MS),
    ),
  );
  await settled(world, SET_UP_WITHIN_MS);
  for (const { id } of begun) {
    const { state } = await world.clients.home.transfer(id);
    if (state !== 'complete') throw new Error(`the batches could not be carried abroad: ${state}`);
  }
}
