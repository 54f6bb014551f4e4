import { KG_PER_CREDIT, length, type Hash } from '@meridian/credit';
import { refused } from '../../exit.ts';
import { valueOf } from '../../outcome.ts';
import { formatCount, formatKg } from '../../report.ts';
import { fabricAccount } from '../../stack/accounts.ts';
import type { JobContext } from '../context.ts';
import type { ExportFile } from '../intake-rows.ts';
import { issueAll, prepareIssues, type Prepared } from '../issue.ts';

/** Real rows in: those that the rules accept and the ledger does not have are issued to the custodian. */
export async function takeIn(
  { actors: { issuer }, report, now }: JobContext,
  source: ExportFile,
): Promise<{ readonly summary: Prepared['summary']; readonly issuedKg: bigint }> {
  const { summary, requests } = await report.step(
    'intake',
    () => prepareIssues(source, issuer, fabricAccount('custodian')),
    ({ summary: s }) =>
      `${formatCount(s.rows)} rows: ${formatCount(s.accepted)} accepted, ${formatCount(s.alreadyPresent)} there already, ${formatCount(s.quarantined)} quarantined`,
  );
  for (const [code, rows] of Object.entries(summary.reasons))
    report.note(`${''.padEnd(12)}   ${String(rows).padStart(5)} ${code}`);
  const started = now();
  const { issuedKg } = await report.step(
    'issue',
    () => issueAll(issuer, requests, report),
    (r) =>
      `${formatCount(r.issued)} batches, ${formatKg(r.issuedKg)} on Fabric${r.issued > 0 ? `, ${Math.round((1000 * r.issued) / (now() - started))} a second` : ''}`,
  );
  return { summary, issuedKg };
}

/** The smallest batch that is still whole and of at least ten tonnes: enough to retire a part of it and bring back the rest. */
export async function chooseBatch({ actors: { issuer }, job }: JobContext): Promise<Hash> {
  if (job.state.batchId !== undefined) return job.state.batchId;
  let best: { batchId: Hash; kg: bigint } | undefined;
  let bookmark = '';
  do {
    const page = valueOf(
      await issuer.lotsOfOwner(fabricAccount('custodian'), { pageSize: 1000, bookmark }),
      'reading the lots',
    );
    for (const { batchId, range, status } of page.lots) {
      const kg = length(range);
      const isWhole = range.from === 0n && status === 'active';
      if (isWhole && kg >= 10n * KG_PER_CREDIT && (best === undefined || kg < best.kg)) best = { batchId, kg };
    }
    bookmark = page.bookmark;
  } while (bookmark !== '');
  if (best === undefined) throw refused('NO_LOT', 'no batch of at least 10 t came in: nothing to carry across');
  job.note({ batchId: best.batchId });
  return best.batchId;
}
