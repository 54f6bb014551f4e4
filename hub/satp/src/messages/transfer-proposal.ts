import { z } from 'zod';
import { FORMATS, SATP_VERSION } from '../version.ts';
import { common, define, head, type SessionIds } from './fields.ts';
import {
  capabilitiesSchema,
  transferInitClaimSchema,
  type GatewayAndNetworkCapabilities,
  type TransferInitClaim,
} from './transfer-init-claim.ts';

/** 1.1, client to server: what is to be transferred, and what the origin's gateway and ledger can do. */
export const transferProposal = define(
  'transfer-proposal-msg',
  z.object({
    ...common,
    version: z.literal(SATP_VERSION),
    transferInitClaimFormat: z.literal(FORMATS.transferInit),
    transferInitClaim: transferInitClaimSchema,
    gatewayAndNetworkCapabilities: capabilitiesSchema,
  }),
  {
    transferContextId: 'err_1.1.1',
    sessionId: 'err_1.1.2',
    transferInitClaimFormat: 'err_1.1.3',
    transferInitClaim: 'err_1.1.3',
    'transferInitClaim.digitalAssetId': 'err_1.1.11',
    'transferInitClaim.assetProfileId': 'err_1.1.12',
    'transferInitClaim.verifiedOriginatorEntityId': 'err_1.1.13',
    'transferInitClaim.verifiedBeneficiaryEntityId': 'err_1.1.14',
    'transferInitClaim.originatorPublicKey': 'err_1.1.15',
    'transferInitClaim.beneficiaryPublicKey': 'err_1.1.16',
    'transferInitClaim.senderGatewaySignaturePublicKey': 'err_1.1.17',
    'transferInitClaim.receiverGatewaySignaturePublicKey': 'err_1.1.18',
    'transferInitClaim.senderGatewayId': 'err_1.1.19',
    'transferInitClaim.senderGatewayNetworkId': 'err_1.1.19',
    'transferInitClaim.senderGatewayOwnerId': 'err_1.1.19',
    'transferInitClaim.recipientGatewayId': 'err_1.1.20',
    'transferInitClaim.recipientGatewayNetworkId': 'err_1.1.20',
    'transferInitClaim.receiverGatewayOwnerId': 'err_1.1.20',
    'transferInitClaim.networkLockType': 'err_1.1.32',
    'transferInitClaim.assetLockExpirationTime': 'err_1.1.33',
    gatewayAndNetworkCapabilities: 'err_1.1.31',
    'gatewayAndNetworkCapabilities.networkLockType': 'err_1.1.32',
    'gatewayAndNetworkCapabilities.networkLockExpirationTime': 'err_1.1.33',
    'gatewayAndNetworkCapabilities.gatewayTlsScheme': 'err_1.1.34',
  },
);

export const transferProposalMsg = (
  ids: SessionIds,
  fields: {
    readonly transferInitClaim: TransferInitClaim;
    readonly gatewayAndNetworkCapabilities: GatewayAndNetworkCapabilities;
  },
) => ({
  ...head('transfer-proposal-msg', ids),
  version: SATP_VERSION,
  transferInitClaimFormat: FORMATS.transferInit,
  ...fields,
});
