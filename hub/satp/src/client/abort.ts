import { checkClaim } from '../claims/check-claim.ts';
import { problem } from '../errors.ts';
import { clientAbortMsg, sessionAbort } from '../messages/session-abort.ts';
import { rollbackAck, rollbackMsg } from '../messages/rollback.ts';
import { expectMessage } from '../step/expect.ts';
import { Move, type MessageInput } from '../step/move.ts';
import { withEvidence } from '../step/prove.ts';
import { proofOf } from '../step/rollback.ts';
import { refuseMessage, unchanged, type DoneInput } from '../step/table.ts';
import type { StepContext, StepResult } from '../context.ts';
import type { ClientTransfer } from '../transfer.ts';
import { proveOnOrigin } from './prove-on-origin.ts';

type Result = StepResult<ClientTransfer>;

/** `aborting` is written. */
export const onAborting = (transfer: ClientTransfer, _input: DoneInput, context: StepContext): Result =>
  proveOnOrigin(new Move(transfer, context), 'proveAborting').to('proving-aborting');

const abortMsg = (transfer: ClientTransfer, evidence: string) =>
  transfer.recovered === true
    ? rollbackMsg(transfer, { success: true, actionsPerformed: ['begin-abort'], proofs: [evidence] })
    : clientAbortMsg(transfer, { abortAssertionClaim: evidence });

/** The server may now void, and only now. */
export const onAbortingProven = (transfer: ClientTransfer, input: DoneInput, context: StepContext): Result =>
  withEvidence(transfer, input, context, (evidence) =>
    new Move(transfer, context)
      .send(abortMsg(transfer, evidence), {
        type: transfer.recovered === true ? 'rollback-msg' : 'session-abort-msg',
        step: 'abort-claim',
        awaitsAnswer: true,
      })
      .to('abort-sent'),
  );

/** With the server's evidence of `void` the lock may be released. Its abort without evidence is no answer. */
export function onVoidClaim(transfer: ClientTransfer, input: MessageInput, context: StepContext): Result {
  const read = expectMessage(sessionAbort, transfer, input);
  if (read.outcome === 'refused') return refuseMessage(read.problem, transfer, input, context);
  const { voidAssertionClaim } = read.body;
  if (voidAssertionClaim === undefined) return unchanged(transfer);
  return release(transfer, { text: voidAssertionClaim, field: 'voidAssertionClaim' }, input, context);
}

/** The same in answer to a rollback-msg. */
export function onRollbackAck(transfer: ClientTransfer, input: MessageInput, context: StepContext): Result {
  const read = expectMessage(rollbackAck, transfer, input);
  if (read.outcome === 'refused') return refuseMessage(read.problem, transfer, input, context);
  const text = proofOf(read.body.proofs, 'void');
  return text === undefined ? unchanged(transfer) : release(transfer, { text, field: 'proofs' }, input, context);
}

function release(
  transfer: ClientTransfer,
  { text, field }: { readonly text: string; readonly field: string },
  input: MessageInput,
  context: StepContext,
): Result {
  const { terms, transferId } = transfer;
  if (terms === undefined) return unchanged(transfer);
  const codes = { field, malformed: 'err_0.1.1', mismatch: 'err_0.1.1' } as const;
  const claim = checkClaim(text, { fact: 'void', transferId, terms }, codes, context.claims);
  if (claim.outcome === 'refused') return refuseMessage(claim.problem, transfer, input, context);
  return new Move(transfer, context)
    .noted(input)
    .settled()
    .call({ call: 'release', evidence: claim.evidence })
    .to('releasing');
}

/** The credits are their owner's again. */
export const onReleased = (transfer: ClientTransfer, _input: DoneInput, context: StepContext): Result =>
  new Move(transfer, context)
    .notice({ type: 'given-up', cause: transfer.cause ?? problem('OP_CANCELLED', 'released') })
    .to('released');
