import { readBurnClaim } from '../claims/burn-claim.ts';
import { checkClaim } from '../claims/check-claim.ts';
import { problem, type Problem } from '../errors.ts';
import { ackCommitFinalMsg } from '../messages/ack-commit-final.ts';
import { commitFinal } from '../messages/commit-final.ts';
import { commitReadyMsg } from '../messages/commit-ready.ts';
import { commitTransferComplete } from '../messages/commit-transfer-complete.ts';
import { STEP_OF } from '../messages/message-type.ts';
import { sessionAbortMsg } from '../messages/session-abort.ts';
import { expectMessage } from '../step/expect.ts';
import { Move, type MessageInput } from '../step/move.ts';
import { originLedgerOf, prove, withEvidence } from '../step/prove.ts';
import { refuseMessage, unchanged, type DoneInput, type RefusedInput } from '../step/table.ts';
import { messageKeysOf, type StepContext, type StepResult } from '../context.ts';
import type { ServerTransfer } from '../transfer.ts';

type Result = StepResult<ServerTransfer>;

/** The last part of the key of a mint on evidence of `extinguished`: another deed than the one on evidence of `locked`. */
const LATE_MINT = '3.2-late';

const proveHere = (move: Move<ServerTransfer>, call: 'proveUnassigned' | 'proveAssigned'): Move<ServerTransfer> => {
  const origin = originLedgerOf(move.transfer);
  return origin === undefined ? move : prove(move, call, origin);
};

/** 3.2 is done. */
export const onMinted = (transfer: ServerTransfer, _input: DoneInput, context: StepContext): Result =>
  proveHere(new Move(transfer, context).with({ mint: 'done' }), 'proveUnassigned').to('proving-unassigned');

/** 3.2 was refused: the client hears that nothing comes of it, and will abort with evidence. */
export function onMintRefused(transfer: ServerTransfer, input: RefusedInput, context: StepContext): Result {
  const { code, message } = input.result;
  return new Move(transfer, context)
    .with({ mint: 'refused' })
    .send(sessionAbortMsg(transfer), { type: 'session-abort-msg', awaitsAnswer: false })
    .conversationEnded(problem('OP_LEDGER_REFUSED', `mint: ${code}: ${message}`))
    .to('ended');
}

/** The burn is proven already, so there is no need to say ready. */
export function onMintedLate(transfer: ServerTransfer, _input: DoneInput, context: StepContext): Result {
  const { burnEvidence } = transfer;
  if (burnEvidence === undefined) return unchanged(transfer);
  const move = new Move(transfer, context).with({ mint: 'done' }).without('burnEvidence');
  return move.call({ call: 'assign', evidence: burnEvidence }).to('assigning');
}

/** Refused on evidence of `locked`, a mint is asked for again on evidence of `extinguished`; that one must not fail. */
export function onLateMintRefused(transfer: ServerTransfer, input: RefusedInput, context: StepContext): Result {
  const { burnEvidence, profile, mint } = transfer;
  const move = new Move(transfer, context);
  if (mint === 'late' || burnEvidence === undefined || profile === undefined)
    return move.halt('mint', input.result, LATE_MINT);
  return move.with({ mint: 'late' }).call({ call: 'mint', evidence: burnEvidence, profile }, LATE_MINT).stay();
}

/** The fate of a mint that nobody waits for any more is still worth knowing: a late commit-final goes on from it. */
export const noteMint = (transfer: ServerTransfer, input: DoneInput | RefusedInput, context: StepContext): Result =>
  new Move(transfer, context).with({ mint: input.result.outcome === 'done' ? 'done' : 'refused' }).stay();

/** -> 3.3. From here the server voids only on evidence of `aborting`. */
export const onUnassignedProven = (transfer: ServerTransfer, input: DoneInput, context: StepContext): Result =>
  withEvidence(transfer, input, context, (evidence) => {
    const body = commitReadyMsg(transfer, {
      mintAssertionClaim: evidence,
      hashPrevMessage: transfer.lastMessage ?? '',
    });
    return new Move(transfer, context)
      .send(body, { type: 'commit-ready-msg', answers: transfer.lastMessage, awaitsAnswer: false })
      .to('ready-sent');
  });

type Burn =
  { readonly outcome: 'valid'; readonly evidence: string } | { readonly outcome: 'refused'; readonly problem: Problem };

