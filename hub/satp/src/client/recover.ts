import type { Hash } from '@meridian/credit';
import { readClaim } from '../claims/check-claim.ts';
import { fieldProblem, problem, type Problem } from '../errors.ts';
import { lockAssert } from '../messages/lock-assert.ts';
import { readMessage } from '../messages/read-message.ts';
import { recoverSuccessMsg } from '../messages/recover.ts';
import { transferProposal } from '../messages/transfer-proposal.ts';
import { entryIn, readLog, type LogEntry } from '../recovery.ts';
import { Move, type MessageInput } from '../step/move.ts';
import { refuseMessage } from '../step/table.ts';
import { termsOf } from '../step/terms.ts';
import { asInLog, type StepContext, type StepResult } from '../context.ts';
import type { ClientTransfer, Terms } from '../transfer.ts';
import { beginAbort } from './give-up.ts';

const LOCK = { field: 'lockAssertionClaim', malformed: 'err_2.2.3', mismatch: 'err_2.2.7' } as const;

const lacking = (value: string, expected: string): Problem =>
  fieldProblem('err_1.1.2', { field: 'recoveredLogs', value, expected });

/**
 * The server hands over its log of a session that was lost here. Our own proposal and lock assertion in it say what we have locked.
 * How far the origin has gone since only its record tells: `aborting` is written, or, where the ledger refuses that because the
 * burn came first, the burn is told. What is extinguished stays extinguished.
 */
export function onRecoverUpdate(
  transfer: ClientTransfer,
  input: MessageInput,
  context: StepContext,
): StepResult<ClientTransfer> {
  const log = readLog(input.message, context);
  if (log.outcome === 'refused') return refuseMessage(log.problem, transfer, input, context);
  const found = lockedBy(log.entries, transfer, context);
  if ('code' in found) return refuseMessage(found, transfer, input, context);
  const { entries } = log;
  const commence = entryIn(entries, 'self', 'transfer-commence-msg');
  const last = entries.at(-1);
  const move = new Move(transfer, context)
    .noted(input)
    .with({
      ...found,
      recovered: true,
      lateBurn: 'possible',
      ...(last !== undefined && { lastMessage: last.hash }),
      ...(commence !== undefined && { hashTransferCommence: commence.hash }),
    })
    .conversationEnded(problem('OP_RESTORED', 'the session was lost here and came back out of the server’s log'))
    .send(
      recoverSuccessMsg(transfer, {
        hashRecoverUpdateMessage: input.hash,
        success: true,
        entriesChanged: entries.map(({ hash }) => hash),
      }),
      { type: 'recover-success-msg', answers: input.hash, awaitsAnswer: false },
    );
  return beginAbort(move);
}

/** What our own messages say that we locked. */
function lockedBy(
  entries: readonly LogEntry[],
  { transferId }: ClientTransfer,
  context: StepContext,
): { readonly terms: Terms; readonly lockAssertionExpiration: string } | Problem {
  const proposal = entryIn(entries, 'self', 'transfer-proposal-msg');
  const assertion = entryIn(entries, 'self', 'lock-assert-msg');
  if (proposal === undefined || assertion === undefined)
    return lacking(
      'no lock of this gateway',
      'with its proposal and its lock assertion: nothing else is to be recovered',
    );
  const proposed = readMessage(transferProposal, proposal.message);
  if (proposed.outcome === 'refused') return proposed.problem;
  const locked = readMessage(lockAssert, assertion.message);
  if (locked.outcome === 'refused') return locked.problem;
  const claim = readClaim(locked.body.lockAssertionClaim, LOCK);
  if ('code' in claim) return claim;
  if (claim.claim.transferId !== transferId) return lacking(claim.claim.transferId, `about the transfer ${transferId}`);
  const { transferInitClaim, gatewayAndNetworkCapabilities } = proposed.body;
  const asItWent = proposal.message['transferInitClaim'];
  const gateways = { sender: asInLog(context.self), recipient: asInLog(context.peer) };
  const terms = termsOf(transferInitClaim, asItWent, gatewayAndNetworkCapabilities, gateways);
  if (terms.outcome === 'refused') return terms.problem;
  const batchId: Hash = claim.claim.batchId;
  return { terms: { ...terms.terms, batchId }, lockAssertionExpiration: locked.body.lockAssertionExpiration };
}
