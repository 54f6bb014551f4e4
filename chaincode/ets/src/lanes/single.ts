import { p256 } from '@noble/curves/nist.js';
import { concat, decodeSingleProof, fromHex, keyIdOf, type PublicKey } from '@meridian/credit';
import { LedgerError } from '../errors.ts';
import type { Evidence } from '../evidence.ts';
import type { SingleLane } from '../state/config.ts';

/**
 * Lane `trusted: single`: one of the lane's keys has signed the bytes.
 * @throws CreditError `INVALID_PROOF`; LedgerError `EVIDENCE_INVALID`
 */
export function checkSingle({ ledger, keys }: SingleLane, { bytes, proof }: Evidence): void {
  const { keyId, signature } = decodeSingleProof(proof);
  const key = keys.find((candidate) => keyIdOf(candidate) === keyId);
  if (key === undefined) {
    throw new LedgerError('EVIDENCE_INVALID', `no key ${keyId} is trusted for ${ledger}`, {
      field: 'proof.keyId',
      value: keyId,
      expected: keys.map(keyIdOf).join(', '),
    });
  }
  if (!p256.verify(signature, bytes, publicKeyBytes(key), { prehash: true, lowS: true })) {
    throw new LedgerError('EVIDENCE_INVALID', 'the signature does not belong to these bytes', {
      field: 'proof.signature',
      value: keyId,
      expected: 'a signature of this key over the SHA-256 of the bytes',
    });
  }
}

/** Whether x and y are a point of P-256. */
export const isOnCurve = (key: PublicKey): boolean => p256.utils.isValidPublicKey(publicKeyBytes(key), false);

const publicKeyBytes = (key: PublicKey): Uint8Array =>
  concat(new Uint8Array([4]), fromHex(key.x, 'x'), fromHex(key.y, 'y'));
