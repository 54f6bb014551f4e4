import { p256 } from '@noble/curves/nist.js';
import { encodeRuntimeData, type Evidence, type RuntimeData } from '@meridian/attestation';
import { createSimulatedDevice, type SimulatedDeviceOptions } from '@meridian/attestation/providers';
import { canonicalResult, resultHash, type ResultDocument } from '@meridian/clearing';
import { fromHex, hashText, sha256, toHex, utf8, type Hash } from '@meridian/credit';

export const SECURITY_POLICY = utf8('package policy\ndefault allow := false\n');
export const CODE = hashText('the code that clears');
export const MEASUREMENT = 'a5'.repeat(48);
export const BID_KEY = hashText('an X25519 public key');

/** Signs as a container would whose keys are attested. */
export interface Container {
  readonly resultKey: string;
  readonly evidence: Evidence;
  sign(document: ResultDocument): string;
}

export interface ContainerOptions {
  readonly keys?: Partial<RuntimeData>;
  readonly device?: Partial<SimulatedDeviceOptions>;
  /** Of its key that signs results. */
  readonly secret?: number;
}

/** A container on a simulated device. @param at unix seconds */
export function startContainer(auctionId: Hash, at: number, options: ContainerOptions = {}): Container {
  const secret = new Uint8Array(32).fill(options.secret ?? 11);
  const resultKey = toHex(p256.getPublicKey(secret, true));
  const device = createSimulatedDevice({
    now: () => at * 1000,
    securityPolicy: SECURITY_POLICY,
    measurement: fromHex(MEASUREMENT, 'measurement'),
    ...options.device,
  });
  const runtimeData = encodeRuntimeData({
    purpose: 'meridian-auction',
    tlsKey: hashText('a TLS key'),
    resultKeyP256: resultKey,
    resultKeySecp256k1: `02${'c6'.repeat(32)}`,
    bidKey: BID_KEY,
    code: CODE,
    nonce: auctionId,
    ...options.keys,
  });
  return {
    resultKey,
    evidence: device.evidence(runtimeData),
    sign: (document) => {
      const hash = fromHex(resultHash(document), 'hash');
      return toHex(p256.sign(hash, secret, { prehash: false, lowS: true }));
    },
  };
}

export const CONTAINER_TERMS = {
  codes: [CODE],
  measurements: [MEASUREMENT],
  hostData: [sha256(SECURITY_POLICY)],
  minimumTcb: { Milan: { bootloader: 3, tee: 0, snp: 8, microcode: 115 } },
  allowSimulated: true,
};

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
