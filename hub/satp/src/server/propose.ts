import { readAssetProfile, type AssetProfile } from '../asset-profile.ts';
import { fieldProblem, type Problem } from '../errors.ts';
import { proposalReceiptMsg } from '../messages/proposal-receipt.ts';
import { transferProposal } from '../messages/transfer-proposal.ts';
import { expectMessage } from '../step/expect.ts';
import { Move, rfc3339, type MessageInput } from '../step/move.ts';
import { refuseMessage, unchanged } from '../step/table.ts';
import { checkAsset, termsOf } from '../step/terms.ts';
import type { StepContext, StepResult } from '../context.ts';
import type { Input } from '../input.ts';
import type { ProposedTerms, ServerTransfer } from '../transfer.ts';
import { messageUrn } from '../version.ts';
import { onRecoveredProfile } from './recover.ts';

type Result = StepResult<ServerTransfer>;

/** 1.1: who, what, how; then the asset profile, without which nothing is accepted. A refused proposal leaves no trace. */
export function onProposal(transfer: ServerTransfer, input: MessageInput, context: StepContext): Result {
  const read = expectMessage(transferProposal, transfer, input);
  if (read.outcome === 'refused') return refuseMessage(read.problem, transfer, input, context);
  const { transferInitClaim, gatewayAndNetworkCapabilities } = read.body;
  const gateways = { sender: context.peer, recipient: context.self };
  // The hash is over the claim as it came, with members that this version does not know.
  const asItCame = input.message['transferInitClaim'];
  const terms = termsOf(transferInitClaim, asItCame, gatewayAndNetworkCapabilities, gateways);
  if (terms.outcome === 'refused') return refuseMessage(terms.problem, transfer, input, context);
  return new Move(transfer, context)
    .took(input)
    .with({ proposed: terms.terms })
    .timer('session', input.now + context.sessionMs)
    .fetchProfile(terms.terms.assetProfileId)
    .to('proposal-received');
}

/** -> 1.2, once the profile is the one proposed and describes the asset proposed. */
export function onProfile(
  transfer: ServerTransfer,
  input: Extract<Input, { kind: 'profile' }>,
  context: StepContext,
): Result {
  const { proposed, lastMessage, recovering } = transfer;
  if (proposed === undefined) return unchanged(transfer);
  const profile = checkProfile(input.document, proposed);
  if (recovering !== undefined) return onRecoveredProfile(transfer, profile, context);
  if (lastMessage === undefined) return unchanged(transfer);
  if ('code' in profile) return rejectProposal(transfer, profile, input.now, context);
  const body = proposalReceiptMsg(transfer, {
    hashTransferInitClaim: proposed.hashTransferInitClaim,
    timestamp: rfc3339(input.now),
    hashPrevMessage: lastMessage,
  });
  return new Move(transfer, context)
    .without('proposed')
    .with({ terms: { ...proposed, batchId: profile.batchId }, profile })
    .send(body, { type: 'proposal-receipt-msg', answers: lastMessage, awaitsAnswer: false })
    .to('receipt-sent');
}

/** The profile must be valid in itself, be the document proposed by its hash, and have the asset proposed in it. */
function checkProfile(document: unknown, proposed: ProposedTerms): AssetProfile | Problem {
  const read = readAssetProfile(document);
  if (read.outcome === 'refused') return read.problem;
  if (read.hash !== proposed.assetProfileId)
    return fieldProblem('err_1.1.12', {
      field: 'assetProfile',
      value: read.hash,
      expected: `the document of that hash, ${proposed.assetProfileId}`,
    });
  return checkAsset(proposed, read.profile) ?? read.profile;
}

function rejectProposal(transfer: ServerTransfer, found: Problem, now: number, context: StepContext): Result {
  const { lastMessage } = transfer;
  if (lastMessage === undefined) return unchanged(transfer);
  const proposal = { hash: lastMessage, now, message: { messageType: messageUrn('transfer-proposal-msg') } };
  return new Move(transfer, context)
    .sendError(found, proposal)
    .notice({ type: 'given-up', cause: found })
    .to('rejected');
}
