import { EXIT, type ExitCode } from './exit.ts';

/** What an offline check found: each check in its order, the first that failed giving the code. */
export interface Verdict {
  readonly verdict: 'valid' | 'refused';
  readonly code?: string;
  readonly checks: readonly { readonly code: string; readonly ok: boolean; readonly detail: string }[];
}

/** Prints each check and the verdict. */
export function printVerdict(
  { verdict, code, checks }: Verdict,
  { json, out }: { readonly json: boolean; readonly out: (line: string) => void },
): ExitCode {
  if (json) out(JSON.stringify({ verdict, ...(code !== undefined && { code }), checks }));
  else {
    const width = Math.max(14, ...checks.map((check) => check.code.length));
    for (const check of checks) out(`${check.ok ? 'ok     ' : 'REFUSED'} ${check.code.padEnd(width)} ${check.detail}`);
    out(code === undefined ? verdict : `${verdict}: ${code}`);
  }
  return verdict === 'valid' ? EXIT.done : EXIT.refused;
}
