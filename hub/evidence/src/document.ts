import type { Hash } from '@meridian/credit';
import { z } from 'zod';

/** The pattern is what a Hash is; a transform that says so has no place in a JSON schema. */
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits') as unknown as z.ZodType<Hash>;
const hexBytes = z.string().regex(/^([0-9a-f]{2})*$/, 'must be lower-case hex digits');
const decimal = z.string().regex(/^(0|[1-9][0-9]{0,38})$/, 'must be a decimal string');
const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be 32 bytes in base64url');
const milliseconds = z.int().nonnegative();
const name = z.string().min(1).max(1024);

export const messageKeySchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
});
export const claimKeySchema = z.strictObject({ x: hash, y: hash });

/** A gateway as the exporter knows it: what it signs its messages with, and what its ledgers' claims are signed with. */
const gatewaySchema = z.strictObject({
  gatewayId: name,
  messageKeys: z.array(messageKeySchema).min(1),
  ledgers: z.array(z.strictObject({ descriptor: name, claimKeys: z.array(claimKeySchema) })),
});

/** What both sides agreed to by proposal and receipt: `Terms` of @meridian/satp. */
const termsSchema = z.strictObject({
  originGatewayId: name,
  destinationGatewayId: name,
  originLedger: name,
  destinationLedger: name,
  batchId: hash,
  classId: hash,
  /** Canonical range list. */
  ranges: z.string().min(1).max(4096),
  kg: decimal,
  owner: name,
  beneficiary: name,
  originatorEntityId: name,
  beneficiaryEntityId: name,
  assetProfileId: hash,
  hashTransferInitClaim: hash,
  lockSeconds: z.int().positive(),
});

const transferSchema = z.strictObject({
  /** The exporter's key of the transfer, which is hashed into its history. */
  key: name,
  transferId: hash,
  transferContextId: name,
  sessionId: name,
  /** `client`: the exporter stands before the origin. */
  role: z.enum(['client', 'server']),
  state: name,
  startedAt: milliseconds,
  endedAt: milliseconds.optional(),
  /** Absent where the two never agreed to any. */
  terms: termsSchema.optional(),
});

const historySchema = z.strictObject({
  seq: z.int().nonnegative(),
  at: milliseconds,
  type: name,
  body: z.string(),
  prev: hash,
  hash,
});

const messageSchema = z.strictObject({
  /** `out`: from the exporter. */
  direction: z.enum(['in', 'out']),
  at: milliseconds,
  messageType: name,
  /** SHA-256 over the message as sent, its signature included. */
  hash,
  /** The signed message as sent. */
  jws: z.string().min(1).max(262_144),
});

/** What a message claims of a ledger, and what proves it; taken out of the message for who reads the file. */
const claimSchema = z.strictObject({
  /** Hash of the message that carries it. */
  message: hash,
  fact: name,
  /** Id of the ledger on which the fact holds. */
  ledger: hash,
  lane: name,
  claim: hexBytes,
  proof: hexBytes,
});

export const evidenceSchema = z.strictObject({
  type: z.literal('meridian/evidence/v1'),
  exportedAt: z.iso.datetime(),
  transfer: transferSchema,
  self: gatewaySchema,
  peer: gatewaySchema,
  /** The asset profile: where and when the credit came to be. Hashes to the profile id agreed to. */
  profile: z.record(z.string(), z.unknown()).optional(),
  history: z.array(historySchema).min(1),
  messages: z.array(messageSchema),
  claims: z.array(claimSchema),
});
export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceMessage = Evidence['messages'][number];
export type EvidenceGateway = Evidence['self'];
export type EvidenceClaim = Evidence['claims'][number];

/**
 * Everything that one gateway knows of one transfer, signed by its message key. The signature is a JWS with detached content
 * (RFC 7515 appendix F) over the JCS text of `evidence`.
 */
export const evidenceFileSchema = z.strictObject({ evidence: evidenceSchema, signature: name });
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;
