import { parseHash, type Hash } from '@meridian/credit';
import type { NewTransfer } from '../../src/service/new-transfer.ts';
import type { Side } from './open-pair.ts';
import { bridgeOf, BUYER, OWNER, until, type Pair, type Running } from './two-gateways.ts';

/** Kilograms of the pair's class from the owner at home to the buyer abroad. */
export const outward = (pair: Pair, kg: bigint, changes: Partial<NewTransfer> = {}): NewTransfer => ({
  clientRequestId: 'outward-1',
  originAccount: OWNER,
  beneficiary: BUYER,
  recipientGatewayId: pair.foreign.gatewayId,
  asset: { classId: pair.classId },
  amount: { kg },
  ...changes,
});

/** Kilograms that were carried abroad from the buyer back to the owner. */
export const homeward = (pair: Pair, kg: bigint, changes: Partial<NewTransfer> = {}): NewTransfer =>
  outward(pair, kg, {
    clientRequestId: 'homeward-1',
    originAccount: BUYER,
    beneficiary: OWNER,
    recipientGatewayId: pair.home.gatewayId,
    ...changes,
  });

export const begin = async ({ gateway }: Running, request: NewTransfer): Promise<Hash> =>
  parseHash((await gateway.application.createTransfer(request)).transfer.id, 'id');

/** `none` where the gateway has not heard of it. */
export const stateOf = async ({ transferLog }: Pick<Running, 'transferLog'>, id: Hash): Promise<string> =>
  (await transferLog.transfersById(id))[0]?.state ?? 'none';

/** Waits until a gateway has a transfer in a state, at most so many ms. */
export const comesTo = (at: Pick<Running, 'transferLog'>, id: Hash, state: string, ms?: number): Promise<string> =>
  until(
    () => stateOf(at, id),
    (now) => now === state,
    ms,
  );

/** Kilograms of the pair's batch on a ledger by status, those of which there are any. */
export async function supplyAt(pair: Pair, side: Side): Promise<Readonly<Record<string, bigint>>> {
  const supply = await bridgeOf(pair[side]).supply(pair.batchId);
  if (supply.outcome !== 'done') return {};
  return Object.fromEntries(Object.entries(supply.value.byStatus).filter(([, kg]) => kg > 0n));
}
