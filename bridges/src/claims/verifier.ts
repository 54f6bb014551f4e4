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
import type { Evidence } from '../port/ledger-bridge.ts';
import { BridgeError } from '../port/errors.ts';

/** The claim keys believed for one ledger: its gateway's, in the lane `trusted: single`. */
export interface TrustedLedger {
  readonly ledger: Ledger;
  readonly keys: readonly PublicKey[];
}

/** Checks the proof of evidence, never its content: whether `ledger` can be believed to have said these bytes. */
export interface ClaimVerifier {
  verify(evidence: Evidence, ledger: Hash): boolean;
}

/**
 * A verifier over a trust anchor: what each ledger's keys are, by ledger id. A key trusted for one ledger says nothing
 * about another.
 * @throws BridgeError `NOT_ON_CURVE`
 */
export function createClaimVerifier(trusted: readonly TrustedLedger[]): ClaimVerifier {
  const keys = new Map<string, KeyObject>();
  for (const { ledger, keys: ofLedger } of trusted) {
    for (const key of ofLedger) keys.set(`${ledger.id}/${keyIdOf(key)}`, toKeyObject(key));
  }
  return {
    verify: (evidence, ledger) => {
      const proof = readProof(evidence.proof);
      if (proof === undefined) return false;
      const key = keys.get(`${ledger}/${proof.keyId}`);
      return key !== undefined && verify('sha256', evidence.claim, { key, dsaEncoding: 'ieee-p1363' }, proof.signature);
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
