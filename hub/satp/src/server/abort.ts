import { parseLedger, type Claim } from '@meridian/credit';
import { checkClaim, checkProof, readClaim, type ClaimCodes, type ClaimResult } from '../claims/check-claim.ts';
import { fieldProblem, problem, type Problem } from '../errors.ts';
import { unknownSession } from '../messages/read-message.ts';
import { rollback, rollbackAckMsg } from '../messages/rollback.ts';
import { serverAbortMsg, sessionAbort } from '../messages/session-abort.ts';
import { expectMessage } from '../step/expect.ts';
import { Move, type MessageInput } from '../step/move.ts';
import { prove, withEvidence } from '../step/prove.ts';
import { acknowledged, isRollback, proofOf } from '../step/rollback.ts';
import { refuseMessage, unchanged, type DoneInput, type Handler } from '../step/table.ts';
import type { StepContext, StepResult } from '../context.ts';
import type { ServerTransfer } from '../transfer.ts';
import { readBurn } from './commit.ts';
import { end, endPastCommit } from './end.ts';

type Result = StepResult<ServerTransfer>;
type OnMessage = Handler<ServerTransfer, MessageInput>;

const CODES = { malformed: 'err_0.1.1', mismatch: 'err_0.1.1' } as const;
/** The last part of the key of the message that carries the evidence of `void`. */
const VOID_CLAIM = 'void-claim';

/** A session-abort-msg with its evidence of `aborting` checked, if it has any. */
type Abort =
  | { readonly outcome: 'plain' }
  | { readonly outcome: 'valid'; readonly claim: Claim; readonly evidence: string }
  | { readonly outcome: 'refused'; readonly problem: Problem };

function readAbort(transfer: ServerTransfer, input: MessageInput, context: StepContext): Abort {
  const read = isRollback(input) ? readRollback(transfer, input) : readSessionAbort(transfer, input);
  if (read.outcome === 'refused') return read;
  const { claim, field } = read;
  if (claim === undefined) return { outcome: 'plain' };
  const { terms, transferId } = transfer;
  const codes = { ...CODES, field };
  if (terms === undefined) return checkWithoutTerms(claim, transfer, context, codes);
  return checkClaim(claim, { fact: 'aborting', transferId, terms }, codes, context.claims);
}

type AbortRead =
  | { readonly outcome: 'read'; readonly claim: string | undefined; readonly field: string }
  | { readonly outcome: 'refused'; readonly problem: Problem };

function readSessionAbort(transfer: ServerTransfer, input: MessageInput): AbortRead {
  const read = expectMessage(sessionAbort, transfer, input);
  if (read.outcome === 'refused') return read;
  return { outcome: 'read', claim: read.body.abortAssertionClaim, field: 'abortAssertionClaim' };
}

function readRollback(transfer: ServerTransfer, input: MessageInput): AbortRead {
  const read = expectMessage(rollback, transfer, input);
  if (read.outcome === 'refused') return read;
  return { outcome: 'read', claim: proofOf(read.body.proofs, 'aborting'), field: 'proofs' };
}

/**
 * A transfer that this server never agreed to, or has forgotten: the evidence alone is enough to void it, as a tombstone,
 * so that the client is never stranded. It must be meant for a ledger of ours and proven by one of the peer's.
 */
function checkWithoutTerms(
  text: string,
  transfer: ServerTransfer,
  context: StepContext,
  codes: ClaimCodes,
): ClaimResult {
  const read = readClaim(text, codes);
  if ('code' in read) return { outcome: 'refused', problem: read };
  const { claim, evidence } = read;
  const wrong = (field: string, value: string, expected: string): ClaimResult => ({
    outcome: 'refused',
    problem: fieldProblem('err_0.1.1', { field: `${codes.field}.${field}`, value, expected }),
  });
  const idsOf = (ledgers: readonly string[]): readonly string[] => ledgers.map((ledger) => parseLedger(ledger).id);
  if (claim.fact !== 'aborting') return wrong('fact', claim.fact, 'aborting');
  if (claim.transferId !== transfer.transferId) return wrong('transferId', claim.transferId, transfer.transferId);
  if (!idsOf(context.self.ledgers).includes(claim.destinationLedger))
    return wrong('destinationLedger', claim.destinationLedger, 'a ledger of this gateway');
  if (!idsOf(context.peer.ledgers).includes(claim.originLedger))
    return wrong('originLedger', claim.originLedger, "a ledger of the peer's gateway");
  const unproven = checkProof(claim, evidence, codes, context.claims);
  return unproven === undefined
    ? { outcome: 'valid', claim, evidence: text }
    : { outcome: 'refused', problem: unproven };
}

