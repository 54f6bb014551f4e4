import { FabricBlockIndex, type FabricCredits, type IssueReport, type IssueRequest } from '@meridian/bridges/fabric';
import { IntakeTally, type IntakeSummary } from '@meridian/bridges/registries';
import { intakeRows, type ExportFile } from './intake-rows.ts';
import { unreachable, refused } from '../exit.ts';
import type { Report } from '../report.ts';
import { spreadSpaces } from './spread.ts';

/** The rows of an export that are not on the ledger yet, ready to be issued to `owner`. */
export interface Prepared {
  readonly summary: IntakeSummary;
  readonly requests: readonly IssueRequest[];
}

export async function prepareIssues(source: ExportFile, credits: FabricCredits, owner: string): Promise<Prepared> {
  const tally = new IntakeTally();
  const requests: IssueRequest[] = [];
  for await (const row of intakeRows(source, new FabricBlockIndex(credits))) {
    tally.add(row);
    if (row.outcome === 'accepted')
      requests.push({ provenance: row.provenance, owner, sourceSerial: row.sourceSerial, flags: row.flags });
  }
  return { summary: tally.summary(), requests };
}

/** Issues them with a bar. @throws CommandError when one was refused, or the ledger stayed away */
export async function issueAll(
  credits: FabricCredits,
  requests: readonly IssueRequest[],
  report: Report,
): Promise<IssueReport> {
  const bar = report.progress('issue', requests.length);
  const result = await credits.issueMany(spreadSpaces(requests), {
    onProgress: ({ issued }) => {
      bar.advance(issued);
    },
  });
  bar.stop();
  const [refusal] = result.refusals;
  if (refusal !== undefined) {
    const { code, message, facts } = refusal.reason;
    throw refused(code, `${result.refused} of ${requests.length} batches were refused, the first: ${message}`, facts);
  }
  const [failure] = result.failures;
  if (failure !== undefined)
    throw unreachable(
      'LEDGER_UNREACHABLE',
      `${result.issued} of ${requests.length} batches are issued, then ${reasonOf(failure.reason)}; the same command goes on`,
      failure.reason,
    );
  return result;
}

const reasonOf = (reason: unknown): string => (reason instanceof Error ? reason.message : 'the ledger did not answer');
