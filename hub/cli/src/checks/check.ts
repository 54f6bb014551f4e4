import { spawn } from 'node:child_process';

/** How many cases a check ran, for the closing line. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One line of `meridian test`: a command, and how its output is counted. */
export interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Counts from the output; a check without cases of its own counts as one, by its exit code. */
  readonly tally?: (output: string) => Tally | undefined;
}

export interface CheckResult extends Tally {
  readonly name: string;
  readonly ms: number;
  readonly ok: boolean;
  readonly output: string;
}

/** Runs the command at the project's root. A non-zero exit is a failure whatever was counted, and so is an output that cannot be counted. */
export async function runCheck(check: Check, root: string, now: () => number): Promise<CheckResult> {
  const started = now();
  const { code, output } = await run(check, root);
  const exited = code === 0;
  const counted =
    check.tally === undefined ? { passed: exited ? 1 : 0, failed: exited ? 0 : 1, skipped: 0 } : check.tally(output);
  const tally = counted ?? { passed: 0, failed: 1, skipped: 0 };
  const failed = tally.failed === 0 && !exited ? 1 : tally.failed;
  return { ...tally, failed, name: check.name, ms: now() - started, ok: exited && failed === 0, output };
}

function run(check: Check, root: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(check.command, check.args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const settle = (code: number | null): void => {
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') });
    };
    child.once('error', (error) => {
      chunks.push(Buffer.from(error.message));
      settle(null);
    });
    child.once('close', settle);
  });
}

/** Jest's closing line: `Tests: 1 failed, 2 skipped, 147 passed, 150 total`. */
export function jestTally(output: string): Tally | undefined {
  const line = output.split('\n').findLast((text) => text.startsWith('Tests:'));
  return line === undefined
    ? undefined
    : tallyOf(line, { passed: /(\d+) passed/, failed: /(\d+) failed/, skipped: /(\d+) (?:skipped|todo)/ });
}

/** Hardhat's closing lines: `147 passing`, `1 failing`, `2 skipped`. */
export function hardhatTally(output: string): Tally | undefined {
  if (!/\d+ passing/.test(output)) return undefined;
  return tallyOf(output, { passed: /(\d+) passing/, failed: /(\d+) failing/, skipped: /(\d+) (?:skipped|pending)/ });
}

function tallyOf(text: string, patterns: Readonly<Record<keyof Tally, RegExp>>): Tally {
  const count = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
  return { passed: count(patterns.passed), failed: count(patterns.failed), skipped: count(patterns.skipped) };
}
