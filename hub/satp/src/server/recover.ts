import { hashJson } from '../encoding.ts';
import { fieldProblem, problem, type Problem } from '../errors.ts';
import { readMessage } from '../messages/read-message.ts';
import { recoverSuccessMsg } from '../messages/recover.ts';
import { transferProposal } from '../messages/transfer-proposal.ts';
import { entryIn, readLog, type LogEntry } from '../recovery.ts';
import { Move, type MessageInput } from '../step/move.ts';
import { refuseMessage, unchanged } from '../step/table.ts';
import { termsOf, type TermsResult } from '../step/terms.ts';
import type { AssetProfile } from '../asset-profile.ts';
import { asInLog, type StepContext, type StepResult } from '../context.ts';
import type { ServerTransfer } from '../transfer.ts';

type Result = StepResult<ServerTransfer>;

const refused = (field: string, value: unknown, expected: string): TermsResult => ({
  outcome: 'refused',
  problem: fieldProblem('err_1.1.2', { field, value, expected }),
});

/**
 * The client hands over its log of a session that was lost here. With our own receipt in it we had agreed to the proposal, so its terms
 * hold again; the conversation does not. From then on evidence counts as in any session that has ended: of the burn, to mint and
 * assign; of the abort, to void.
 */
export function onRecoverUpdate(transfer: ServerTransfer, input: MessageInput, context: StepContext): Result {
  if (transfer.terms !== undefined) return unchanged(transfer);
  const log = readLog(input.message, context);
  if (log.outcome === 'refused') return refuseMessage(log.problem, transfer, input, context);
  const terms = agreedTerms(log.entries, context);
  if (terms.outcome === 'refused') return refuseMessage(terms.problem, transfer, input, context);
  const commence = entryIn(log.entries, 'peer', 'transfer-commence-msg');
  const move = new Move(transfer, context)
    .noted(input)
    .with({
      ...(commence !== undefined && { hashTransferCommence: commence.hash }),
      proposed: terms.terms,
      recovered: true,
      recovering: { message: input.hash, entries: log.entries.map(({ hash }) => hash) },
    })
    .conversationEnded(problem('OP_RESTORED', 'the session was lost here and came back out of the client’s log'))
    .fetchProfile(terms.terms.assetProfileId);
  // It was asked for before, if the proposal came this far.
  return (transfer.state === 'initial' ? move : move.repeat(move.key('profile'))).to('proposal-received');
}

/** The terms of the client's proposal, to which a receipt of ours bears witness. */
function agreedTerms(entries: readonly LogEntry[], context: StepContext): TermsResult {
  const proposal = entryIn(entries, 'peer', 'transfer-proposal-msg');
  const receipt = entryIn(entries, 'self', 'proposal-receipt-msg');
  if (proposal === undefined) return refused('recoveredLogs', 'no proposal of the sender', 'with the proposal');
  const read = readMessage(transferProposal, proposal.message);
  if (read.outcome === 'refused') return read;
  const asItCame = proposal.message['transferInitClaim'];
  const agreed = receipt?.message['hashTransferInitClaim'];
  if (agreed !== hashJson(asItCame))
    return refused(
      'recoveredLogs',
      agreed ?? 'no receipt',
      'with the receipt by which this gateway agreed to the proposal',
    );
  const { transferInitClaim, gatewayAndNetworkCapabilities } = read.body;
  const gateways = { sender: asInLog(context.peer), recipient: asInLog(context.self) };
  return termsOf(transferInitClaim, asItCame, gatewayAndNetworkCapabilities, gateways);
}

/** The profile of a recovered session has come, or what came is not it. */
export function onRecoveredProfile(
  transfer: ServerTransfer,
  profile: AssetProfile | Problem,
  context: StepContext,
): Result {
  const { recovering, proposed } = transfer;
  if (recovering === undefined || proposed === undefined) return unchanged(transfer);
  const success = !('code' in profile);
  const body = recoverSuccessMsg(transfer, {
    hashRecoverUpdateMessage: recovering.message,
    success,
    entriesChanged: success ? recovering.entries : [],
  });
  const move = new Move(transfer, context).without('recovering', 'proposed').send(body, {
    type: 'recover-success-msg',
    step: `recover-success-${recovering.message.slice(0, 16)}`,
    answers: recovering.message,
    awaitsAnswer: false,
  });
  return success
    ? move.with({ terms: { ...proposed, batchId: profile.batchId }, profile }).to('ended')
    : move.to('rejected');
}
