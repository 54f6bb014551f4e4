import { CreditError, decodeClaim, ledgerOfFact, toHex, type Claim, type Fact } from '@meridian/credit';
import { decodeEvidence, type Evidence as ClaimEvidence } from '@meridian/satp';
import type { EvidenceClaim } from './document.ts';
import type { ReadMessage } from './messages.ts';

/** The field of each message that carries a claim, and the fact that it must be of. */
const CLAIM_FIELDS: readonly { readonly field: string; readonly fact: Fact }[] = [
  { field: 'lockAssertionClaim', fact: 'locked' },
  { field: 'mintAssertionClaim', fact: 'unassigned' },
  { field: 'burnAssertionClaim', fact: 'extinguished' },
  { field: 'assignmentAssertionClaim', fact: 'assigned' },
  { field: 'abortAssertionClaim', fact: 'aborting' },
  { field: 'voidAssertionClaim', fact: 'void' },
];

/** A claim in a message, as far as it can be read; `text` is the evidence text that `checkClaim` takes. */
export interface CarriedClaim {
  readonly carrier: ReadMessage;
  readonly field: string;
  /** What a claim of this field must say. */
  readonly expected: Fact;
  readonly text: string;
  /** Undefined where the text is no claim. */
  readonly read: { readonly claim: Claim; readonly evidence: ClaimEvidence } | undefined;
}

/** Every claim that a message carries. That of commit-final is itself signed: its payload is the evidence. */
export const claimsIn = (carrier: ReadMessage): CarriedClaim[] =>
  CLAIM_FIELDS.flatMap(({ field, fact }) => {
    const value = carrier.body[field];
    if (typeof value !== 'string') return [];
    const text = field === 'burnAssertionClaim' ? carrier.burnEvidence : value;
    return [{ carrier, field, expected: fact, text: text ?? '', read: readClaim(text ?? '') }];
  });

function readClaim(text: string): CarriedClaim['read'] {
  const evidence = decodeEvidence(text);
  if (evidence === undefined) return undefined;
  try {
    return { claim: decodeClaim(evidence.claim), evidence };
  } catch (error) {
    if (error instanceof CreditError) return undefined;
    throw error;
  }
}

/** The list of an evidence file: what its messages claim. Unreadable ones stay in their messages alone. */
export const listClaims = (messages: readonly ReadMessage[]): EvidenceClaim[] =>
  messages.flatMap(claimsIn).flatMap(({ carrier, read }) =>
    read === undefined
      ? []
      : [
          {
            message: carrier.hash,
            fact: read.claim.fact,
            ledger: ledgerOfFact(read.claim),
            lane: read.evidence.lane,
            claim: toHex(read.evidence.claim),
            proof: toHex(read.evidence.proof),
          },
        ],
  );
