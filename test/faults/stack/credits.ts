import { sampleCredit } from '../../../chaincode/credit/test/support/sample-credit.ts';
import { must } from '../../support/bridge-suite/crossing.ts';
import { fabricAccount } from '@meridian/cli/stack/accounts';
import { batchId as batchIdOf, classId as classIdOf, type Hash } from '@meridian/credit';
import type { NewTransfer } from '@meridian/cli/api/gateway-client';
import type { World } from './world.ts';

/** From the credits' home out to the EVM chain, or from there back home. */
export const DIRECTIONS = ['out', 'back'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const KG_PER_CREDIT = 1_000n;

export interface Batch {
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly kg: bigint;
}

/** A batch of whole credits of the custodian's, the `index`-th of the world. */
export async function issueBatch(world: World, index: number, credits = 1n): Promise<Batch> {
  const first = BigInt(index) * 1_000_000n + 1n;
  const provenance = { ...sampleCredit, firstSerial: first, lastSerial: first + credits - 1n };
  const issued = await world.issuer.issue({ provenance, owner: fabricAccount('custodian') });
  must(issued);
  const batchId = batchIdOf(provenance);
  return { batchId, classId: classIdOf(batchId), kg: credits * KG_PER_CREDIT };
}

/** What the owner on one side asks their gateway for: so many kilograms of the batch to the owner on the other side. */
export function transferOf(
  world: World,
  direction: Direction,
  { classId, kg }: Batch,
  clientRequestId: string,
): NewTransfer {
  const [custodian, buyer] = [fabricAccount('custodian'), world.buyer.address];
  const common = { clientRequestId, classId, kg: kg.toString() };
  return direction === 'out'
    ? { ...common, originAccount: custodian, beneficiary: buyer, recipientGatewayId: world.clients.abroad.gatewayId }
    : { ...common, originAccount: buyer, beneficiary: custodian, recipientGatewayId: world.clients.home.gatewayId };
}
