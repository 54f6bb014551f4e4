import { summarise, type IntakeSummary } from '@meridian/bridges/registries';
import { EXIT, type ExitCode } from '../exit.ts';
import { intakeRows } from '../job/intake-rows.ts';
import { issueAll, prepareIssues } from '../job/issue.ts';
import { makeReport } from '../report.ts';
import { fabricAccount } from '../stack/accounts.ts';
import { connectUser } from '../stack/configure.ts';
import { readHub } from '../stack/hub-file.ts';
import type { Layout } from '../stack/layout.ts';

export interface IntakeOptions {
  readonly file: string;
  readonly mapping?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly layout: Layout;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

/** Prints the summary; without `--dry-run` the accepted rows are issued to the hub's custodian. @throws CommandError */
export async function intakeCommand(options: IntakeOptions): Promise<ExitCode> {
  const summary = options.dryRun ? await summarise(intakeRows(options)) : await issueRows(options);
  if (options.json) options.out(JSON.stringify(summary));
  else {
    options.out(
      `${summary.rows} rows: ${summary.accepted} accepted (${summary.credits} credits), ${summary.alreadyPresent} there already, ${summary.quarantined} quarantined`,
    );
    for (const [code, rows] of Object.entries(summary.reasons)) options.out(`  ${String(rows).padStart(5)} ${code}`);
  }
  return EXIT.done;
}

async function issueRows(options: IntakeOptions): Promise<IntakeSummary> {
  const issuer = connectUser(options.layout, readHub(options.layout.hub).fabric, 'issuer');
  try {
    const { summary, requests } = await prepareIssues(options, issuer, fabricAccount('custodian'));
    await issueAll(issuer, requests, makeReport({ stream: process.stderr, now: options.now }));
    return summary;
  } finally {
    await issuer.close();
  }
}
