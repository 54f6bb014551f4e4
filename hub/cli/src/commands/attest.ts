import { readFileSync, statSync } from 'node:fs';
import {
  readBinaryFile,
  readCertificateFile,
  readHashedFile,
  readReportFile,
  readRevocationFile,
  verifyEvidence,
  type Check,
  type Evidence,
} from '@meridian/attestation';
import { readPolicy, readTime, type PolicyOptions } from '../attest-options.ts';
import { EXIT, usage, type ExitCode } from '../exit.ts';

export interface AttestOptions extends PolicyOptions {
  readonly report: string;
  readonly cert?: readonly string[];
  readonly chain?: readonly string[];
  readonly runtimeData?: string;
  readonly policy?: string;
  readonly uvm?: string;
  readonly crl?: readonly string[];
  readonly at?: string;
  readonly json: boolean;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

/** Prints each check and the verdict. Asks no network. @throws CommandError (wrong usage) */
export function attestVerifyCommand(options: AttestOptions): ExitCode {
  const { at, now } = options;
  const policy = readPolicy(options);
  const time = at === undefined ? Math.floor(now() / 1000) : readTime('at', at);
  const { verdict, code, checks } = verifyEvidence(readEvidence(options), policy, time);
  const { json, out } = options;
  if (json) out(JSON.stringify({ verdict, code, checks }));
  else {
    for (const check of checks) out(line(check));
    out(verdict === 'accepted' ? code.toLowerCase().replace('_', ', ') : `${verdict}: ${code}`);
  }
  return verdict === 'accepted' ? EXIT.done : EXIT.refused;
}

const MARK = { passed: 'ok      ', failed: 'REFUSED ', 'not made': 'not made' } as const;
const CODE_WIDTH = 18;

/** Names in evidence are whatever somebody wrote: nothing that a terminal would obey. */
const CONTROL = /\p{Cc}/gu;

const line = ({ status, code, detail }: Check): string =>
  `${MARK[status]} ${code.padEnd(CODE_WIDTH)} ${detail.replace(CONTROL, '?')}`;

function readEvidence({ report, cert, chain, runtimeData, policy, uvm, crl }: AttestOptions): Evidence {
  const file = readReportFile(readFile('report', report));
  const certificates = [
    ...file.certificates,
    ...(cert ?? []).flatMap((name) => readCertificateFile(readFile('cert', name))),
    ...(chain ?? []).flatMap((name) => readCertificateFile(readFile('chain', name))),
  ];
  const reportData = file.report.subarray(0x50, 0x70);
  const hostData = file.report.subarray(0xc0, 0xe0);
  return {
    ...file,
    certificates,
    ...(runtimeData !== undefined && {
      runtimeData: readHashedFile(readFile('runtime-data', runtimeData), reportData),
    }),
    ...(policy !== undefined && { securityPolicy: readHashedFile(readFile('policy', policy), hostData) }),
    ...(uvm !== undefined && { uvmEndorsement: readBinaryFile(readFile('uvm', uvm)) }),
    ...(crl !== undefined && { revocationLists: crl.flatMap((name) => readRevocationFile(readFile('crl', name))) }),
  };
}

/** The largest that anything of evidence is: a list of revoked certificates. */
const MAX_SIZE = 4 * 1024 * 1024;

function readFile(field: string, name: string): Uint8Array {
  const stat = statSync(name, { throwIfNoEntry: false });
  if (stat === undefined) throw usage(`--${field}: there is no file ${name}`, { field, value: name });
  if (!stat.isFile() || stat.size > MAX_SIZE)
    throw usage(`--${field}: ${name} is not a file of at most ${MAX_SIZE} bytes`, { field, value: name });
  return Uint8Array.from(readFileSync(name));
}
