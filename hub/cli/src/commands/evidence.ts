import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { verifyEvidence } from '@meridian/evidence';
import { EXIT, usage, type ExitCode } from '../exit.ts';
import { readJsonFile } from '../json-file.ts';
import { connectGateway } from '../stack/clients.ts';
import { readHub } from '../stack/hub-file.ts';
import type { Layout } from '../stack/layout.ts';
import { readTrustFile } from '../trust-file.ts';
import { printVerdict } from '../verdict.ts';

export interface ExportOptions {
  readonly id: string;
  /** Whose log is asked. */
  readonly gateway: string;
  readonly file?: string;
  readonly json: boolean;
  readonly layout: Layout;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

/** Writes what one gateway knows of a transfer, signed, into a file. @throws CommandError */
export async function exportEvidence(options: ExportOptions): Promise<ExitCode> {
  const { id, gateway, layout, now, json, out } = options;
  if (gateway !== 'origin' && gateway !== 'destination')
    throw usage(`gateway: ${gateway} is not origin or destination`, { field: 'gateway', value: gateway });
  const client = connectGateway(layout, readHub(layout.hub), gateway, now);
  const evidence = await client.evidence(id);
  const file = resolve(options.file ?? `evidence-${id}-${gateway}.json`);
  writeFileSync(file, `${JSON.stringify(evidence)}\n`);
  out(json ? JSON.stringify({ file, gateway: client.gatewayId }) : `${file}: what ${client.gatewayId} knows of ${id}`);
  return EXIT.done;
}

export interface VerifyEvidenceOptions {
  readonly file: string;
  readonly trust: string;
  readonly json: boolean;
  readonly out: (line: string) => void;
}

/** Prints each check and the verdict. Asks no network. @throws CommandError (wrong usage) */
export const verifyEvidenceCommand = (options: VerifyEvidenceOptions): Promise<ExitCode> =>
  new Promise((resolve) => {
    const verdict = verifyEvidence(readJsonFile(options.file, 'evidence'), readTrustFile(options.trust));
    resolve(printVerdict(verdict, options));
  });
