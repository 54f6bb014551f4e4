import { p256 } from '@noble/curves/nist.js';
import {
  concat,
  decodeClaim,
  decodeRetirement,
  decodeSingleProof,
  fromHex,
  keyIdOf,
  ledgerOfFact,
  type Claim,
  type Fact,
  type Hash,
  type PublicKey,
  type Retirement,
} from '@meridian/credit';
import { LedgerError } from './errors.ts';
import { foreignLedger, ownLedger, type Configuration } from './state/config.ts';

/** Bytes that say something about another ledger, and what proves them (docs/layouts.md). */
export interface Evidence {
  readonly bytes: Uint8Array;
  readonly proof: Uint8Array;
}

/** On which side of the transfer this ledger must stand for the claim to be meant for it. */
export type Side = 'origin' | 'destination';

/**
 * A claim that is one of the facts asked for, meant for this ledger on that side, and proved by a key that the configuration
 * trusts for exactly the ledger on which the fact holds.
 * @throws CreditError `INVALID_CLAIM`, `INVALID_PROOF`
 * @throws LedgerError `EVIDENCE_FACT`, `WRONG_LEDGER`, `UNKNOWN_LEDGER`, `EVIDENCE_INVALID`
 */
export function checkClaim(config: Configuration, evidence: Evidence, facts: readonly Fact[], side: Side): Claim {
  const claim = decodeClaim(evidence.bytes);
  if (!facts.includes(claim.fact)) {
    throw new LedgerError('EVIDENCE_FACT', `the evidence is of ${claim.fact}, not of ${facts.join(' or ')}`, {
      field: 'claim.fact',
      value: claim.fact,
      expected: facts.join(' or '),
    });
  }
  requireOwnLedger(config, side === 'origin' ? claim.originLedger : claim.destinationLedger, `claim.${side}Ledger`);
  checkProof(config, ledgerOfFact(claim), evidence);
  return claim;
}

/**
 * A retirement made on a configured ledger, told to this one, its home.
 * @throws CreditError `INVALID_RETIREMENT`, `INVALID_PROOF`
 * @throws LedgerError `WRONG_LEDGER`, `UNKNOWN_LEDGER`, `EVIDENCE_INVALID`
 */
export function checkRetirement(config: Configuration, evidence: Evidence): Retirement {
  const retirement = decodeRetirement(evidence.bytes);
  requireOwnLedger(config, retirement.homeLedger, 'retirement.homeLedger');
  checkProof(config, retirement.ledger, evidence);
  return retirement;
}

function requireOwnLedger(config: Configuration, id: Hash, field: string): void {
  const own = ownLedger(config);
  if (id === own.id) return;
  throw new LedgerError('WRONG_LEDGER', `the evidence is meant for another ledger than ${own.descriptor}`, {
    field,
    value: id,
    expected: own.id,
  });
}

function checkProof(config: Configuration, ledgerId: Hash, { bytes, proof }: Evidence): void {
  const { ledger, keys } = foreignLedger(config, ledgerId);
  const { keyId, signature } = decodeSingleProof(proof);
  const key = keys.find((candidate) => keyIdOf(candidate) === keyId);
  if (key === undefined) {
    throw new LedgerError('EVIDENCE_INVALID', `no key ${keyId} is trusted for ${ledger.descriptor}`, {
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
