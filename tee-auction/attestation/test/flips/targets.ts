import { readReport, verifyEvidence, type Evidence, type Verdict } from '../../src/index.ts';
import { decodeSign1 } from '../../src/uvm/cose.ts';
import { AT, azure, azurePolicy, flipBit } from '../support/fixtures.ts';

/** A part of Azure's evidence whose bits are flipped one by one. */
export interface Target {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly evidence: (changed: Uint8Array) => Evidence;
  /** Which refusals are right for a change of this bit. */
  readonly codes: (bit: number, changed: Uint8Array) => readonly string[];
}

const { report, certificates } = azure;
const core: Evidence = { report, certificates };
const [leaf = new Uint8Array(), ask = new Uint8Array(), ark = new Uint8Array()] = certificates;

const within = (bit: number, start: number, length: number): boolean => bit >= 8 * start && bit < 8 * (start + length);

function reportCodes(bit: number, changed: Uint8Array): readonly string[] {
  const { version } = readReport(changed);
  if (version < 2 || version > 5) return ['REPORT_VERSION'];
  if (within(bit, 0x34, 4)) return ['REPORT_ALGORITHM'];
  if (bit >= 8 * 0x48 + 2 && bit <= 8 * 0x48 + 4) return ['SIGNING_KEY'];
  const signed = within(bit, 0, 0x2a0) || within(bit, 0x2a0, 48) || within(bit, 0x2e8, 48);
  return [signed ? 'REPORT_SIGNATURE' : 'REPORT_PADDING'];
}

const timestampStart = Buffer.from(azure.uvmEndorsement).indexOf('timestamp');
const timestampLength = ((value: unknown): number => (value instanceof Uint8Array ? value.length : 0))(
  decodeSign1(azure.uvmEndorsement, 'fixture').unprotected.get('timestamp'),
);

const uvmCodes = (bit: number): readonly string[] =>
  within(bit, timestampStart, 'timestamp'.length + 3 + timestampLength)
    ? ['UVM_FORMAT', 'UVM_TIMESTAMP']
    : ['UVM_FORMAT', 'UVM_SIGNATURE'];

const withCertificate = (i: number) => (changed: Uint8Array) => ({
  report,
  certificates: certificates.map((der, at) => (at === i ? changed : der)),
});

export const TARGETS: readonly Target[] = [
  { name: 'report', bytes: report, evidence: (changed) => ({ report: changed, certificates }), codes: reportCodes },
  { name: 'VCEK', bytes: leaf, evidence: withCertificate(0), codes: () => ['CERTIFICATES', 'CHAIN'] },
  { name: 'ASK', bytes: ask, evidence: withCertificate(1), codes: () => ['CERTIFICATES', 'CHAIN'] },
  { name: 'ARK', bytes: ark, evidence: withCertificate(2), codes: () => ['CERTIFICATES', 'CHAIN'] },
  {
    name: 'security policy',
    bytes: azure.securityPolicy,
    evidence: (securityPolicy) => ({ ...core, securityPolicy }),
    codes: () => ['SECURITY_POLICY'],
  },
  {
    name: 'runtime data',
    bytes: azure.runtimeData,
    evidence: (runtimeData) => ({ ...core, runtimeData }),
    codes: () => ['REPORT_DATA'],
  },
  {
    name: 'UVM endorsement',
    bytes: azure.uvmEndorsement,
    evidence: (uvmEndorsement) => ({ ...core, uvmEndorsement }),
    codes: uvmCodes,
  },
];

export interface Flips {
  readonly flipped: number;
  /** How often each code was the refusal. */
  readonly codes: Readonly<Record<string, number>>;
  /** Flips that were accepted, or refused with a wrong code. */
  readonly wrong: readonly { readonly bit: number; readonly code: Verdict['code'] }[];
}

/** Flips every `stride`th bit of a target. */
export function flip({ bytes, evidence, codes }: Target, stride: number): Flips {
  const counts: Record<string, number> = {};
  const wrong: { bit: number; code: Verdict['code'] }[] = [];
  let flipped = 0;
  for (let bit = 0; bit < 8 * bytes.length; bit += stride) {
    const changed = flipBit(bytes, bit);
    const { verdict, code } = verifyEvidence(evidence(changed), azurePolicy, AT);
    counts[code] = (counts[code] ?? 0) + 1;
    flipped += 1;
    if (verdict === 'accepted' || !codes(bit, changed).includes(code)) wrong.push({ bit, code });
  }
  return { flipped, codes: counts, wrong };
}
