import {
  CreditError,
  decodeClaim,
  encodeAccount,
  formatRanges,
  ledgerOfFact,
  parseLedger,
  toHex,
  type Claim,
  type Fact,
  type Hash,
} from '@meridian/credit';
import { fieldProblem, problem, type ErrorCode, type Problem } from '../errors.ts';
import type { ClaimVerifier, Evidence } from '../context.ts';
import type { Terms } from '../transfer.ts';
import { decodeEvidence } from './evidence.ts';

export type ClaimResult =
  | { readonly outcome: 'valid'; readonly claim: Claim; readonly evidence: string }
  | { readonly outcome: 'refused'; readonly problem: Problem };

/** Which errors a claim's message has: for a text that is no claim, and for a claim about something else. */
export interface ClaimCodes {
  readonly field: string;
  readonly malformed: ErrorCode;
  readonly mismatch: ErrorCode;
}

/** What a claim must say, field by field as text, from the terms agreed. */
function expectedFields(fact: Fact, transferId: Hash, terms: Terms): Readonly<Record<string, string>> {
  const destination = parseLedger(terms.destinationLedger);
  return {
    fact,
    originLedger: parseLedger(terms.originLedger).id,
    destinationLedger: destination.id,
    transferId,
    batchId: terms.batchId,
    classId: terms.classId,
    assetProfile: terms.assetProfileId,
    beneficiary: toHex(encodeAccount(destination.kind, terms.beneficiary)),
    ranges: terms.ranges,
  };
}

const shownFields = (claim: Claim): Readonly<Record<string, string>> => ({
  fact: claim.fact,
  originLedger: claim.originLedger,
  destinationLedger: claim.destinationLedger,
  transferId: claim.transferId,
  batchId: claim.batchId,
  classId: claim.classId,
  assetProfile: claim.assetProfile,
  beneficiary: toHex(claim.beneficiary),
  ranges: formatRanges(claim.ranges),
});

/** The claim in a text and its evidence, before anything in it is believed. */
export function readClaim(
  text: string,
  codes: ClaimCodes,
): { readonly claim: Claim; readonly evidence: Evidence } | Problem {
  const evidence = decodeEvidence(text);
  if (evidence === undefined)
    return fieldProblem(codes.malformed, { field: codes.field, value: text, expected: 'an evidence text' });
  try {
    return { claim: decodeClaim(evidence.claim), evidence };
  } catch (error) {
    if (!(error instanceof CreditError)) throw error;
    return fieldProblem(codes.malformed, {
      field: `${codes.field}.claim`,
      value: error.value,
      expected: error.expected,
    });
  }
}

/** The proof itself, against this gateway's own anchor of the ledger that the fact is of. */
export function checkProof(
  claim: Claim,
  evidence: Evidence,
  codes: ClaimCodes,
  verifier: ClaimVerifier,
): Problem | undefined {
  if (verifier.verify(evidence, ledgerOfFact(claim))) return undefined;
  return problem(
    'err_0.1.3',
    `${codes.field}.proof: not a proof of lane ${evidence.lane} that ledger ${ledgerOfFact(claim)} is trusted for`,
  );
}

/**
 * Checks that evidence is of this fact, about this transfer in every field, and proven. What the ledgers check again
 * themselves is checked here first, so that nothing is submitted that must fail and the peer learns which field is wrong.
 */
export function checkClaim(
  text: string,
  expected: { readonly fact: Fact; readonly transferId: Hash; readonly terms: Terms },
  codes: ClaimCodes,
  verifier: ClaimVerifier,
): ClaimResult {
  const read = readClaim(text, codes);
  if ('code' in read) return { outcome: 'refused', problem: read };
  const shown = shownFields(read.claim);
  for (const [field, want] of Object.entries(expectedFields(expected.fact, expected.transferId, expected.terms))) {
    if (shown[field] !== want) {
      const facts = { field: `${codes.field}.${field}`, value: shown[field], expected: want };
      return { outcome: 'refused', problem: fieldProblem(codes.mismatch, facts) };
    }
  }
  const unproven = checkProof(read.claim, read.evidence, codes, verifier);
  if (unproven !== undefined) return { outcome: 'refused', problem: unproven };
  return { outcome: 'valid', claim: read.claim, evidence: text };
}
