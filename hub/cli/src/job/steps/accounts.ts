import { formatRanges, totalKg, type Hash, type Range } from '@meridian/credit';
import { refused } from '../../exit.ts';
import { valueOf } from '../../outcome.ts';
import { formatDay } from '../../period.ts';
import { formatKg } from '../../report.ts';
import type { JobContext } from '../context.ts';
import { checkSupply, type SupplyCheck } from '../supply-check.ts';

/** Every kilogram of a batch is in one place. */
export function accountFor({ actors, stack, report }: JobContext, batchId: Hash): Promise<SupplyCheck> {
  return report.step(
    'supply',
    () => checkSupply(actors.issuer, actors.buyer, stack.evm, batchId),
    ({ issuedKg, home, abroad }) =>
      `${formatKg(issuedKg)} issued = ${shares(home)} at home${shares(abroad) === '' ? '' : `; abroad ${shares(abroad)}`}`,
  );
}

const shares = (byStatus: Readonly<Record<string, bigint>>): string =>
  Object.entries(byStatus)
    .filter(([, kg]) => kg > 0n)
    .map(([status, kg]) => `${kg} ${status}`)
    .join(' + ');

/** What came back is active again, with its place and period, and the rest is retired. */
export async function showReturned(
  { actors: { issuer }, report }: JobContext,
  batchId: Hash,
  retired: readonly Range[],
  kg: bigint,
): Promise<void> {
  await report.step(
    'returned',
    async () => {
      const { rangesByStatus } = valueOf(await issuer.supply(batchId), 'reading the supply');
      const [active = [], gone = []] = [rangesByStatus['active'], rangesByStatus['retired']];
      const { provenance } = valueOf(await issuer.batch(batchId), 'reading the batch');
      const wrong = formatRanges(gone) !== formatRanges(retired) || totalKg(active) + totalKg(gone) !== kg;
      if (wrong)
        throw refused('RANGES_DIFFER', `active ${formatRanges(active)}, retired ${formatRanges(gone)} of ${kg} kg`, {
          batchId,
        });
      return { active, provenance };
    },
    ({ active, provenance: p }) =>
      `${formatKg(totalKg(active))} active again: kg ${formatRanges(active)} of ${p.serialPrefix}, ${p.country} (${p.place.latitude}, ${p.place.longitude}; ${p.precision}), ${formatDay(p.period.start)} to ${formatDay(p.period.end - 1)}`,
  );
}