/** Before the burn is known: evidence voids, a plain abort ends the conversation. */
export const onAbort: OnMessage = (transfer, input, context) => {
  const abort = readAbort(transfer, input, context);
  switch (abort.outcome) {
    case 'refused':
      return refuseMessage(abort.problem, transfer, input, context);
    case 'plain':
      if (transfer.state === 'initial')
        return refuseMessage(unknownSession('session-abort-msg', transfer.sessionId), transfer, input, context);
      return acknowledged(
        transfer.conversation === 'ended' ? unchanged(transfer) : end(transfer, input, context),
        input,
        context,
        true,
      );
    case 'valid':
      return new Move(transfer, context)
        .noted(input)
        .conversationEnded(problem('OP_PEER_ABORTED', 'the origin has written aborting'))
        .with({ abortMessage: input.hash, abortOrigin: abort.claim.originLedger, isRollback: isRollback(input) })
        .call({ call: 'void', evidence: abort.evidence })
        .to('voiding');
  }
};

/** The burn is proven, so evidence of `aborting` contradicts it: one of the two ledgers, or its proofs, is broken. */
export const onAbortPastCommit: OnMessage = (transfer, input, context) => {
  const abort = readAbort(transfer, input, context);
  switch (abort.outcome) {
    case 'refused':
      return refuseMessage(abort.problem, transfer, input, context);
    case 'plain':
      return acknowledged(endPastCommit(transfer, input, context), input, context, false);
    case 'valid':
      return conflict(transfer, input, context, 'evidence of aborting after evidence of extinguished');
  }
};

/** Voided on evidence of `aborting`, so evidence of `extinguished` contradicts it. */
export const onCommitFinalPastVoid: OnMessage = (transfer, input, context) => {
  const burn = readBurn(transfer, input, context);
  return burn.outcome === 'refused'
    ? refuseMessage(burn.problem, transfer, input, context)
    : conflict(transfer, input, context, 'evidence of extinguished after evidence of aborting');
};

const conflict = (transfer: ServerTransfer, input: MessageInput, context: StepContext, detail: string): Result =>
  new Move(transfer, context).noted(input).notice({ type: 'conflict', detail }).stay();

/** `void` is written here; the client needs evidence of it to release. */
export function onVoided(transfer: ServerTransfer, _input: DoneInput, context: StepContext): Result {
  const { abortOrigin } = transfer;
  if (abortOrigin === undefined) return unchanged(transfer);
  return prove(new Move(transfer, context), 'proveVoid', abortOrigin).to('proving-void');
}

const voidMsg = (transfer: ServerTransfer, evidence: string) =>
  transfer.isRollback === true
    ? rollbackAckMsg(transfer, { success: true, actionsPerformed: ['void'], proofs: [evidence] })
    : serverAbortMsg(transfer, { voidAssertionClaim: evidence });

export const onVoidProven = (transfer: ServerTransfer, input: DoneInput, context: StepContext): Result =>
  withEvidence(transfer, input, context, (evidence) =>
    new Move(transfer, context)
      .send(voidMsg(transfer, evidence), {
        type: transfer.isRollback === true ? 'rollback-ack-msg' : 'session-abort-msg',
        step: VOID_CLAIM,
        answers: transfer.abortMessage,
        awaitsAnswer: false,
      })
      .notice({ type: 'given-up', cause: transfer.cause ?? problem('OP_PEER_ABORTED', 'voided') })
      .to('voided'),
  );

/** Asked in other words after it was voided: the same answer. */
export const onAbortAgain: OnMessage = (transfer, input, context) => {
  const abort = readAbort(transfer, input, context);
  if (abort.outcome === 'refused') return refuseMessage(abort.problem, transfer, input, context);
  if (abort.outcome === 'plain') return unchanged(transfer);
  const move = new Move(transfer, context);
  return move.answered(input.hash, move.key(VOID_CLAIM)).repeat(move.key(VOID_CLAIM)).stay();
};
