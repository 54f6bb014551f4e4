import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { encodeSingleProof, keyIdOf, lowS, parseHash, toHex, type Hash, type PublicKey } from '@meridian/credit';
import type { ClaimSigner } from '../port/ledger-bridge.ts';
import { BridgeError } from '../port/errors.ts';
import { signP256 } from './p256.ts';

/** A gateway's claim key: signs for the lane `trusted: single`, and says what a verifier must trust. */
export interface GatewayClaimSigner extends ClaimSigner {
  readonly publicKey: PublicKey;
  readonly keyId: Hash;
}

/**
 * @param key a P-256 private key as PEM text, JWK or KeyObject
 * @throws BridgeError `NOT_A_PRIVATE_KEY`, `WRONG_CURVE`
 */
export function createClaimSigner(key: string | JsonWebKey | KeyObject): GatewayClaimSigner {
  const privateKey = toPrivateKey(key);
  const publicKey = publicKeyOf(privateKey);
  const keyId = keyIdOf(publicKey);
  return {
    publicKey,
    keyId,
    sign: (claim) => {
      return Promise.resolve(encodeSingleProof({ keyId, signature: lowS(signP256(claim, privateKey)) }));
    },
  };
}

/** The coordinates by which ledgers name a P-256 key. @throws BridgeError `WRONG_CURVE` */
export function publicKeyOf(key: KeyObject): PublicKey {
  if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new BridgeError('WRONG_CURVE', {
      field: 'claimKey',
      value: key.asymmetricKeyDetails?.namedCurve ?? key.asymmetricKeyType ?? key.type,
      expected: 'a P-256 key (prime256v1)',
    });
  }
  const { x, y } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' });
  return { x: coordinate(x, 'x'), y: coordinate(y, 'y') };
}

const coordinate = (base64url: string | undefined, field: string): Hash =>
  parseHash(toHex(new Uint8Array(Buffer.from(base64url ?? '', 'base64url'))), field);

function toPrivateKey(key: string | JsonWebKey | KeyObject): KeyObject {
  if (typeof key === 'object' && 'asymmetricKeyType' in key && key.type === 'private') return key as KeyObject;
  try {
    return typeof key === 'string'
      ? createPrivateKey(key)
      : createPrivateKey({ key: key as JsonWebKey, format: 'jwk' });
  } catch (cause) {
    // The value is a secret, or next to one: it stays out of the error.
    throw new BridgeError(
      'NOT_A_PRIVATE_KEY',
      {
        field: 'claimKey',
        value: typeof key === 'string' ? 'a text' : 'an object',
        expected: 'a P-256 private key, PEM or JWK',
      },
      { cause },
    );
  }
}
