import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import {
  CreditError,
  decodeSingleProof,
  fromHex,
  keyIdOf,
  type Hash,
  type Ledger,
  type PublicKey,
} from '@meridian/credit';
import { BridgeError } from '../port/errors.ts';
import type { LaneCheck } from './lane-check.ts';

/** Lane `trusted: single`: the claim keys believed for one ledger, its gateway's. */
export interface TrustedLedger {
  readonly ledger: Ledger;
  readonly lane?: 'trusted: single';
  readonly keys: readonly PublicKey[];
}

/** @throws BridgeError `NOT_ON_CURVE` */
export function singleCheck({ keys: trusted }: TrustedLedger): LaneCheck {
  const keys = new Map(trusted.map((key) => [keyIdOf(key), toKeyObject(key)]));
  return {
    prepare: () => Promise.resolve(true),
    verify: ({ claim, proof: bytes, lane }) => {
      const proof = lane === 'trusted: single' ? readProof(bytes) : undefined;
      const key = proof === undefined ? undefined : keys.get(proof.keyId);
      if (proof === undefined || key === undefined) return false;
      return verify('sha256', claim, { key, dsaEncoding: 'ieee-p1363' }, proof.signature);
    },
  };
}

function readProof(bytes: Uint8Array): ReturnType<typeof decodeSingleProof> | undefined {
  try {
    return decodeSingleProof(bytes);
  } catch (error) {
    if (error instanceof CreditError) return undefined;
    throw error;
  }
}

function toKeyObject(key: PublicKey): KeyObject {
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
