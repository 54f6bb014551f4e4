import { z } from 'zod';
import { LOCK_SECONDS, LOCK_TYPES, SIGNATURE_ALGORITHM, TLS_SCHEMES } from '../version.ts';
import { hash, text } from './fields.ts';

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/, '32 bytes in base64url');
const jwk = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: coordinate, y: coordinate });
const seconds = z.int().min(LOCK_SECONDS.min).max(LOCK_SECONDS.max);

/**
 * What is to be transferred, from whom and to whom. Where the draft leaves the form open: `digitalAssetId` is
 * `<class id>:<range list>`, `assetProfileId` the hash of the asset profile document, `originatorPublicKey` and
 * `beneficiaryPublicKey` the accounts by which the two ledgers know those parties' keys, the network ids ledger
 * descriptors, and the gateways' keys are JWKs.
 */
export const transferInitClaimSchema = z.object({
  digitalAssetId: z.string().max(2048),
  assetProfileId: hash,
  networkLockType: z.enum(LOCK_TYPES),
  verifiedOriginatorEntityId: text,
  verifiedBeneficiaryEntityId: text,
  originatorPublicKey: text,
  beneficiaryPublicKey: text,
  senderGatewaySignaturePublicKey: jwk,
  receiverGatewaySignaturePublicKey: jwk,
  senderGatewayId: text,
  recipientGatewayId: text,
  senderGatewayNetworkId: text,
  recipientGatewayNetworkId: text,
  assetLockExpirationTime: seconds.optional(),
  senderGatewayDeviceIdentityPublicKey: z.unknown().optional(),
  receiverGatewayDeviceIdentityPublicKey: z.unknown().optional(),
  senderGatewayOwnerId: text.optional(),
  receiverGatewayOwnerId: text.optional(),
});
export type TransferInitClaim = z.output<typeof transferInitClaimSchema>;

export const capabilitiesSchema = z.object({
  gatewayDefaultSignatureAlgorithm: z.literal(SIGNATURE_ALGORITHM),
  gatewaySupportedSignatureAlgorithms: z.array(z.string()).max(32).optional(),
  networkLockType: z.enum(LOCK_TYPES),
  networkLockExpirationTime: seconds,
  gatewayTlsScheme: z.enum(TLS_SCHEMES),
});
export type GatewayAndNetworkCapabilities = z.output<typeof capabilitiesSchema>;
