import {
  announcedPolicy,
  decodeRuntimeData,
  verifyEvidence,
  type AttestedFacts,
  type Evidence,
  type RuntimeData,
} from '@meridian/attestation';
import { LedgerError, type Facts } from '../../errors.ts';
import type { AuctionRecord } from '../../state/auction/auctions.ts';

/** What the runtime data of an auction's container says it is for. */
const PURPOSE = 'meridian-auction';

export interface Judged {
  readonly keys: RuntimeData;
  readonly facts: AttestedFacts;
  readonly simulated: boolean;
}

/**
 * Whether evidence is that of a container which the auction was announced for. Every peer judges the same: time, roots and lists are the
 * transaction's, the code's and the announcement's.
 * @throws LedgerError `EVIDENCE_REFUSED`, `CODE_NOT_ALLOWED`
 */
export function judgeEvidence(auction: AuctionRecord, evidence: Evidence, at: number): Judged {
  const verdict = verifyEvidence(evidence, announcedPolicy(auction.container, auction.auctionId), at);
  if (verdict.verdict === 'refused') {
    const detail = verdict.checks.find(({ code }) => code === verdict.code)?.detail ?? '';
    throw refused(verdict.code, detail, { simulated: verdict.simulated });
  }
  const { facts, simulated } = verdict;
  // Its nonce was read out of it, so it is well formed.
  const keys = decodeRuntimeData(evidence.runtimeData ?? new Uint8Array());
  if (keys.purpose !== PURPOSE) throw refused('PURPOSE', `the keys are for ${keys.purpose}, not ${PURPOSE}`);
  const { codes } = auction.container;
  if (!codes.some((code) => code === keys.code)) {
    throw new LedgerError('CODE_NOT_ALLOWED', `code ${keys.code} was not announced`, {
      field: 'runtimeData.code',
      value: keys.code,
      expected: codes.join(' or '),
    });
  }
  return { keys, facts, simulated };
}

const refused = (check: string, detail: string, facts: Facts = {}): LedgerError =>
  new LedgerError('EVIDENCE_REFUSED', `${check}: ${detail}`, {
    field: 'evidence',
    value: check,
    expected: 'evidence that passes every check',
    check,
    detail,
    ...facts,
  });
