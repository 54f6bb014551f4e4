import { createPublicKey, type KeyObject } from 'node:crypto';
import { signP256, verifyP256 } from '@meridian/bridges/claims';
import { keyIdOf, type MessageSigner, type MessageVerifier, type PublicJwk } from '@meridian/satp';
import { GatewayError } from '../errors.ts';

/** A gateway's message key: signs its SATP messages (JWS) and its tokens (JWT) to peers. */
export interface GatewaySigner extends MessageSigner {
  readonly publicKey: PublicJwk;
  readonly privateKey: KeyObject;
}

/** @param privateKey a P-256 key, see `readP256Key` */
export function createMessageSigner(privateKey: KeyObject): GatewaySigner {
  const publicKey = publicJwkOf(createPublicKey(privateKey), 'messageKey');
  return {
    privateKey,
    publicKey,
    keyId: keyIdOf(publicKey),
    sign: (bytes) => signP256(bytes, privateKey),
  };
}

/** Checks ES256 signatures; keys are parsed once. */
export function createMessageVerifier(): MessageVerifier {
  const parsed = new Map<string, KeyObject>();
  return {
    verify(bytes, signature, jwk) {
      const name = `${jwk.x}.${jwk.y}`;
      let key = parsed.get(name);
      if (key === undefined) parsed.set(name, (key = keyOfJwk(jwk, 'key')));
      return verifyP256(bytes, key, signature);
    },
  };
}

/** @throws GatewayError `INVALID_KEY` for a public key that is not of P-256 */
export function publicJwkOf(key: KeyObject, field: string): PublicJwk {
  const { x, y, crv } = key.export({ format: 'jwk' });
  if (x === undefined || y === undefined || crv !== 'P-256') throw invalidKey(field, crv ?? 'another kind of key');
  return { kty: 'EC', crv: 'P-256', x, y };
}

/** @throws GatewayError `INVALID_KEY` when the coordinates are of no point on P-256 */
export function keyOfJwk({ x, y }: PublicJwk, field: string): KeyObject {
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  } catch {
    throw invalidKey(field, `x ${x}, y ${y}`);
  }
}

const invalidKey = (field: string, value: string): GatewayError =>
  new GatewayError('INVALID_KEY', `${field}: ${value} is no public key on P-256`, {
    field,
    value,
    expected: 'a public key on the curve P-256',
  });
