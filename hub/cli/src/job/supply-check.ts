import type { EvmCredits } from '@meridian/bridges/evm';
import type { FabricCredits } from '@meridian/bridges/fabric';
import { formatRanges, intersect, join, subtract, totalKg, type Hash, type Ledger, type Range } from '@meridian/credit';
import { refused } from '../exit.ts';
import { valueOf } from '../outcome.ts';

/** kg of one batch by where they are. */
export interface SupplyCheck {
  readonly batchId: Hash;
  readonly issuedKg: bigint;
  readonly home: Readonly<Record<string, bigint>>;
  readonly abroad: Readonly<Record<string, bigint>>;
}

/**
 * The supply identity of a batch on both ledgers while no transfer of it is open: at home the statuses add up to what was issued and
 * overlap nowhere; what home holds wrapped for the chain is just what the chain holds; what was retired there is retired at home.
 * @throws CommandError `SUPPLY_BREACH` naming the kilograms
 */
export async function checkSupply(
  home: FabricCredits,
  abroad: EvmCredits,
  evm: Ledger,
  batchId: Hash,
): Promise<SupplyCheck> {
  const atHome = valueOf(await home.supply(batchId), 'reading the supply at home');
  const known = await abroad.supply(batchId);
  const there =
    known.outcome === 'refused' && known.refusal.code === 'BATCH_NOT_FOUND'
      ? undefined
      : valueOf(known, 'reading the supply abroad');
  const sum = Object.values(atHome.byStatus).reduce((total, kg) => total + kg, 0n);
  if (sum !== atHome.issued)
    throw breach(batchId, `the statuses at home add up to ${sum} kg of ${atHome.issued} issued`);
  const whole = join(Object.values(atHome.rangesByStatus).flat());
  if (totalKg(whole) !== atHome.issued)
    throw breach(batchId, `the ranges at home cover ${totalKg(whole)} kg of ${atHome.issued}, or overlap`);
  const held = join(['unassigned', 'active', 'locked'].flatMap((status) => there?.rangesByStatus[status] ?? []));
  expectSame(batchId, 'wrapped at home and held abroad', atHome.at[evm.id] ?? [], held);
  const retiredThere = there?.rangesByStatus['retired'] ?? [];
  const missing = subtract(retiredThere, intersect(retiredThere, atHome.rangesByStatus['retired'] ?? []));
  if (missing.length > 0) throw breach(batchId, `${formatRanges(missing)} was retired abroad but not at home`);
  return { batchId, issuedKg: atHome.issued, home: atHome.byStatus, abroad: there?.byStatus ?? {} };
}

function expectSame(batchId: Hash, what: string, a: readonly Range[], b: readonly Range[]): void {
  const [left, right] = [formatRanges(join(a)), formatRanges(join(b))];
  if (left !== right) throw breach(batchId, `${what} differ: ${left} and ${right}`);
}

const breach = (batchId: Hash, message: string) =>
  refused('SUPPLY_BREACH', `batch ${batchId}: ${message}`, { batchId });
