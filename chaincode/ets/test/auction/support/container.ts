import { p256 } from '@noble/curves/nist.js';
import type { Evidence } from '@meridian/attestation';
import { canonicalResult, resultHash, type ResultDocument } from '@meridian/clearing';
import { fromHex, toHex, type Hash } from '@meridian/credit';
import { evidenceOf, type EvidenceChanges } from './container-evidence.ts';

/** Signs as a container would whose keys are attested. */
export interface Container {
  readonly resultKey: string;
  readonly evidence: Evidence;
  sign(document: ResultDocument): string;
}

export interface ContainerOptions extends EvidenceChanges {
  /** Of its key that signs results. */
  readonly secret?: number;
}

/** A container on a simulated device. @param at unix seconds */
export function startContainer(auctionId: Hash, at: number, options: ContainerOptions = {}): Container {
  const secret = new Uint8Array(32).fill(options.secret ?? 11);
  const resultKey = toHex(p256.getPublicKey(secret, true));
  return {
    resultKey,
    evidence: evidenceOf(auctionId, resultKey, at, options),
    sign: (document) => {
      const hash = fromHex(resultHash(document), 'hash');
      return toHex(p256.sign(hash, secret, { prehash: false, lowS: true }));
    },
  };
}

export const evidenceArguments = (auctionId: Hash, evidence: Evidence) => {
  const { report, certificates, runtimeData = new Uint8Array(), securityPolicy = new Uint8Array() } = evidence;
  return {
    auctionId,
    report: toHex(report),
    certificates: certificates.map(toHex),
    runtimeData: toHex(runtimeData),
    securityPolicy: toHex(securityPolicy),
  };
};

/** Arguments of `Auction:Result`. */
export const resultArguments = (container: Container, document: ResultDocument) => ({
  auctionId: document.auctionId,
  document: canonicalResult(document),
  signature: container.sign(document),
});
