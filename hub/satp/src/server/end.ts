import type { Problem } from '../errors.ts';
import { sessionAbortMsg } from '../messages/session-abort.ts';
import { causeOf, isFromPeer, type GiveUpInput } from '../step/cause.ts';
import { Move, type MessageInput } from '../step/move.ts';
import type { StepContext, StepResult } from '../context.ts';
import type { ServerState, ServerTransfer } from '../transfer.ts';

type Result = StepResult<ServerTransfer>;

/** Before a lock was asserted there is nothing to hope or fear; both states still take evidence. */
const UNASSERTED: readonly ServerState[] = ['proposal-received', 'receipt-sent', 'commence-acked'];

/**
 * The server ends the conversation, or hears that it has ended. It undoes nothing: to void takes evidence of `aborting`, and
 * evidence of `extinguished` is still taken.
 */
export function end(transfer: ServerTransfer, input: GiveUpInput, context: StepContext): Result {
  const cause = causeOf(input);
  const move = new Move(transfer, context);
  if (input.kind === 'message') move.noted(input);
  if (!isFromPeer(input)) move.send(sessionAbortMsg(transfer), { type: 'session-abort-msg', awaitsAnswer: false });
  move.conversationEnded(cause);
  return UNASSERTED.includes(transfer.state)
    ? move.notice({ type: 'given-up', cause }).to('rejected')
    : move.to('ended');
}

/** Past the burn: the conversation may end, the transfer goes on. */
export function endPastCommit(transfer: ServerTransfer, input: GiveUpInput, context: StepContext): Result {
  const move = new Move(transfer, context);
  if (input.kind === 'message') move.noted(input);
  return move.conversationEnded(causeOf(input)).stay();
}

/** A peer's wrong message: it is told, and the conversation ends. A client that has locked will come with evidence. */
export function fail(transfer: ServerTransfer, found: Problem, input: MessageInput, context: StepContext): Result {
  const move = new Move(transfer, context).noted(input).sendError(found, input);
  // In `commence-acked` the wrong message is a lock assertion.
  return transfer.state === 'receipt-sent'
    ? move.notice({ type: 'given-up', cause: found }).to('rejected')
    : move.to('ended');
}
