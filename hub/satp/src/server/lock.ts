import { checkClaim } from '../claims/check-claim.ts';
import { fieldProblem, type Problem } from '../errors.ts';
import { ackCommenceMsg } from '../messages/ack-commence.ts';
import { assertionReceiptMsg } from '../messages/assertion-receipt.ts';
import { commitPrepare } from '../messages/commit-prepare.ts';
import { lockAssert } from '../messages/lock-assert.ts';
import { transferCommence } from '../messages/transfer-commence.ts';
import { expectMessage } from '../step/expect.ts';
import { Move, rfc3339, type MessageInput } from '../step/move.ts';
import { unchanged } from '../step/table.ts';
import type { StepContext, StepResult } from '../context.ts';
import type { ServerTransfer } from '../transfer.ts';
import { CLOCK_SKEW_MS } from '../version.ts';
import { fail } from './end.ts';

type Result = StepResult<ServerTransfer>;

/** 1.3 -> 1.4 */
export function onCommence(transfer: ServerTransfer, input: MessageInput, context: StepContext): Result {
  const read = expectMessage(transferCommence, transfer, input, [
    { field: 'hashTransferInitClaim', want: transfer.terms?.hashTransferInitClaim, code: 'err_1.3.3' },
  ]);
  if (read.outcome === 'refused') return fail(transfer, read.problem, input, context);
  return new Move(transfer, context)
    .took(input)
    .with({ hashTransferCommence: input.hash })
    .send(ackCommenceMsg(transfer, { hashPrevMessage: input.hash }), {
      type: 'ack-commence-msg',
      answers: input.hash,
      awaitsAnswer: false,
    })
    .to('commence-acked');
}

/** 2.2 -> 2.4: the claim is checked here; the mint will check it again on the ledger. */
export function onLockAssert(transfer: ServerTransfer, input: MessageInput, context: StepContext): Result {
  const { terms, transferId } = transfer;
  if (terms === undefined) return unchanged(transfer);
  const read = expectMessage(lockAssert, transfer, input);
  if (read.outcome === 'refused') return fail(transfer, read.problem, input, context);
  const codes = { field: 'lockAssertionClaim', malformed: 'err_2.2.3', mismatch: 'err_2.2.7' } as const;
  const claim = checkClaim(read.body.lockAssertionClaim, { fact: 'locked', transferId, terms }, codes, context.claims);
  if (claim.outcome === 'refused') return fail(transfer, claim.problem, input, context);
  const expired = checkExpiration(read.body.lockAssertionExpiration, input.now);
  if (expired !== undefined) return fail(transfer, expired, input, context);
  return new Move(transfer, context)
    .took(input)
    .with({ lockEvidence: claim.evidence, lockAssertionExpiration: read.body.lockAssertionExpiration })
    .send(assertionReceiptMsg(transfer, { hashPrevMessage: input.hash }), {
      type: 'assertion-receipt-msg',
      answers: input.hash,
      awaitsAnswer: false,
    })
    .to('assertion-received');
}

/** A client that may abort already would abort: nothing is minted for it. */
function checkExpiration(expiration: string, now: number): Problem | undefined {
  const at = Date.parse(expiration);
  const facts = { field: 'lockAssertionExpiration', value: expiration };
  if (Number.isNaN(at)) return fieldProblem('err_2.2.4', { ...facts, expected: 'an RFC 3339 date and time' });
  const latest = now - CLOCK_SKEW_MS;
  if (at <= latest) return fieldProblem('err_2.2.9', { ...facts, expected: `later than ${rfc3339(latest)}` });
  return undefined;
}

/** 3.1 -> 3.2 */
export function onCommitPrepare(transfer: ServerTransfer, input: MessageInput, context: StepContext): Result {
  const { lockEvidence, profile } = transfer;
  if (lockEvidence === undefined || profile === undefined) return unchanged(transfer);
  const read = expectMessage(commitPrepare, transfer, input);
  if (read.outcome === 'refused') return fail(transfer, read.problem, input, context);
  return new Move(transfer, context)
    .took(input)
    .without('lockEvidence')
    .with({ mint: 'submitted' })
    .call({ call: 'mint', evidence: lockEvidence, profile })
    .to('minting');
}
