import { intersect, join, subtract, totalKg, type Hash, type Range } from '@meridian/credit';
import type { MemoryWorld } from '@meridian/bridges/memory';
import type { Supply } from '@meridian/bridges';
import type { Pair } from '../support/two-gateways.ts';

export interface Supplies {
  readonly home: Supply;
  readonly foreign: Supply | undefined;
}

export function suppliesOf({ home, foreign, batchId }: Pair): Supplies {
  const atHome = supplyOf(home.world, batchId);
  if (atHome === undefined) throw new Error('the home ledger has lost its batch');
  return { home: atHome, foreign: supplyOf(foreign.world, batchId) };
}

function supplyOf(world: MemoryWorld, batchId: Hash): Supply | undefined {
  const supply = world.holdings.supply(batchId);
  return 'byStatus' in supply ? supply : undefined;
}

const ranges = (supply: Supply | undefined, ...statuses: readonly string[]): readonly Range[] =>
  join(statuses.flatMap((status) => supply?.rangesByStatus[status] ?? []));

const all = (supply: Supply): bigint => Object.values(supply.byStatus).reduce((sum, kg) => sum + kg, 0n);

/** What must hold of the kilograms of one batch at every moment; the first thing that does not, in words. */
export function brokenIdentity({ home, foreign }: Supplies): string | undefined {
  if (all(home) !== home.issued) return 'at home the statuses do not add up to what was issued';
  if (foreign === undefined) return undefined;
  if (all(foreign) !== foreign.issued) return 'abroad the statuses do not add up to what was minted';
  if (intersect(ranges(home, 'active'), ranges(foreign, 'active')).length > 0) return 'kilograms are spendable twice';
  const abroad = ranges(foreign, 'active', 'locked', 'retired');
  const away = ranges(home, 'wrapped', 'arriving');
  if (subtract(abroad, away).length > 0) return 'kilograms are held abroad that are not in custody at home';
  return undefined;
}

/** When nothing is under way: each kilogram is spendable on exactly one side. */
export function unsettledKg({ home, foreign }: Supplies): bigint {
  const abroad = ranges(foreign, 'active');
  const custody = ranges(home, 'wrapped');
  const apart = totalKg(subtract(abroad, custody)) + totalKg(subtract(custody, abroad));
  return apart + home.issued - totalKg(ranges(home, 'active')) - totalKg(custody);
}
