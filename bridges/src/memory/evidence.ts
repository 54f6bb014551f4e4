import {
  decodeClaim,
  decodeRetirement,
  decodeSingleProof,
  isOriginFact,
  type Claim,
  type Fact,
  type Hash,
  type Ledger,
  type Retirement,
} from '@meridian/credit';
import type { TrustedLedger } from '../claims/single-check.ts';
import { createClaimVerifier } from '../claims/verifier.ts';
import type { Evidence } from '../port/ledger-bridge.ts';
import type { Refusal } from '../port/outcome.ts';
import { refusal } from './holdings.ts';

/** What a ledger makes of evidence: which fact it tells, whether this ledger is meant, and whether its ledger said so. */
export class EvidenceDesk {
  readonly #ledger: Ledger;
  readonly #trusted = new Map<Hash, TrustedLedger>();

  constructor(ledger: Ledger, trusted: readonly TrustedLedger[]) {
    this.#ledger = ledger;
    for (const each of trusted) this.trust(each);
  }

  trust(trusted: TrustedLedger): void {
    this.#trusted.set(trusted.ledger.id, trusted);
  }

  knows(ledger: Hash): boolean {
    return this.#trusted.has(ledger);
  }

  /** @throws CreditError `INVALID_CLAIM`, `INVALID_PROOF` */
  claim(evidence: Evidence, facts: readonly Fact[]): Claim | Refusal {
    const claim = decodeClaim(evidence.claim);
    if (!facts.includes(claim.fact))
      return refusal('EVIDENCE_FACT', `${claim.fact} is not what this step needs`, {
        field: 'claim.fact',
        value: claim.fact,
        expected: facts.join(' or '),
      });
    const [here, there, field] = isOriginFact(claim.fact)
      ? [claim.destinationLedger, claim.originLedger, 'claim.destinationLedger']
      : [claim.originLedger, claim.destinationLedger, 'claim.originLedger'];
    return this.#check(evidence, here, there, field) ?? claim;
  }

  /** @throws CreditError `INVALID_RETIREMENT`, `INVALID_PROOF` */
  retirement(evidence: Evidence): Retirement | Refusal {
    const retirement = decodeRetirement(evidence.claim);
    return this.#check(evidence, retirement.homeLedger, retirement.ledger, 'retirement.homeLedger') ?? retirement;
  }

  #check(evidence: Evidence, here: Hash, there: Hash, field: string): Refusal | undefined {
    if (here !== this.#ledger.id)
      return refusal('WRONG_LEDGER', 'this ledger is not meant', { field, value: here, expected: this.#ledger.id });
    const trusted = this.#trusted.get(there);
    if (trusted === undefined) return refusal('UNKNOWN_LEDGER', 'that ledger is not trusted here', { value: there });
    decodeSingleProof(evidence.proof);
    if (createClaimVerifier([trusted]).verify(evidence, there)) return undefined;
    return refusal('EVIDENCE_INVALID', 'the proof is not one of that ledger for these bytes', { ledger: there });
  }
}
