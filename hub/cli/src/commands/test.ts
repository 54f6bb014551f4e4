import { ALL_CHECKS } from '../checks/all-checks.ts';
import { runCheck, type CheckResult } from '../checks/check.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { formatMs } from '../report.ts';

export interface TestOptions {
  readonly root: string;
  readonly json: boolean;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

/** Runs every check, says what failed in full, and closes with `N passed, N failed, N skipped`. */
export async function testCommand(options: TestOptions): Promise<ExitCode> {
  const results: CheckResult[] = [];
  for (const check of ALL_CHECKS) {
    const result = await runCheck(check, options.root, options.now);
    results.push(result);
    if (!result.ok) options.out(result.output);
    options.out(
      `${result.ok ? 'ok    ' : 'FAILED'} ${check.name.padEnd(24)} ${summary(result).padEnd(36)} ${formatMs(result.ms)}`,
    );
  }
  const total = results.reduce(
    (sum, r) => ({ passed: sum.passed + r.passed, failed: sum.failed + r.failed, skipped: sum.skipped + r.skipped }),
    {
      passed: 0,
      failed: 0,
      skipped: 0,
    },
  );
  if (options.json)
    options.out(
      JSON.stringify({
        ...total,
        checks: results.map(({ name, passed, failed, skipped, ms }) => ({
          name,
          passed,
          failed,
          skipped,
          ms: Math.round(ms),
        })),
      }),
    );
  else options.out(summary(total));
  return results.every((r) => r.ok) ? EXIT.done : EXIT.refused;
}

const summary = (t: { passed: number; failed: number; skipped: number }): string =>
  `${t.passed} passed, ${t.failed} failed, ${t.skipped} skipped`;
