import { must } from '../../support/bridge-suite/crossing.ts';
import { fabricAccount } from '@meridian/cli/stack/accounts';
import { batchId as batchIdOf, classId as classIdOf, ZERO_HASH, type Hash, type Provenance } from '@meridian/credit';
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

const YEAR = 31_536_000;
const START = 1_577_836_800;

/** A batch of whole credits of the custodian's, the `index`-th of the world. */
export async function issueBatch(world: World, index: number, credits = 1n): Promise<Batch> {
  const first = BigInt(index) * 1_000_000n + 1n;
  const provenance: Provenance = {
    registry: 'GS',
    project: 'GS1247',
    methodology: 'AMS-III.AR.',
    label: '',
    activity: 'reduction',
    country: 'KE',
    subdivision: '',
    place: { latitude: -1_283_330, longitude: 36_816_670 },
    precision: 'country',
    placeSource: '',
    areaHash: ZERO_HASH,
    period: { start: START, end: START + YEAR },
    vintage: 2020,
    serialPrefix: 'GS1-1-KE-GS1247-12-2020-1',
    firstSerial: first,
    lastSerial: first + credits - 1n,
    issuedAt: START + YEAR,
    mintMultiplier: 1_000_000n,
    policySet: ZERO_HASH,
    attributes: {},
  };
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
