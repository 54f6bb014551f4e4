import { createECDH, createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import type { Signer } from './certificates.ts';
import { name } from './der-writer.ts';

export const SIMULATED_ORGANISATION = 'Meridian simulated devices: proves nothing';
export const SIMULATED_ROOT_NAME = name(SIMULATED_ORGANISATION, 'ARK-Simulated');

/** Everybody can compute it, so that nobody takes it for a secret. */
const SEED = 'meridian: root key of simulated SEV-SNP devices, known to everybody';

/** The one P-384 key under which simulated devices are certified. */
function rootKey(): KeyObject {
  const scalar = createHash('sha384').update(SEED).digest();
  const ecdh = createECDH('secp384r1');
  ecdh.setPrivateKey(scalar);
  const point = ecdh.getPublicKey();
  const base64url = (bytes: Buffer): string => bytes.toString('base64url');
  return createPrivateKey({
    key: {
      ...{ kty: 'EC', crv: 'P-384', d: base64url(scalar) },
      ...{ x: base64url(point.subarray(1, 49)), y: base64url(point.subarray(49)) },
    },
    format: 'jwk',
  });
}

export const simulatedRootSigner = (): Signer => ({ name: SIMULATED_ROOT_NAME, privateKey: rootKey() });
