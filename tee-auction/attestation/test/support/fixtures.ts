import { readFileSync } from 'node:fs';
import {
  DEFAULT_POLICY,
  readCertificateFile,
  readReportFile,
  type Evidence,
  type Policy,
  type Verdict,
} from '../../src/index.ts';

/** A file of real evidence; NOTICE tells where it comes from. */
export const fixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
export const base64Fixture = (name: string): Uint8Array =>
  Uint8Array.from(Buffer.from(Buffer.from(fixture(name)).toString('latin1'), 'base64'));

/** A time at which every certificate of the real evidence is valid: 2026-11-21. */
export const AT = Date.UTC(2026, 10, 21) / 1000;

const AZURE = 'azure-caci-milan-v2';

/** A confidential container group on Azure, complete. */
export const azure = {
  report: fixture(`${AZURE}/snp_report.bin`),
  certificates: readCertificateFile(fixture(`${AZURE}/uvm_host_amd_certificate.pem`)),
  runtimeData: base64Fixture(`${AZURE}/runtime_data.base64`),
  securityPolicy: base64Fixture(`${AZURE}/uvm_security_policy.base64`),
  uvmEndorsement: fixture(`${AZURE}/body.uvm_reference_info.bin`),
} as const satisfies Evidence;

/** Everything that Azure's evidence can be held against. */
export const azurePolicy: Policy = {
  ...DEFAULT_POLICY,
  minimumTcb: { Milan: { bootloader: 3, tee: 0, snp: 8, microcode: 115 } },
  measurements: [Buffer.from(azure.report.subarray(0x90, 0xc0)).toString('hex')],
  hostData: ['cadd74f71ebb8fbf9782baab649612520f3c416bc5ce9ac768808ddc8d9b031c'],
  uvm: { ...DEFAULT_POLICY.uvm, minimumSvn: 22n },
};

/** Genuine, but its guest can be debugged. */
export const debug: Evidence = {
  report: fixture('go-sev-guest-milan-v2-debug/attestation.bin'),
  certificates: readCertificateFile(fixture('go-sev-guest-milan-v2-debug/vcek.testcer')),
};

export const virtee: Evidence = readReportFile(fixture('virtee-milan-v2/report.bin'));
export const virteeCertificates = readCertificateFile(fixture('virtee-milan-v2/vcek_milan.der'));

/** The status of each check. */
export const statuses = ({ checks }: Verdict): Readonly<Record<string, string>> =>
  Object.fromEntries(checks.map(({ code, status }) => [code, status]));

export const codesThat = (verdict: Verdict, status: 'passed' | 'failed' | 'not made'): readonly string[] =>
  verdict.checks.filter((check) => check.status === status).map(({ code }) => code);

/** The bytes with one bit changed; bit 0 is the lowest of the first byte. */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

/** The bytes with others at an offset. */
export function patch(bytes: Uint8Array, offset: number, replacement: readonly number[] | Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed.set(replacement, offset);
  return changed;
}
