import { encodeRuntimeData, type Evidence, type RuntimeData } from '@meridian/attestation';
import { createSimulatedDevice, type SimulatedDeviceOptions } from '@meridian/attestation/providers';
import { fromHex, hashText, sha256, utf8, type Hash } from '@meridian/credit';

export const SECURITY_POLICY = utf8('package policy\ndefault allow := false\n');
export const CODE = hashText('the code that clears');
export const MEASUREMENT = 'a5'.repeat(48);
export const BID_KEY = hashText('an X25519 public key');

/** What an auction takes of its container: what `evidenceOf` shows. */
export const CONTAINER_TERMS = {
  codes: [CODE],
  measurements: [MEASUREMENT],
  hostData: [sha256(SECURITY_POLICY)],
  minimumTcb: { Milan: { bootloader: 3, tee: 0, snp: 8, microcode: 115 } },
  allowSimulated: true,
};

export interface EvidenceChanges {
  readonly keys?: Partial<RuntimeData>;
  readonly device?: Partial<SimulatedDeviceOptions>;
}

/** Of a container on a simulated device, for this auction. @param resultKey compressed, P-256 @param at unix seconds */
export function evidenceOf(auctionId: Hash, resultKey: string, at: number, changes: EvidenceChanges = {}): Evidence {
  const device = createSimulatedDevice({
    now: () => at * 1000,
    securityPolicy: SECURITY_POLICY,
    measurement: fromHex(MEASUREMENT, 'measurement'),
    ...changes.device,
  });
  return device.evidence(
    encodeRuntimeData({
      purpose: 'meridian-auction',
      tlsKey: hashText('a TLS key'),
      resultKeyP256: resultKey,
      resultKeySecp256k1: `02${'c6'.repeat(32)}`,
      bidKey: BID_KEY,
      code: CODE,
      nonce: auctionId,
      ...changes.keys,
    }),
  );
}
