import { secp256k1 } from '@noble/curves/secp256k1.js';
import {
  addressOf,
  attestationDigest,
  attestedUse,
  fromHex,
  hashText,
  type Attestation,
  type Use,
} from '@meridian/credit';
import { LedgerError } from './errors.ts';
import { ownLedger, type Configuration } from './state/config.ts';

/** An attestation and its 65 bytes of signature, `r || s || v`, in hex. */
export interface SignedAttestation extends Attestation {
  readonly signature: string;
}

/**
 * The use at the place of an attestation that a configured attester signed for this ledger and this name, and that is valid now.
 * @throws CreditError `INVALID_ATTESTATION`, `INVALID_PLACE`, `INVALID_USE`
 * @throws LedgerError `ATTESTATION_INVALID`
 */
export function useAtAttestedPlace(
  config: Configuration,
  attestation: SignedAttestation,
  beneficiaryName: string,
  given: Pick<Use, 'time' | 'period'>,
): Use {
  const digest = attestationDigest(attestation, ownLedger(config).id, hashText(beneficiaryName));
  const attester = attesterOf(digest, attestation.signature);
  if (!config.attesters.includes(attester)) {
    throw invalid('attestation.signature', attester, 'a listed attester, over this place and beneficiary name', {
      attesters: config.attesters,
    });
  }
  const { validFrom, validUntil } = attestation;
  if (given.time < validFrom || given.time >= validUntil) {
    throw invalid('attestation.validUntil', validUntil, `valid at ${given.time}`, { validFrom, validUntil });
  }
  return attestedUse(attestation, attester, given);
}

/** The address whose key made the signature: another message gives another address. @throws LedgerError `ATTESTATION_INVALID` */
function attesterOf(digest: Uint8Array, signature: string): string {
  const bytes = fromHex(signature, 'attestation.signature');
  const v = bytes[64];
  const malformed = invalid('attestation.signature', signature, 'r || s || v of secp256k1, low s, v 27 or 28');
  if (v !== 27 && v !== 28) throw malformed;
  try {
    const read = secp256k1.Signature.fromBytes(bytes.slice(0, 64), 'compact').addRecoveryBit(v - 27);
    if (read.hasHighS()) throw malformed;
    return addressOf(read.recoverPublicKey(digest).toBytes(false));
  } catch {
    // r or s out of range, or r not the x of a point.
    throw malformed;
  }
}

function invalid(
  field: string,
  value: string | number,
  expected: string,
  facts: Readonly<Record<string, number | readonly string[]>> = {},
): LedgerError {
  return new LedgerError('ATTESTATION_INVALID', `${field}: ${value} is not ${expected}`, {
    field,
    value,
    expected,
    ...facts,
  });
}
