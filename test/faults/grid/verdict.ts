import { checkSupply } from '@meridian/cli/job/supply-check';
import type { Batch, Direction } from '../stack/credits.ts';
import type { World } from '../stack/world.ts';
import type { Story } from './case.ts';

/** Statuses of kilograms that are on their way: none may be left when no transfer is open. */
const UNDER_WAY = ['locked', 'arriving', 'unassigned'];

/**
 * What both ledgers must show of a batch that a transfer was to carry whole: the supply identity, nothing under way, and every kilogram
 * spendable on the side where the transfer's end leaves it and on no other.
 * @returns what is wrong, nothing if all is well
 */
export async function wrongWith(
  world: World,
  batch: Batch,
  story: Story,
  direction: Direction,
): Promise<readonly string[]> {
  const { batchId, kg } = batch;
  try {
    const { home, abroad } = await checkSupply(world.issuer, world.buyer, world.evm, batchId);
    const isAbroad = (story === 'completed') === (direction === 'out');
    const expected = { home: isAbroad ? 0n : kg, abroad: isAbroad ? kg : 0n };
    return [
      ...underWay('home', home),
      ...underWay('abroad', abroad),
      ...spendable('home', home, expected.home),
      ...spendable('abroad', abroad, expected.abroad),
    ];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

type ByStatus = Readonly<Record<string, bigint>>;

const underWay = (side: string, byStatus: ByStatus): string[] =>
  UNDER_WAY.flatMap((status) => {
    const kg = byStatus[status] ?? 0n;
    return kg === 0n ? [] : [`${kg} kg are still ${status} ${side}`];
  });

function spendable(side: string, byStatus: ByStatus, expected: bigint): string[] {
  const kg = byStatus['active'] ?? 0n;
  return kg === expected ? [] : [`${kg} kg are spendable ${side}, not ${expected}`];
}
