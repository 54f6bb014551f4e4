import { signBurnClaim } from '../claims/burn-claim.ts';
import { checkClaim } from '../claims/check-claim.ts';
import { problem } from '../errors.ts';
import { ackCommitFinal } from '../messages/ack-commit-final.ts';
import { commitFinalMsg } from '../messages/commit-final.ts';
import { commitReady } from '../messages/commit-ready.ts';
import { commitTransferCompleteMsg } from '../messages/commit-transfer-complete.ts';
import { STEP_OF } from '../messages/message-type.ts';
import { expectMessage } from '../step/expect.ts';
import { CALL_STEP, Move, type MessageInput } from '../step/move.ts';
import { withEvidence } from '../step/prove.ts';
import type { DoneInput, RefusedInput } from '../step/table.ts';
import { refuseMessage, unchanged } from '../step/table.ts';
import type { StepContext, StepResult } from '../context.ts';
import type { ClientTransfer } from '../transfer.ts';
import { beginAbort, failLocked, failPastCommit } from './give-up.ts';
import { proveOnOrigin } from './prove-on-origin.ts';

type Result = StepResult<ClientTransfer>;

const ACK = { field: 'assignmentAssertionClaim', malformed: 'err_3.7.4', mismatch: 'err_3.7.4' } as const;

/** 3.3 -> 3.4: with evidence of `unassigned` there is somewhere to go, and from here there is no way back. */
export function onCommitReady(transfer: ClientTransfer, input: MessageInput, context: StepContext): Result {
  const { terms, transferId } = transfer;
  if (terms === undefined) return unchanged(transfer);
  const read = expectMessage(commitReady, transfer, input);
  if (read.outcome === 'refused') return failLocked(transfer, read.problem, input, context);
  const codes = { field: 'mintAssertionClaim', malformed: 'err_3.3.4', mismatch: 'err_3.3.4' } as const;
  const expected = { fact: 'unassigned', transferId, terms } as const;
  const claim = checkClaim(read.body.mintAssertionClaim, expected, codes, context.claims);
  if (claim.outcome === 'refused') return failLocked(transfer, claim.problem, input, context);
  return new Move(transfer, context)
    .took(input)
    .call({ call: 'extinguish', evidence: claim.evidence })
    .to('extinguishing');
}

/** 3.4 is done. */
export const onExtinguished = (transfer: ClientTransfer, _input: DoneInput, context: StepContext): Result =>
  proveOnOrigin(new Move(transfer, context), 'proveExtinguished').to('proving-extinguished');

/**
 * 3.4 was refused. That says nothing about an earlier submission whose fate nobody learned, so the conflicting state is written:
 * whichever of the two the ledger takes first decides.
 */
export function onExtinguishRefused(transfer: ClientTransfer, input: RefusedInput, context: StepContext): Result {
  const { code, message } = input.result;
  const cause = problem('OP_LEDGER_REFUSED', `extinguish: ${code}: ${message}`);
  return beginAbort(new Move(transfer, context).with({ lateBurn: 'possible' }).conversationEnded(cause));
}

/** `aborting` was refused: perhaps because the burn came first after all, of which the ledger then has evidence. */
export function onBeginAbortRefused(transfer: ClientTransfer, input: RefusedInput, context: StepContext): Result {
  const move = new Move(transfer, context);
  if (transfer.lateBurn === undefined) return move.halt(input.call, input.result);
  if (transfer.lateBurn === 'looked-for') return move.repeat(move.key(CALL_STEP.proveExtinguished)).stay();
  return proveOnOrigin(move.with({ lateBurn: 'looked-for' }), 'proveExtinguished').stay();
}

/** Neither `aborting` nor `extinguished`, which cannot be if all is well: an operator looks, and `aborting` is tried again. */
export const onNoLateBurn = (transfer: ClientTransfer, input: RefusedInput, context: StepContext): Result =>
  new Move(transfer, context).halt('beginAbort', input.result);

/** -> 3.5 */
export const onExtinguishedProven = (transfer: ClientTransfer, input: DoneInput, context: StepContext): Result =>
  withEvidence(transfer, input, context, (evidence) => {
    const body = commitFinalMsg(transfer, {
      burnAssertionClaim: signBurnClaim(evidence, context.signer),
      hashPrevMessage: transfer.lastMessage ?? '',
    });
    return new Move(transfer, context)
      .send(body, { type: 'commit-final-msg', answers: transfer.lastMessage, awaitsAnswer: true })
      .to('final-sent');
  });

/** 3.7 -> 3.9 */
export function onAckCommitFinal(transfer: ClientTransfer, input: MessageInput, context: StepContext): Result {
  const { terms, transferId } = transfer;
  if (terms === undefined) return unchanged(transfer);
  const read = expectMessage(ackCommitFinal, transfer, input);
  if (read.outcome === 'refused') return failPastCommit(transfer, read.problem, input, context);
  const expected = { fact: 'assigned', transferId, terms } as const;
  const claim = checkClaim(read.body.assignmentAssertionClaim, expected, ACK, context.claims);
  if (claim.outcome === 'refused') return failPastCommit(transfer, claim.problem, input, context);
  const body = commitTransferCompleteMsg(transfer, {
    hashPrevMessage: input.hash,
    hashTransferCommence: transfer.hashTransferCommence ?? '',
  });
  return new Move(transfer, context)
    .took(input)
    .send(body, { type: 'commit-transfer-complete-msg', answers: input.hash, awaitsAnswer: false })
    .notice({ type: 'complete' })
    .to('complete');
}

/** 3.7 in other words after 3.9, as of a server whose log was restored from an older copy: the same answer. */
export function onAckAgain(transfer: ClientTransfer, input: MessageInput, context: StepContext): Result {
  const { terms, transferId } = transfer;
  if (terms === undefined) return unchanged(transfer);
  // What it follows on, only the server's lost log would tell.
  const read = expectMessage(ackCommitFinal, { ...transfer, conversation: 'ended' }, input);
  if (read.outcome === 'refused') return refuseMessage(read.problem, transfer, input, context);
  const claim = checkClaim(
    read.body.assignmentAssertionClaim,
    { fact: 'assigned', transferId, terms },
    ACK,
    context.claims,
  );
  if (claim.outcome === 'refused') return refuseMessage(claim.problem, transfer, input, context);
  const move = new Move(transfer, context);
  const answer = move.key(STEP_OF['commit-transfer-complete-msg']);
  return move.answered(input.hash, answer).repeat(answer).stay();
}
