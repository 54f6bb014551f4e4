import {
  bridgeContractOf,
  decodeClaim,
  decodeRetirement,
  ledgerOfFact,
  type Claim,
  type Fact,
  type Hash,
  type Retirement,
} from '@meridian/credit';
import { LedgerError } from './errors.ts';
import { checkHeaders } from './lanes/headers.ts';
import { checkSingle } from './lanes/single.ts';
import { foreignLedger, ownLedger, type Configuration } from './state/config.ts';
import type { Transaction } from './transaction.ts';

/** Bytes that say something about another ledger, and what proves them (docs/layouts.md). */
export interface Evidence {
  readonly bytes: Uint8Array;
  readonly proof: Uint8Array;
}

/** On which side of the transfer this ledger must stand for the claim to be meant for it. */
export type Side = 'origin' | 'destination';

/**
 * A claim that is one of the facts asked for, meant for this ledger on that side, and proved in the lane that the configuration has
 * for exactly the ledger on which the fact holds.
 * @throws CreditError `INVALID_CLAIM`, `INVALID_PROOF`
 * @throws LedgerError `EVIDENCE_FACT`, `WRONG_LEDGER`, `UNKNOWN_LEDGER`, `EVIDENCE_INVALID`, `HEADER_NOT_ATTESTED`,
 * `HEADER_CONTRADICTED`
 */
export async function checkClaim(
  tx: Transaction,
  config: Configuration,
  evidence: Evidence,
  { facts, side }: { readonly facts: readonly Fact[]; readonly side: Side },
): Promise<Claim> {
  const claim = decodeClaim(evidence.bytes);
  if (!facts.includes(claim.fact)) {
    throw new LedgerError('EVIDENCE_FACT', `the evidence is of ${claim.fact}, not of ${facts.join(' or ')}`, {
      field: 'claim.fact',
      value: claim.fact,
      expected: facts.join(' or '),
    });
  }
  requireOwnLedger(config, side === 'origin' ? claim.originLedger : claim.destinationLedger, `claim.${side}Ledger`);
  const { ledger, lane } = foreignLedger(config, ledgerOfFact(claim));
  if (lane.lane === 'headers') await checkHeaders(tx, { ledger, lane }, bridgeContractOf(ledger), evidence);
  else checkSingle(lane, evidence);
  return claim;
}

/**
 * A retirement made on a configured ledger, told to this one, its home.
 * @throws CreditError `INVALID_RETIREMENT`, `INVALID_PROOF`
 * @throws LedgerError `WRONG_LEDGER`, `UNKNOWN_LEDGER`, `EVIDENCE_INVALID`, `HEADER_NOT_ATTESTED`, `HEADER_CONTRADICTED`
 */
export async function checkRetirement(tx: Transaction, config: Configuration, evidence: Evidence): Promise<Retirement> {
  const retirement = decodeRetirement(evidence.bytes);
  requireOwnLedger(config, retirement.homeLedger, 'retirement.homeLedger');
  const { ledger, lane } = foreignLedger(config, retirement.ledger);
  if (lane.lane === 'headers') await checkHeaders(tx, { ledger, lane }, lane.token, evidence);
  else checkSingle(lane, evidence);
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
