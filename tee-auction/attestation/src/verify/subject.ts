import { equalBytes } from '../encoding/bytes.ts';
import { attempt } from '../encoding/malformed.ts';
import { readReport, type Report } from '../snp/report.ts';
import type { Root } from '../snp/roots.ts';
import { kindOf, readSigningKey, type SigningKeyCertificate } from '../snp/signing-key.ts';
import { readEndorsement, type UvmEndorsement } from '../uvm/endorsement.ts';
import { readTimestamp, type TimestampToken } from '../uvm/timestamp.ts';
import { fingerprint, readCertificate, type Certificate } from '../x509/certificate.ts';
import { orderChain, type Chain } from '../x509/chain.ts';
import type { Evidence } from './evidence.ts';
import type { Policy } from './policy.ts';

/** What could be read of the evidence, with the reason where it could not. */
export type Part<T> = { readonly value: T } | { readonly problem: string } | undefined;

export interface SigningChain {
  readonly key: SigningKeyCertificate;
  readonly chain: Chain;
  /** Certificates of the evidence that are not part of the chain. */
  readonly spare: readonly Certificate[];
  /** The believed root at the chain's end. */
  readonly root: Root | undefined;
}

/** Everything the checks look at. */
export interface Subject {
  readonly evidence: Evidence;
  readonly policy: Policy;
  /** Unix seconds. */
  readonly at: number;
  readonly report: Part<Report>;
  readonly signing: Part<SigningChain>;
  readonly uvm: Part<UvmEndorsement>;
  readonly timestamp: Part<TimestampToken>;
}

export const valueOf = <T>(part: Part<T>): T | undefined =>
  part !== undefined && 'value' in part ? part.value : undefined;

export function readSubject(evidence: Evidence, policy: Policy, at: number): Subject {
  const { uvmEndorsement, certificates } = evidence;
  const uvm = uvmEndorsement === undefined ? undefined : attempt(() => readEndorsement(uvmEndorsement));
  const stamp = valueOf(uvm)?.timestamp;
  return {
    ...{ evidence, policy, at, uvm },
    report: attempt(() => readReport(evidence.report)),
    signing: certificates.length === 0 ? undefined : readSigning(certificates, policy.roots),
    timestamp: stamp === undefined ? undefined : attempt(() => readTimestamp(stamp)),
  };
}

/** A chain has three; a provider's file may have all of AMD's. */
const MAX_CERTIFICATES = 16;

function readSigning(ders: readonly Uint8Array[], roots: readonly Root[]): Part<SigningChain> {
  if (ders.length > MAX_CERTIFICATES)
    return { problem: `certificates: expected at most ${MAX_CERTIFICATES}, not ${ders.length}` };
  const distinct = ders.filter((der, i) => ders.findIndex((other) => equalBytes(other, der)) === i);
  const read = attempt(() => distinct.map((der, i) => readCertificate(der, `certificate ${i}`)));
  if ('problem' in read) return read;
  const leaves = read.value.flatMap((certificate) => {
    const kind = kindOf(certificate);
    return kind === undefined ? [] : [{ certificate, kind }];
  });
  const [leaf] = leaves;
  if (leaf === undefined || leaves.length > 1)
    return { problem: `certificates: expected one VCEK or VLEK, not ${leaves.length}` };
  const key = attempt(() => readSigningKey(leaf.certificate, leaf.kind));
  if ('problem' in key) return key;
  const others = read.value.filter((certificate) => certificate !== leaf.certificate);
  const { chain, root } = findRoot(leaf.certificate, others, roots);
  return { value: { key: key.value, chain, spare: others.filter((other) => !chain.includes(other)), root } };
}

/** The chain to a believed root, whose own certificates fill in what the evidence lacks; else as far as it goes. */
function findRoot(
  leaf: Certificate,
  others: readonly Certificate[],
  roots: readonly Root[],
): Pick<SigningChain, 'chain' | 'root'> {
  const own = orderChain(leaf, others);
  for (const certificates of [[], ...roots.map((root) => root.certificates)]) {
    const known = certificates.map((der) => readCertificate(der, 'root'));
    const chain = known.length === 0 ? own : orderChain(leaf, [...others, ...known]);
    const root = chain.length > 1 ? rootOf(chain, roots) : undefined;
    if (root !== undefined) return { chain, root };
  }
  return { chain: own, root: undefined };
}

function rootOf(chain: Chain, roots: readonly Root[]): Root | undefined {
  const top = chain.at(-1);
  return top && roots.find(({ sha256 }) => sha256 === fingerprint(top));
}
