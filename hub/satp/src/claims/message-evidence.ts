import { CreditError, decodeClaim, decodeRetirement, ledgerOfFact, type Hash } from '@meridian/credit';
import type { Evidence } from '../context.ts';
import { fromBase64Url, fromUtf8, parseJson } from '../encoding.ts';
import { MOST_PROOFS } from '../messages/rollback.ts';
import { decodeEvidence, readEvidenceDocument } from './evidence.ts';

const FIELDS = [
  'lockAssertionClaim',
  'mintAssertionClaim',
  'assignmentAssertionClaim',
  'abortAssertionClaim',
  'voidAssertionClaim',
  'retirementClaim',
] as const;

/** Evidence in a message, and the ledger that it is of. */
export interface CarriedEvidence {
  readonly evidence: Evidence;
  readonly ledger: Hash;
}

/**
 * Every evidence that a message carries, believed or not: what a gateway may have to look up before the message is stepped, since a step
 * asks nobody. What cannot be read is left out, for the step to refuse.
 */
export function evidenceIn(message: Readonly<Record<string, unknown>>): readonly CarriedEvidence[] {
  const { proofs } = message;
  const listed: readonly unknown[] = Array.isArray(proofs) ? proofs.slice(0, MOST_PROOFS) : [];
  const texts = [...FIELDS.map((field) => message[field]), ...listed].filter((text) => typeof text === 'string');
  const carried = [...texts.map(decodeEvidence), insideBurnClaim(message['burnAssertionClaim'])];
  return carried.flatMap((evidence) => {
    const ledger = evidence === undefined ? undefined : ledgerOf(evidence.claim);
    return evidence === undefined || ledger === undefined ? [] : [{ evidence, ledger }];
  });
}

/** `burnAssertionClaim` is signed on its own: its payload is the evidence document. */
function insideBurnClaim(jws: unknown): Evidence | undefined {
  const [, payload = ''] = typeof jws === 'string' ? jws.split('.') : [];
  const bytes = fromBase64Url(payload);
  const text = bytes === undefined ? undefined : fromUtf8(bytes);
  return text === undefined ? undefined : readEvidenceDocument(parseJson(text));
}

/** Of a transfer's claim, or else of a retirement. */
function ledgerOf(bytes: Uint8Array): Hash | undefined {
  try {
    return ledgerOfFact(decodeClaim(bytes));
  } catch (error) {
    if (!(error instanceof CreditError)) throw error;
  }
  try {
    return decodeRetirement(bytes).ledger;
  } catch (error) {
    if (!(error instanceof CreditError)) throw error;
    return undefined;
  }
}
