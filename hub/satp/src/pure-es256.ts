import { p256 } from '@noble/curves/nist.js';
import { toBase64Url, fromBase64Url } from './encoding.ts';
import { keyIdOf, type MessageSigner, type MessageVerifier, type PublicJwk } from './jws.ts';

/**
 * ES256 without a platform: deterministic by RFC 6979, so that vectors and replays are the same everywhere. Gateways use
 * their platform's implementation, which holds keys better and is faster.
 */
export const pureVerifier: MessageVerifier = {
  verify(bytes, signature, key) {
    const [x, y] = [fromBase64Url(key.x), fromBase64Url(key.y)];
    if (x?.length !== 32 || y?.length !== 32 || signature.length !== 64) return false;
    const point = new Uint8Array(65);
    point[0] = 4;
    point.set(x, 1);
    point.set(y, 33);
    try {
      return p256.verify(signature, bytes, point, { prehash: true, lowS: false });
    } catch {
      // A point off the curve or an r or s out of range.
      return false;
    }
  },
};

/** The public key of a 32-byte secret. @throws Error for a secret outside the group's order */
export function publicJwkOf(secretKey: Uint8Array): PublicJwk {
  const point = p256.getPublicKey(secretKey, false);
  return { kty: 'EC', crv: 'P-256', x: toBase64Url(point.slice(1, 33)), y: toBase64Url(point.slice(33)) };
}

export const pureSigner = (secretKey: Uint8Array): MessageSigner => ({
  keyId: keyIdOf(publicJwkOf(secretKey)),
  sign: (bytes) => p256.sign(bytes, secretKey, { prehash: true, lowS: true, format: 'compact' }),
});
