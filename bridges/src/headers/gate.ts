import {
  CreditError,
  decodeClaim,
  decodeHeaderProof,
  decodeRetirement,
  ledgerOfFact,
  provenReceipt,
  type EvmBlock,
  type Hash,
} from '@meridian/credit';
import type { EvidenceGate } from '../fabric/bridge.ts';
import type { Evidence } from '../port/ledger-bridge.ts';
import { done, refusedValue, unavailable, type Outcome } from '../port/outcome.ts';
import type { HeaderAttester } from './attester.ts';

/**
 * Lets evidence of the lane `proven: headers` through when its block counts on the home ledger, and any other at once. Where its block never will,
 * because the chain has lost it or it is in dispute, what the contract has said again since goes in its place; until then it waits.
 */
export class HeaderGate implements EvidenceGate {
  readonly #attesters: ReadonlyMap<Hash, HeaderAttester>;

  constructor(attesters: readonly HeaderAttester[]) {
    this.#attesters = new Map(attesters.map((attester) => [attester.ledger.id, attester]));
  }

  async ready(evidence: Evidence): Promise<Outcome<Evidence>> {
    const open = done(evidence, { block: 0n });
    if (evidence.lane !== 'proven: headers') return open;
    try {
      const attester = this.#attesters.get(ledgerOf(evidence.claim));
      // Of a ledger that is not believed by headers: the home ledger says what is wrong.
      if (attester === undefined) return open;
      const block = blockOf(evidence);
      const standing = await attester.ready(block);
      if (standing.outcome === 'done') return open;
      const again = await attester.saidAgain(evidence, block);
      if (again === undefined) return waiting(standing);
      const other = await attester.ready(blockOf(again));
      return other.outcome === 'done' ? done(again, { block: 0n }) : waiting(other);
    } catch (error) {
      if (error instanceof CreditError) return refusedValue(error);
      throw error;
    }
  }
}

const blockOf = ({ proof }: Evidence): EvmBlock => provenReceipt(decodeHeaderProof(proof)).block;

/** A block in dispute is no end: the fact can be said again in another one. */
function waiting(standing: Exclude<Outcome<unknown>, { readonly outcome: 'done' }>): Outcome<never> {
  if (standing.outcome !== 'refused' || standing.refusal.code !== 'HEADER_CONTRADICTED') return standing;
  return unavailable(
    new Error(`${standing.refusal.message}; it waits until the contract says the same in another block`),
  );
}

/** The ledger that evidence of a transfer, or else of a retirement, is of. */
function ledgerOf(bytes: Uint8Array): Hash {
  try {
    return ledgerOfFact(decodeClaim(bytes));
  } catch (error) {
    if (error instanceof CreditError) return decodeRetirement(bytes).ledger;
    throw error;
  }
}
