import { verifyCertificate, type TrustedChain } from '@meridian/certificate';
import type { ExitCode } from '../exit.ts';
import { readJsonFile } from '../json-file.ts';
import { readTrustFile } from '../trust-file.ts';
import { printVerdict } from '../verdict.ts';

/** What a certificate is checked against. @throws CommandError (wrong usage) */
export const readTrust = (file: string): readonly TrustedChain[] => readTrustFile(file).chains;

export interface VerifyOptions {
  readonly file: string;
  readonly trust: string;
  readonly json: boolean;
  readonly out: (line: string) => void;
}

/** Prints each check and the verdict. Asks no network. */
export async function verifyCommand(options: VerifyOptions): Promise<ExitCode> {
  return printVerdict(
    await verifyCertificate(readJsonFile(options.file, 'certificate'), readTrust(options.trust)),
    options,
  );
}
