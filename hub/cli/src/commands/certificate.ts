import { existsSync, readFileSync } from 'node:fs';
import { verifyCertificate, type TrustedChain } from '@meridian/certificate';
import { CreditError, parseHash, parseLedger } from '@meridian/credit';
import { z } from 'zod';
import { EXIT, usage, type ExitCode } from '../exit.ts';

const trustSchema = z.object({
  ledgers: z.array(
    z.object({
      descriptor: z.string(),
      token: z.string(),
      keys: z.array(z.object({ x: z.string(), y: z.string() })).min(1),
    }),
  ),
});

/** Claim keys by ledger, as `meridian up` writes them into `trust.json`: what a certificate is checked against. */
export function readTrust(file: string): TrustedChain[] {
  const parsed = trustSchema.safeParse(readJsonFile(file, 'trust'));
  if (!parsed.success)
    throw usage(`${file} is not a trust file: ${z.prettifyError(parsed.error)}`, { field: 'trust', value: file });
  try {
    return parsed.data.ledgers.map(({ descriptor, token, keys }) => ({
      ledger: parseLedger(descriptor),
      token,
      keys: keys.map(({ x, y }) => ({ x: parseHash(x, 'x'), y: parseHash(y, 'y') })),
    }));
  } catch (error) {
    if (error instanceof CreditError)
      throw usage(`${file}: ${error.message}`, { field: error.field, value: error.value });
    throw error;
  }
}

export interface VerifyOptions {
  readonly file: string;
  readonly trust: string;
  readonly json: boolean;
  readonly out: (line: string) => void;
}

/** Prints each check and the verdict. Asks no network. */
export async function verifyCommand(options: VerifyOptions): Promise<ExitCode> {
  const verdict = await verifyCertificate(readJsonFile(options.file, 'certificate'), readTrust(options.trust));
  if (options.json) {
    const code = verdict.verdict === 'refused' ? { code: verdict.code } : {};
    options.out(JSON.stringify({ verdict: verdict.verdict, ...code, checks: verdict.checks }));
  } else {
    for (const check of verdict.checks)
      options.out(`${check.ok ? 'ok     ' : 'REFUSED'} ${check.code.padEnd(14)} ${check.detail}`);
    options.out(verdict.verdict === 'valid' ? 'valid' : `refused: ${verdict.code}`);
  }
  return verdict.verdict === 'valid' ? EXIT.done : EXIT.refused;
}

function readJsonFile(file: string, field: string): unknown {
  if (!existsSync(file)) throw usage(`${file}: there is no such file`, { field, value: file });
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw usage(`${file} is not JSON: ${error instanceof Error ? error.message : ''}`, { field, value: file });
  }
}
