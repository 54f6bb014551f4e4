import { createPublicKey, type KeyObject } from 'node:crypto';
import { fromHex, type Hash, type PublicKey } from '@meridian/credit';
import { BridgeError } from '../port/errors.ts';

/** @throws BridgeError `NOT_ON_CURVE` */
export function toKeyObject(key: PublicKey): KeyObject {
  const part = (hex: Hash, field: string): string => Buffer.from(fromHex(hex, field)).toString('base64url');
  try {
    return createPublicKey({
      key: { kty: 'EC', crv: 'P-256', x: part(key.x, 'x'), y: part(key.y, 'y') },
      format: 'jwk',
    });
  } catch (cause) {
    throw new BridgeError(
      'NOT_ON_CURVE',
      { field: 'key', value: `${key.x},${key.y}`, expected: 'the coordinates of a point of P-256' },
      { cause },
    );
  }
}
