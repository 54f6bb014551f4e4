import { assetProfileHash, readAssetProfile } from '../asset-profile.ts';
import { CreditError, parseLedger, parseRanges } from '@meridian/credit';
import { formatDigitalAssetId } from '../digital-asset-id.ts';
import { ERRORS, problem, type Problem } from '../errors.ts';
import { ackCommence } from '../messages/ack-commence.ts';
import { proposalReceipt } from '../messages/proposal-receipt.ts';
import { transferCommenceMsg } from '../messages/transfer-commence.ts';
import {
  capabilitiesSchema,
  transferInitClaimSchema,
  type GatewayAndNetworkCapabilities,
  type TransferInitClaim,
} from '../messages/transfer-init-claim.ts';
import { transferProposalMsg } from '../messages/transfer-proposal.ts';
import { expectMessage } from '../step/expect.ts';
import { Move, type MessageInput } from '../step/move.ts';
import { checkAsset, termsOf } from '../step/terms.ts';
import type { Refused, StepContext, StepResult } from '../context.ts';
import type { Input, TransferRequest } from '../input.ts';
import type { ClientTransfer, ProposedTerms } from '../transfer.ts';
import { OUR_LOCK_TYPE, OUR_TLS_SCHEME, SIGNATURE_ALGORITHM } from '../version.ts';
import { failUnlocked } from './give-up.ts';

type StartInput = Extract<Input, { kind: 'start' }>;

const invalid = (found: Problem): Refused => ({
  outcome: 'refused',
  problem: { ...found, code: 'OP_INVALID_REQUEST', ...ERRORS.OP_INVALID_REQUEST },
});

/** 1.1: everything in the request is checked as the peer will check it, and then proposed. */
export function start(transfer: ClientTransfer, input: StartInput, context: StepContext): StepResult<ClientTransfer> {
  const { request } = input;
  const made = claimOf(request, context);
  if ('code' in made) return invalid(made);
  const { claim, capabilities } = made;
  const gateways = { sender: context.self, recipient: context.peer };
  const terms = termsOf(claim, claim, capabilities, gateways);
  if (terms.outcome === 'refused') return invalid(terms.problem);
  const outside = checkRequest(request, claim, capabilities, terms.terms);
  if (outside !== undefined) return invalid(outside);
  const body = transferProposalMsg(transfer, { transferInitClaim: claim, gatewayAndNetworkCapabilities: capabilities });
  return new Move(transfer, context)
    .with({ terms: { ...terms.terms, batchId: request.profile.batchId }, profile: request.profile })
    .timer('session', input.now + context.sessionMs)
    .send(body, { type: 'transfer-proposal-msg', awaitsAnswer: true })
    .to('proposal-sent');
}

/** The profile must be what the class is, and the asset within it. */
function checkRequest(
  request: TransferRequest,
  claim: TransferInitClaim,
  capabilities: GatewayAndNetworkCapabilities,
  terms: ProposedTerms,
): Problem | undefined {
  const wellFormed = transferInitClaimSchema.safeParse(claim).error ?? capabilitiesSchema.safeParse(capabilities).error;
  const [issue] = wellFormed?.issues ?? [];
  if (issue !== undefined) return problem('OP_INVALID_REQUEST', `${issue.path.join('.')}: ${issue.message}`);
  const profile = readAssetProfile(request.profile);
  return profile.outcome === 'refused' ? profile.problem : checkAsset(terms, profile.profile);
}

function claimOf(
  request: TransferRequest,
  { self, peer }: StepContext,
): { readonly claim: TransferInitClaim; readonly capabilities: GatewayAndNetworkCapabilities } | Problem {
  try {
    const ranges = parseRanges(request.ranges);
    for (const ledger of [request.originLedger, request.destinationLedger]) parseLedger(ledger);
    return {
      claim: {
        digitalAssetId: formatDigitalAssetId({ classId: request.classId, ranges }),
        assetProfileId: assetProfileHash(request.profile),
        networkLockType: OUR_LOCK_TYPE,
        verifiedOriginatorEntityId: request.originatorEntityId,
        verifiedBeneficiaryEntityId: request.beneficiaryEntityId,
        originatorPublicKey: request.owner,
        beneficiaryPublicKey: request.beneficiary,
        senderGatewaySignaturePublicKey: self.messageKey,
        receiverGatewaySignaturePublicKey: peer.messageKey,
        senderGatewayId: self.gatewayId,
        recipientGatewayId: peer.gatewayId,
        senderGatewayNetworkId: request.originLedger,
        recipientGatewayNetworkId: request.destinationLedger,
        assetLockExpirationTime: request.lockSeconds,
      },
      capabilities: {
        gatewayDefaultSignatureAlgorithm: SIGNATURE_ALGORITHM,
        networkLockType: OUR_LOCK_TYPE,
        networkLockExpirationTime: request.lockSeconds,
        gatewayTlsScheme: OUR_TLS_SCHEME,
      },
    };
  } catch (error) {
    if (error instanceof CreditError) return problem('OP_INVALID_REQUEST', error.message);
    throw error;
  }
}

/** 1.2 -> 1.3 */
export function onProposalReceipt(
  transfer: ClientTransfer,
  input: MessageInput,
  context: StepContext,
): StepResult<ClientTransfer> {
  const hashTransferInitClaim = transfer.terms?.hashTransferInitClaim;
  const read = expectMessage(proposalReceipt, transfer, input, [
    { field: 'hashTransferInitClaim', want: hashTransferInitClaim, code: 'err_1.2.3' },
  ]);
  if (read.outcome === 'refused') return failUnlocked(transfer, read.problem, input, context);
  const body = transferCommenceMsg(transfer, {
    hashTransferInitClaim: read.body.hashTransferInitClaim,
    hashPrevMessage: input.hash,
  });
  const move = new Move(transfer, context)
    .took(input)
    .send(body, { type: 'transfer-commence-msg', answers: input.hash, awaitsAnswer: true });
  const { lastMessage } = move.transfer;
  return move.with({ ...(lastMessage !== undefined && { hashTransferCommence: lastMessage }) }).to('commence-sent');
}

/** 1.4 -> 2.1 */
export function onAckCommence(
  transfer: ClientTransfer,
  input: MessageInput,
  context: StepContext,
): StepResult<ClientTransfer> {
  const read = expectMessage(ackCommence, transfer, input);
  if (read.outcome === 'refused') return failUnlocked(transfer, read.problem, input, context);
  const move = new Move(transfer, context).took(input);
  const { terms, transferId } = transfer;
  if (terms === undefined) return move.stay();
  const { batchId, classId, ranges, owner, destinationLedger, beneficiary, assetProfileId } = terms;
  return move
    .call({
      call: 'lock',
      transferId,
      batchId,
      classId,
      ranges,
      owner,
      destinationLedger,
      beneficiary,
      assetProfile: assetProfileId,
    })
    .to('locking');
}
