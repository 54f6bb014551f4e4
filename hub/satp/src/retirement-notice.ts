import { CreditError, decodeRetirement, parseLedger, type Hash, type Retirement } from '@meridian/credit';
import { z } from 'zod';
import { decodeEvidence } from './claims/evidence.ts';
import { fieldProblem, problem, type Problem } from './errors.ts';
import { signMessage, type MessageSigner, type SignedMessage } from './jws.ts';
import { claimText, dateTime, hash, text } from './messages/fields.ts';
import { rfc3339 } from './step/move.ts';
import type { ClaimVerifier, Gateway } from './context.ts';
import { RETIREMENT_CLAIM_FORMAT, RETIREMENT_NOTICE_TYPE, RETIREMENT_RECEIPT_TYPE, SATP_VERSION } from './version.ts';

/**
 * A retirement abroad, told home: a signed document outside any session. The evidence is what home's ledger believes; the
 * signature only says who brings it, as anybody may.
 */
export const retirementNoticeSchema = z.object({
  messageType: z.literal(RETIREMENT_NOTICE_TYPE),
  version: z.literal(SATP_VERSION),
  senderGatewayId: text,
  recipientGatewayId: text,
  retirementClaimFormat: z.literal(RETIREMENT_CLAIM_FORMAT),
  /** Evidence text around the retirement bytes of docs/layouts.md. */
  retirementClaim: claimText,
  timestamp: dateTime,
});

/** Home's answer once the retirement is final there. The same notice again gets the same answer. */
export const retirementReceiptSchema = z.object({
  messageType: z.literal(RETIREMENT_RECEIPT_TYPE),
  version: z.literal(SATP_VERSION),
  retirementId: hash,
  hashPrevMessage: hash,
  timestamp: dateTime,
});

/** @param facts `now` in unix milliseconds; a notice of the same retirement at the same `now` is the same bytes */
export const signRetirementNotice = (
  facts: {
    readonly senderGatewayId: string;
    readonly recipientGatewayId: string;
    readonly evidence: string;
    readonly now: number;
  },
  signer: MessageSigner,
): SignedMessage =>
  signMessage(
    {
      messageType: RETIREMENT_NOTICE_TYPE,
      version: SATP_VERSION,
      senderGatewayId: facts.senderGatewayId,
      recipientGatewayId: facts.recipientGatewayId,
      retirementClaimFormat: RETIREMENT_CLAIM_FORMAT,
      retirementClaim: facts.evidence,
      timestamp: rfc3339(facts.now),
    },
    signer,
  );

export const signRetirementReceipt = (
  facts: { readonly retirementId: Hash; readonly noticeHash: Hash; readonly now: number },
  signer: MessageSigner,
): SignedMessage =>
  signMessage(
    {
      messageType: RETIREMENT_RECEIPT_TYPE,
      version: SATP_VERSION,
      retirementId: facts.retirementId,
      hashPrevMessage: facts.noticeHash,
      timestamp: rfc3339(facts.now),
    },
    signer,
  );

export type NoticeResult =
  | { readonly outcome: 'valid'; readonly retirement: Retirement; readonly evidence: string }
  | { readonly outcome: 'refused'; readonly problem: Problem };

const refuse = (field: string, value: unknown, expected: string): NoticeResult => ({
  outcome: 'refused',
  problem: fieldProblem('err_0.1.1', { field, value, expected }),
});

/**
 * Checks a notice whose signature was verified: meant for this gateway, about a ledger of the peer's, at home on one of ours,
 * proven. Whether the ranges are wrapped there is home's ledger to say.
 */
export function readRetirementNotice(
  message: Readonly<Record<string, unknown>>,
  context: { readonly self: Gateway; readonly peer: Gateway; readonly claims: ClaimVerifier },
): NoticeResult {
  const read = retirementNoticeSchema.safeParse(message);
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = issue?.path.join('.') ?? '';
    return refuse(field, message[field], `as a retirement notice has it (${issue?.message ?? ''})`);
  }
  const { senderGatewayId, recipientGatewayId, retirementClaim } = read.data;
  if (senderGatewayId !== context.peer.gatewayId)
    return refuse('senderGatewayId', senderGatewayId, context.peer.gatewayId);
  if (recipientGatewayId !== context.self.gatewayId)
    return refuse('recipientGatewayId', recipientGatewayId, context.self.gatewayId);
  return checkRetirement(retirementClaim, context);
}

function checkRetirement(
  claimText: string,
  { self, peer, claims }: Parameters<typeof readRetirementNotice>[1],
): NoticeResult {
  const evidence = decodeEvidence(claimText);
  if (evidence === undefined) return refuse('retirementClaim', claimText, 'an evidence text');
  let retirement: Retirement;
  try {
    retirement = decodeRetirement(evidence.claim);
  } catch (error) {
    if (error instanceof CreditError) return refuse('retirementClaim.claim', error.value, error.expected);
    throw error;
  }
  const isOneOf = (id: Hash, ledgers: readonly string[]): boolean =>
    ledgers.some((ledger) => parseLedger(ledger).id === id);
  if (!isOneOf(retirement.ledger, peer.ledgers))
    return refuse('retirementClaim.ledger', retirement.ledger, "a ledger of the sender's");
  if (!isOneOf(retirement.homeLedger, self.ledgers))
    return refuse('retirementClaim.homeLedger', retirement.homeLedger, 'a ledger of this gateway');
  if (!claims.verify(evidence, retirement.ledger)) {
    const detail = `retirementClaim.proof: not a proof of lane ${evidence.lane} that its ledger is trusted for`;
    return { outcome: 'refused', problem: problem('err_0.1.3', detail) };
  }
  return { outcome: 'valid', retirement, evidence: claimText };
}

/** Whether a verified message is home's receipt for that notice. */
export function isReceiptFor(message: Readonly<Record<string, unknown>>, noticeHash: Hash): boolean {
  const read = retirementReceiptSchema.safeParse(message);
  return read.success && read.data.hashPrevMessage === noticeHash;
}
