import {
  CreditError,
  decodeClaim,
  decodeHeaderProof,
  decodeRetirement,
  ledgerOfFact,
  provenReceipt,
  type Hash,
} from '@meridian/credit';
import type { EvidenceGate } from '../fabric/bridge.ts';
import type { Evidence } from '../port/ledger-bridge.ts';
import { done, refusedValue, type Outcome } from '../port/outcome.ts';
import type { HeaderAttester } from './attester.ts';

/** Lets evidence of the lane `proven: headers` through when its block counts on the home ledger, and any other at once. */
export class HeaderGate implements EvidenceGate {
  readonly #attesters: ReadonlyMap<Hash, HeaderAttester>;

  constructor(attesters: readonly HeaderAttester[]) {
    this.#attesters = new Map(attesters.map((attester) => [attester.ledger.id, attester]));
  }

  ready(evidence: Evidence): Promise<Outcome<unknown>> {
    if (evidence.lane !== 'proven: headers') return OPEN;
    try {
      const attester = this.#attesters.get(ledgerOf(evidence.claim));
      // Of a ledger that is not believed by headers: the home ledger says what is wrong.
      if (attester === undefined) return OPEN;
      return attester.ready(provenReceipt(decodeHeaderProof(evidence.proof)).block);
    } catch (error) {
      if (error instanceof CreditError) return Promise.resolve(refusedValue(error));
      throw error;
    }
  }
}

const OPEN: Promise<Outcome<unknown>> = Promise.resolve(done(undefined, { block: 0n }));

/** The ledger that evidence of a transfer, or else of a retirement, is of. */
function ledgerOf(bytes: Uint8Array): Hash {
  try {
    return ledgerOfFact(decodeClaim(bytes));
  } catch (error) {
    if (error instanceof CreditError) return decodeRetirement(bytes).ledger;
    throw error;
  }
}
