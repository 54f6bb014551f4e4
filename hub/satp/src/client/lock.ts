import { problem, type SatpErrorCode } from '../errors.ts';
import { assertionReceipt } from '../messages/assertion-receipt.ts';
import { commitPrepareMsg } from '../messages/commit-prepare.ts';
import { errorMsg } from '../messages/error.ts';
import { lockAssertMsg } from '../messages/lock-assert.ts';
import { sessionAbortMsg } from '../messages/session-abort.ts';
import { expectMessage } from '../step/expect.ts';
import { Move, rfc3339, type MessageInput } from '../step/move.ts';
import { withEvidence } from '../step/prove.ts';
import type { DoneInput, RefusedInput } from '../step/table.ts';
import type { StepContext, StepResult } from '../context.ts';
import type { ClientTransfer } from '../transfer.ts';
import { beginAbort, failLocked } from './give-up.ts';
import { proveOnOrigin } from './prove-on-origin.ts';

type Result = StepResult<ClientTransfer>;

/** 2.1 is done: from now on the client owes a release or an extinguishment. */
export function onLocked(transfer: ClientTransfer, input: DoneInput, context: StepContext): Result {
  const expiresAt = input.now + (transfer.terms?.lockSeconds ?? 0) * 1000;
  const move = new Move(transfer, context)
    .with({ lockAssertionExpiration: rfc3339(expiresAt) })
    .timer('lock', expiresAt);
  if (transfer.cause !== undefined) return beginAbort(move);
  return proveOnOrigin(move, 'proveLocked').to('proving-lock');
}

/** Codes of our ledgers' refusals that the draft has a code for; any other means that there is no such asset to lock. */
const LOCK_REFUSALS: ReadonlyMap<string, SatpErrorCode> = new Map([
  ['LOT_LOCKED', 'err_2.2.8'],
  ['LOT_NOT_ACTIVE', 'err_2.2.8'],
  ['FORBIDDEN', 'err_0.1.2'],
  ['NOT_APPROVED', 'err_0.1.2'],
  ['NOT_OWNER', 'err_0.1.2'],
]);

/** 2.1 was refused: nothing is locked, and the peer learns why. */
export function onLockRefused(transfer: ClientTransfer, input: RefusedInput, context: StepContext): Result {
  const { code, message } = input.result;
  const cause = problem('OP_LEDGER_REFUSED', `lock: ${code}: ${message}`);
  const move = new Move(transfer, context);
  if (transfer.conversation === 'open') {
    const told = problem(LOCK_REFUSALS.get(code) ?? 'err_2.2.7', `the origin refused the lock: ${code}`);
    const body = errorMsg(transfer, {
      problem: told,
      hashPrevMessage: transfer.lastMessage ?? '',
      timestamp: rfc3339(input.now),
    });
    move.send(body, { type: 'error-msg', step: 'error-lock', awaitsAnswer: false });
  } else if (transfer.cause?.code === 'OP_CANCELLED') {
    // The peer does not know of a cancellation yet: it is told when it is known whether there is anything to undo.
    move.send(sessionAbortMsg(transfer), { type: 'session-abort-msg', awaitsAnswer: false });
  }
  return move
    .conversationEnded(cause)
    .notice({ type: 'given-up', cause: transfer.cause ?? cause })
    .to('rejected');
}

/** -> 2.2 */
export const onLockProven = (transfer: ClientTransfer, input: DoneInput, context: StepContext): Result =>
  withEvidence(transfer, input, context, (evidence) => {
    const body = lockAssertMsg(transfer, {
      lockAssertionClaim: evidence,
      lockAssertionExpiration: transfer.lockAssertionExpiration ?? rfc3339(input.now),
      hashPrevMessage: transfer.lastMessage ?? '',
    });
    return new Move(transfer, context)
      .send(body, { type: 'lock-assert-msg', answers: transfer.lastMessage, awaitsAnswer: true })
      .to('lock-asserted');
  });

/** 2.4 -> 3.1 */
export function onAssertionReceipt(transfer: ClientTransfer, input: MessageInput, context: StepContext): Result {
  const read = expectMessage(assertionReceipt, transfer, input);
  if (read.outcome === 'refused') return failLocked(transfer, read.problem, input, context);
  return new Move(transfer, context)
    .took(input)
    .send(commitPrepareMsg(transfer, { hashPrevMessage: input.hash }), {
      type: 'commit-prepare-msg',
      answers: input.hash,
      awaitsAnswer: true,
    })
    .to('prepare-sent');
}
