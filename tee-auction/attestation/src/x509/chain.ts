import { equalBytes } from '../encoding/bytes.ts';
import { isSignedBy, isValidAt, mayIssue, unknownCritical, type Certificate } from './certificate.ts';

/** From the leaf up to the root, each signed by the next. */
export type Chain = readonly Certificate[];

/** Why `chain` does not lead from its leaf to its own root; undefined where it does. Times and trust are other questions. */
export function brokenLink(chain: Chain): string | undefined {
  for (const [i, certificate] of chain.entries()) {
    const critical = unknownCritical(certificate);
    if (critical !== undefined) return `${certificate.commonName} has the unknown critical extension ${critical}`;
    // The root is its own issuer.
    const issuer = chain[i + 1] ?? certificate;
    if (!isSignedBy(certificate, issuer)) return `${certificate.commonName} is not signed by ${issuer.commonName}`;
    if (i > 0 && !mayIssue(certificate, i - 1)) return `${certificate.commonName} may not sign certificates`;
  }
  return undefined;
}

/** The first certificate that is not valid at `at` (unix seconds). */
export const notValidAt = (chain: Chain, at: number): Certificate | undefined =>
  chain.find((certificate) => !isValidAt(certificate, at));

/** The certificates in the order of a chain that starts at `leaf`, as far as issuers are among `others`; a root ends it. */
export function orderChain(leaf: Certificate, others: readonly Certificate[]): Chain {
  const chain = [leaf];
  for (let last = leaf; !equalBytes(last.issuer, last.subject);) {
    const { issuer } = last;
    const next = others.find(({ subject }) => equalBytes(subject, issuer));
    if (next === undefined || chain.includes(next)) break;
    chain.push(next);
    last = next;
  }
  return chain;
}

/** For people. */
export const describeChain = (chain: Chain): string => chain.map(({ commonName }) => commonName).join(' <- ');

export const describeValidity = ({ commonName, notBefore, notAfter }: Certificate): string =>
  `${commonName} is valid from ${isoTime(notBefore)} to ${isoTime(notAfter)}`;

export const isoTime = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
