import { toHex } from '../encoding/bytes.ts';
import { readTcb, type Product, type Tcb } from '../snp/tcb.ts';
import { ALWAYS_REQUIRED, CHECK_CODES, CHECKS, type CheckCode } from './checks/table.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Policy } from './policy.ts';
import { readSubject, valueOf, type Subject } from './subject.ts';

export interface Check extends Finding {
  readonly code: CheckCode;
}

/** What accepted evidence says. Bytes as lower-case hex. */
export interface AttestedFacts {
  readonly product: Product;
  readonly signingKey: 'VCEK' | 'VLEK';
  readonly chipId: string;
  readonly tcb: Tcb;
  readonly vmpl: number;
  readonly guestSvn: number;
  readonly measurement: string;
  readonly hostData: string;
  readonly reportData: string;
  readonly uvm?: { readonly issuer: string; readonly feed: string; readonly svn: bigint };
}

interface Judged {
  readonly checks: readonly Check[];
  /** Whether the evidence is that of a simulated device, which proves nothing about hardware. */
  readonly simulated: boolean;
}

export type Verdict =
  | (Judged & {
      readonly verdict: 'accepted';
      readonly code: 'ACCEPTED' | 'ACCEPTED_SIMULATED';
      readonly facts: AttestedFacts;
    })
  | (Judged & { readonly verdict: 'refused'; readonly code: CheckCode });

/** 9999-12-31T23:59:59Z. */
const LAST_SECOND = 253_402_300_799;

/**
 * Judges evidence at a time (unix seconds). The answer depends on the three inputs alone: no clock, network, file or chance. Checks whose
 * input is lacking are reported as not made; what is accepted has passed every other one.
 * @throws RangeError for a time that no calendar has; whatever the evidence is, the answer is a verdict
 */
export function verifyEvidence(evidence: Evidence, policy: Policy, at: number): Verdict {
  if (!Number.isSafeInteger(at) || at < 0 || at > LAST_SECOND)
    throw new RangeError(`at: ${at} is not unix seconds from 0 to ${LAST_SECOND}`);
  const subject = readSubject(evidence, policy, at);
  const checks = CHECK_CODES.map((code): Check => ({ code, ...CHECKS[code](subject) }));
  const simulated = valueOf(subject.signing)?.root?.simulated === true;
  const required = new Set<CheckCode>([...ALWAYS_REQUIRED, ...policy.required]);
  const refusal = checks.find(
    ({ code, status }) => status === 'failed' || (status === 'not made' && required.has(code)),
  );
  const facts = factsOf(subject);
  if (refusal !== undefined || facts === undefined)
    return { verdict: 'refused', code: refusal?.code ?? 'CERTIFICATES', checks, simulated };
  return { verdict: 'accepted', code: simulated ? 'ACCEPTED_SIMULATED' : 'ACCEPTED', checks, simulated, facts };
}

function factsOf(subject: Subject): AttestedFacts | undefined {
  const report = valueOf(subject.report);
  const signing = valueOf(subject.signing);
  if (report === undefined || signing?.root === undefined) return undefined;
  const { product } = signing.root;
  const uvm = valueOf(subject.uvm);
  return {
    product,
    signingKey: signing.key.kind,
    chipId: toHex(report.chipId),
    tcb: readTcb(report.reportedTcb, product),
    vmpl: report.vmpl,
    guestSvn: report.guestSvn,
    measurement: toHex(report.measurement),
    hostData: toHex(report.hostData),
    reportData: toHex(report.reportData),
    ...(uvm !== undefined && { uvm: { issuer: uvm.issuer, feed: uvm.feed, svn: uvm.guestSvn } }),
  };
}
