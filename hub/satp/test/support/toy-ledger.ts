import {
  decodeClaim,
  decodeSingleProof,
  encodeAccount,
  encodeClaim,
  encodeSingleProof,
  keyIdOf,
  ledgerOfFact,
  parseHash,
  parseLedger,
  parseRanges,
  type Claim,
  type Fact,
  type Hash,
  type Ledger,
} from '@meridian/credit';
import {
  decodeEvidence,
  encodeEvidence,
  publicJwkOf,
  pureSigner,
  type ClaimVerifier,
  type Effect,
  type Evidence,
  type LedgerResult,
  type MessageSigner,
  type PublicJwk,
} from '../../src/index.ts';
import { throwAwaySecret } from './parties.ts';
import { rememberingSigner, rememberingVerifier } from './remembering.ts';

/** The name of the throw-away key that signs a ledger's claims. */
export const claimKeyName = (ledgerId: Hash): string => `claims of ledger ${ledgerId}`;

interface ClaimKey {
  readonly signer: MessageSigner;
  readonly jwk: PublicJwk;
  readonly keyId: Hash;
}
const claimKeys = new Map<Hash, ClaimKey>();

function claimKeyOf(ledgerId: Hash): ClaimKey {
  const known = claimKeys.get(ledgerId);
  if (known !== undefined) return known;
  const secret = throwAwaySecret(claimKeyName(ledgerId));
  const jwk = publicJwkOf(secret);
  const made = {
    signer: rememberingSigner(pureSigner(secret)),
    jwk,
    keyId: keyIdOf({ x: hexOf(jwk.x), y: hexOf(jwk.y) }),
  };
  claimKeys.set(ledgerId, made);
  return made;
}

const hexOf = (coordinate: string): Hash =>
  parseHash(Buffer.from(coordinate, 'base64url').toString('hex'), 'coordinate');

/** The proof of the lane `trusted: single`, under a key that is thrown away. */
export function singleProof(claim: Uint8Array, ledgerId: Hash): Uint8Array {
  const { signer, keyId } = claimKeyOf(ledgerId);
  return encodeSingleProof({ keyId, signature: signer.sign(claim) });
}

export const toyVerifier: ClaimVerifier = {
  verify(evidence, ledgerId) {
    const { jwk, keyId } = claimKeyOf(ledgerId);
    try {
      const proof = decodeSingleProof(evidence.proof);
      return proof.keyId === keyId && rememberingVerifier.verify(evidence.claim, proof.signature, jwk);
    } catch {
      return false;
    }
  },
};

export function toyEvidence(claim: Claim, provenBy: Hash = ledgerOfFact(claim)): string {
  const bytes = encodeClaim(claim);
  const evidence: Evidence = { claim: bytes, proof: singleProof(bytes, provenBy), lane: 'trusted: single' };
  return encodeEvidence(evidence);
}

type LedgerEffect = Extract<Effect, { kind: 'ledger' }>;
type State = Fact;

const done: LedgerResult = { outcome: 'done' };
const refused = (code: string): LedgerResult => ({ outcome: 'refused', code, message: code });

/** One ledger under the ledger rules of SATP transfers, as small as they can be said. */
export class ToyLedger {
  readonly ledger: Ledger;
  /** Set to make the next calls of that name be refused with the code. */
  readonly refusing = new Map<string, string>();
  readonly #records = new Map<Hash, { readonly claim: Claim; state: State }>();

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  stateOf(transferId: Hash): State | undefined {
    return this.#records.get(transferId)?.state;
  }

  run(effect: LedgerEffect): LedgerResult {
    const code = this.refusing.get(effect.call);
    if (code !== undefined) return refused(code);
    switch (effect.call) {
      case 'lock':
        return this.#lock(effect);
      case 'beginAbort':
        return this.#move(effect.transferId, 'locked', 'aborting');
      case 'release':
        return this.#onEvidence(effect.evidence, ['void'], 'aborting', 'released');
      case 'extinguish':
        return this.#onEvidence(effect.evidence, ['unassigned'], 'locked', 'extinguished');
      case 'mint':
        return this.#arrive(effect.evidence, ['locked', 'extinguished'], 'unassigned');
      case 'void':
        return this.#void(effect.evidence);
      case 'assign':
        return this.#onEvidence(effect.evidence, ['extinguished'], 'unassigned', 'assigned');
      default:
        return this.#prove(effect.fact, effect.transferId);
    }
  }

  #lock(effect: Extract<LedgerEffect, { call: 'lock' }>): LedgerResult {
    if (this.#records.has(effect.transferId)) return done;
    const destination = parseLedger(effect.destinationLedger);
    const claim: Claim = {
      fact: 'locked',
      originLedger: this.ledger.id,
      destinationLedger: destination.id,
      transferId: effect.transferId,
      batchId: effect.batchId,
      classId: effect.classId,
      assetProfile: effect.assetProfile,
      beneficiary: encodeAccount(destination.kind, effect.beneficiary),
      ranges: parseRanges(effect.ranges),
    };
    this.#records.set(effect.transferId, { claim, state: 'locked' });
    return done;
  }

  #move(transferId: Hash, from: State, to: State): LedgerResult {
    const record = this.#records.get(transferId);
    if (record?.state === to) return done;
    if (record?.state !== from) return refused('TRANSFER_STATE');
    record.state = to;
    return done;
  }

  #read(text: string, facts: readonly Fact[]): Claim | undefined {
    const evidence = decodeEvidence(text);
    if (evidence === undefined) return undefined;
    const claim = decodeClaim(evidence.claim);
    const here = claim.originLedger === this.ledger.id || claim.destinationLedger === this.ledger.id;
    return here && facts.includes(claim.fact) && toyVerifier.verify(evidence, ledgerOfFact(claim)) ? claim : undefined;
  }

  #onEvidence(text: string, facts: readonly Fact[], from: State, to: State): LedgerResult {
    const claim = this.#read(text, facts);
    return claim === undefined ? refused('EVIDENCE_INVALID') : this.#move(claim.transferId, from, to);
  }

  #arrive(text: string, facts: readonly Fact[], to: State): LedgerResult {
    const claim = this.#read(text, facts);
    if (claim === undefined) return refused('EVIDENCE_INVALID');
    const state = this.stateOf(claim.transferId);
    if (state === 'void') return refused('TRANSFER_VOID');
    if (state === undefined) this.#records.set(claim.transferId, { claim, state: to });
    return done;
  }

  #void(text: string): LedgerResult {
    const claim = this.#read(text, ['aborting']);
    if (claim === undefined) return refused('EVIDENCE_INVALID');
    const state = this.stateOf(claim.transferId);
    if (state === undefined) this.#records.set(claim.transferId, { claim, state: 'void' });
    return state === undefined ? done : this.#move(claim.transferId, 'unassigned', 'void');
  }

  #prove(fact: Fact, transferId: Hash): LedgerResult {
    const record = this.#records.get(transferId);
    // Whatever was once locked stays provably so only until it moves on.
    if (record?.state !== fact) return refused('FACT_NOT_HELD');
    return { outcome: 'done', evidence: toyEvidence({ ...record.claim, fact }) };
  }
}
