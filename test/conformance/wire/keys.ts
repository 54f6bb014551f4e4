import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import {
  encodeSingleProof,
  keyIdOf as claimKeyIdOf,
  lowS,
  parseHash,
  type Hash,
  type PublicKey,
} from '@meridian/credit';
import { keyIdOf, type MessageSigner, type MessageVerifier, type PublicJwk } from '@meridian/satp';

/** The public half of a P-256 private key. */
export function jwkOf(key: KeyObject): PublicJwk {
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' });
  return { kty: 'EC', crv: 'P-256', x, y };
}

export const signerOf = (key: KeyObject): MessageSigner => ({
  keyId: keyIdOf(jwkOf(key)),
  sign: (bytes) => new Uint8Array(sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' })),
});

const coordinate = (base64url: string): Hash => parseHash(Buffer.from(base64url, 'base64url').toString('hex'), 'key');

/** A key as ledgers and proofs name it. */
export const claimKeyOf = ({ x, y }: PublicJwk): PublicKey => ({ x: coordinate(x), y: coordinate(y) });

/** The proof of the lane `trusted: single`: the claim key's signature over the claim's bytes. */
export function singleProof(claim: Uint8Array, key: KeyObject): Uint8Array {
  const signature = lowS(new Uint8Array(sign('sha256', claim, { key, dsaEncoding: 'ieee-p1363' })));
  return encodeSingleProof({ keyId: claimKeyIdOf(claimKeyOf(jwkOf(key))), signature });
}

/** ES256 by the platform. */
export const platformVerifier: MessageVerifier = {
  verify(bytes, signature, jwk) {
    try {
      const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
      return verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature);
    } catch {
      // Coordinates of no point.
      return false;
    }
  },
};
