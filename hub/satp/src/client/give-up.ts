import type { Problem } from '../errors.ts';
import { sessionAbortMsg } from '../messages/session-abort.ts';
import { causeOf, isFromPeer, type GiveUpInput } from '../step/cause.ts';
import { Move, type MessageInput } from '../step/move.ts';
import { refuseMessage } from '../step/table.ts';
import type { StepContext, StepResult } from '../context.ts';
import type { ClientTransfer } from '../transfer.ts';

type Result = StepResult<ClientTransfer>;

const begin = (transfer: ClientTransfer, input: GiveUpInput, context: StepContext): Move<ClientTransfer> => {
  const move = new Move(transfer, context);
  return (input.kind === 'message' ? move.noted(input) : move).conversationEnded(causeOf(input));
};

/** Nothing is locked: the peer is told, unless it said so itself, and that is all. */
export function giveUpUnlocked(transfer: ClientTransfer, input: GiveUpInput, context: StepContext): Result {
  const move = begin(transfer, input, context).settled();
  if (!isFromPeer(input)) move.send(sessionAbortMsg(transfer), { type: 'session-abort-msg', awaitsAnswer: false });
  return move.notice({ type: 'given-up', cause: causeOf(input) }).to('rejected');
}

/** Nothing has been said to anybody. */
export function giveUpUnstarted(transfer: ClientTransfer, input: GiveUpInput, context: StepContext): Result {
  const cause = causeOf(input);
  return new Move(transfer, context).because(cause).notice({ type: 'given-up', cause }).to('rejected');
}

/** A peer's wrong message before the lock. */
export const failUnlocked = (
  transfer: ClientTransfer,
  found: Problem,
  input: MessageInput,
  context: StepContext,
): Result =>
  new Move(transfer, context)
    .noted(input)
    .settled()
    .sendError(found, input)
    .notice({ type: 'given-up', cause: found })
    .to('rejected');

/** The lock is on its way and nothing can be undone before its fate is known: remember why. */
export const giveUpWhileLocking = (transfer: ClientTransfer, input: GiveUpInput, context: StepContext): Result =>
  begin(transfer, input, context).stay();

/** Locked and not yet extinguished: write `aborting`, after which only a release can follow. */
export const giveUpLocked = (transfer: ClientTransfer, input: GiveUpInput, context: StepContext): Result =>
  beginAbort(begin(transfer, input, context));

export const beginAbort = (move: Move<ClientTransfer>): Result =>
  move.settled().call({ call: 'beginAbort', transferId: move.transfer.transferId }).to('beginning-abort');

/** A peer's wrong message between lock and commit. */
export const failLocked = (
  transfer: ClientTransfer,
  found: Problem,
  input: MessageInput,
  context: StepContext,
): Result => beginAbort(new Move(transfer, context).noted(input).sendError(found, input));

/** 3.4 has been submitted: the conversation may end, the transfer goes forward. */
export const endPastCommit = (transfer: ClientTransfer, input: GiveUpInput, context: StepContext): Result =>
  begin(transfer, input, context).stay();

/** A peer's wrong message past the commit is refused and changes nothing: the right one may still come. */
export const failPastCommit = (
  transfer: ClientTransfer,
  found: Problem,
  input: MessageInput,
  context: StepContext,
): Result => refuseMessage(found, transfer, input, context);