/** Evidence of `extinguished` counts at any time; H only where commit-final is the next message. */
export function readBurn(transfer: ServerTransfer, input: MessageInput, context: StepContext): Burn {
  const { terms, transferId } = transfer;
  if (terms === undefined)
    return { outcome: 'refused', problem: problem('err_0.1.1', 'no proposal of this session was accepted') };
  const chained: ServerTransfer = transfer.state === 'ready-sent' ? transfer : { ...transfer, conversation: 'ended' };
  const read = expectMessage(commitFinal, chained, input);
  if (read.outcome === 'refused') return read;
  const burn = readBurnClaim(read.body.burnAssertionClaim, messageKeysOf(context.peer), context.verifier);
  if (burn.outcome === 'refused') return burn;
  const codes = { field: 'burnAssertionClaim', malformed: 'err_3.5.4', mismatch: 'err_3.5.4' } as const;
  return checkClaim(burn.evidence, { fact: 'extinguished', transferId, terms }, codes, context.claims);
}

/** 3.5 in its place -> 3.6. A wrong one ends the conversation, and the right one is still taken after that. */
export function onCommitFinal(transfer: ServerTransfer, input: MessageInput, context: StepContext): Result {
  const burn = readBurn(transfer, input, context);
  if (burn.outcome === 'valid') return goForward(transfer, burn.evidence, input, context);
  return new Move(transfer, context).sendError(burn.problem, input).to('ended');
}

/** 3.5 out of its place: after the end, or before the server was ready. A wrong one changes nothing. */
export function onEarlyOrLateCommitFinal(transfer: ServerTransfer, input: MessageInput, context: StepContext): Result {
  const burn = readBurn(transfer, input, context);
  if (burn.outcome === 'valid') return goForward(transfer, burn.evidence, input, context);
  return refuseMessage(burn.problem, transfer, input, context);
}

/** The credits are gone on the origin, so they must come here: mint if need be (such a mint is valid for ever), then assign. */
function goForward(transfer: ServerTransfer, evidence: string, input: MessageInput, context: StepContext): Result {
  const { mint, profile } = transfer;
  const move = new Move(transfer, context).took(input);
  if (mint === 'done') return move.call({ call: 'assign', evidence }).to('assigning');
  move.with({ burnEvidence: evidence });
  if (mint === 'submitted') return move.to('minting-late');
  if (profile === undefined) return unchanged(transfer);
  return move.with({ mint: 'late' }).call({ call: 'mint', evidence, profile }, LATE_MINT).to('minting-late');
}

/** 3.6 is done. */
export const onAssigned = (transfer: ServerTransfer, _input: DoneInput, context: StepContext): Result =>
  proveHere(new Move(transfer, context), 'proveAssigned').to('proving-assigned');

/** -> 3.7, again and again until 3.9: a client that gave up sending 3.9 sends it once more when it hears this again. */
export const onAssignedProven = (transfer: ServerTransfer, input: DoneInput, context: StepContext): Result =>
  withEvidence(transfer, input, context, (evidence) => {
    const body = ackCommitFinalMsg(transfer, {
      assignmentAssertionClaim: evidence,
      hashPrevMessage: transfer.lastMessage ?? '',
    });
    return new Move(transfer, context)
      .send(body, { type: 'ack-commit-final-msg', answers: transfer.lastMessage, awaitsAnswer: true })
      .to('final-acked');
  });

/** 3.5 in other words after 3.7, as of a client whose log was restored from an older copy: the same answer. */
export function onCommitFinalAgain(transfer: ServerTransfer, input: MessageInput, context: StepContext): Result {
  const burn = readBurn(transfer, input, context);
  if (burn.outcome === 'refused') return refuseMessage(burn.problem, transfer, input, context);
  const move = new Move(transfer, context);
  const answer = move.key(STEP_OF['ack-commit-final-msg']);
  return move.answered(input.hash, answer).repeat(answer).stay();
}

/** 3.9: the beneficiary has had the credits since 3.6, so a wrong one changes nothing. */
export function onComplete(transfer: ServerTransfer, input: MessageInput, context: StepContext): Result {
  const { hashTransferCommence: want } = transfer;
  // A burn that came before 1.3, or into a session that was lost here, has none to compare with.
  const commence = want === undefined ? [] : [{ field: 'hashTransferCommence', want, code: 'err_3.9.4' } as const];
  const read = expectMessage(commitTransferComplete, transfer, input, commence);
  if (read.outcome === 'refused') return refuseMessage(read.problem, transfer, input, context);
  return new Move(transfer, context).took(input).notice({ type: 'complete' }).to('complete');
}
