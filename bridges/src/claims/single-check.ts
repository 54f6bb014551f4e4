import { CreditError, decodeSingleProof, keyIdOf, type Ledger, type PublicKey } from '@meridian/credit';
import type { LaneCheck } from './lane-check.ts';
import { verifyP256 } from './p256.ts';
import { toKeyObject } from './public-key.ts';

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
      return verifyP256(claim, key, proof.signature);
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
