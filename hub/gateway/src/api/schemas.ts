import { decimal, hashField, plainHash, readBy } from '@meridian/api';
import { FACTS, LANES, parseMass, parseRanges } from '@meridian/credit';
import { z } from 'zod';
import type { NewTransfer } from '../service/create-transfer.ts';

const token = z
  .string()
  .regex(/^[A-Za-z0-9._:-]{1,128}$/, 'must be 1 to 128 letters, digits, dots, dashes, colons or underscores');
const account = z.string().min(1).max(256);

/** `POST /transfers`. */
export const createTransferSchema = z
  .strictObject({
    clientRequestId: token.describe('Chosen by the caller; the same id with the same content is the same transfer.'),
    originAccount: account.describe("Account on this gateway's ledger; it must have approved the gateway."),
    beneficiary: account.describe("Account on the recipient's ledger."),
    recipientGatewayId: token,
    recipientLedger: z.string().max(512).optional().describe('Ledger descriptor, where the recipient has several.'),
    classId: hashField('classId').optional(),
    batchId: hashField('batchId').optional(),
    kg: readBy((text) => parseMass(text, 'kg'), /^[1-9][0-9]{0,19}$/, 'Kilograms, a decimal text.').optional(),
    ranges: readBy(
      (text) => parseRanges(text, 'ranges'),
      /^\d+-\d+(,\d+-\d+)*$/,
      'Exact ranges, e.g. 0-1000,5000-7500.',
    ).optional(),
    originatorEntityId: account.optional(),
    beneficiaryEntityId: account.optional(),
  })
  .transform(({ classId, batchId, kg, ranges, ...rest }, context): NewTransfer => {
    const oneOf = (path: string, message: string): never => {
      context.addIssue({ code: 'custom', path: [path], message });
      return z.NEVER;
    };
    const asset =
      classId !== undefined && batchId === undefined
        ? { classId }
        : batchId !== undefined && classId === undefined
          ? { batchId }
          : undefined;
    const amount =
      kg !== undefined && ranges === undefined
        ? { kg }
        : ranges !== undefined && kg === undefined
          ? { ranges }
          : undefined;
    if (asset === undefined) return oneOf('classId', 'must be given, or batchId, but not both');
    if (amount === undefined) return oneOf('kg', 'must be given, or ranges, but not both');
    return { ...rest, asset, amount };
  });

/** `GET /transfers`. */
export const listTransfersSchema = z.strictObject({
  role: z.enum(['client', 'server']).optional(),
  state: z
    .string()
    .regex(/^[a-z-]{1,40}$/, 'must be the name of a state')
    .optional(),
  open: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  limit: z
    .string()
    .regex(/^([1-9]|[1-9][0-9]|1[0-9][0-9]|200)$/, 'must be a number from 1 to 200')
    .default('50'),
  cursor: z.string().max(512).optional(),
});

export const cancelSchema = z.strictObject({ reason: z.string().min(1).max(256).default('cancelled by an operator') });

export const transferIdParam = z.strictObject({ id: hashField('id') });
export const retirementIdParam = z.strictObject({ retirementId: hashField('retirementId') });
export const batchIdParam = z.strictObject({ batchId: hashField('batchId') });

export const timingSchema = z.object({
  ms: z.number().describe('From the request to the end, or to now.'),
  ledgerMs: z.number().describe('Of that, in final ledger writes, both sides; the peer tells its own.'),
  gatewayMs: z.number().describe('The rest.'),
});

const laneSchema = z.enum(LANES);

/** Of a large transfer, which waits in state `initial` until a second operator approves it. */
export const approvalSchema = z.object({
  state: z.enum(['waiting', 'approved', 'ended']),
  requestedBy: z.string(),
  expiresAt: z.iso.datetime(),
  approvedBy: z.string().optional(),
  approvedAt: z.iso.datetime().optional(),
  request: z.object({
    originAccount: z.string(),
    beneficiary: z.string(),
    recipientLedger: z.string().optional(),
    classId: plainHash.optional(),
    batchId: plainHash.optional(),
    ranges: z.string().optional(),
  }),
});

/** A transfer as the API shows it. What both sides agreed to is absent where they never did. */
export const transferSchema = z.object({
  id: plainHash,
  role: z.enum(['client', 'server']),
  state: z.string(),
  open: z.boolean(),
  peerGatewayId: z.string(),
  sessionId: z.string(),
  transferContextId: z.string(),
  originLedger: z.string().optional(),
  destinationLedger: z.string().optional(),
  owner: z.string().optional(),
  beneficiary: z.string().optional(),
  batchId: plainHash.optional(),
  classId: plainHash,
  ranges: z.string().optional(),
  kg: decimal,
  assetProfileId: plainHash.optional(),
  lane: laneSchema.describe('How far the evidence of both ledgers can be trusted: the weaker of `lanes`.'),
  lanes: z.object({ origin: laneSchema, destination: laneSchema }).optional(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  lockAssertionExpiration: z.string().optional(),
  timing: timingSchema,
  approval: approvalSchema.optional(),
  cause: z.object({ code: z.string(), detail: z.string() }).optional(),
  halted: z.object({ state: z.string(), code: z.string(), message: z.string() }).optional(),
});
export type TransferView = z.infer<typeof transferSchema>;

export const eventSchema = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  type: z.string(),
  body: z.record(z.string(), z.unknown()),
  prev: plainHash,
  hash: plainHash,
});

export const historySchema = z.object({ id: plainHash, events: z.array(eventSchema) });
export const transferPageSchema = z.object({ transfers: z.array(transferSchema), cursor: z.string().optional() });

export const supplySchema = z.object({
  ledger: z.string(),
  batchId: plainHash,
  issued: decimal,
  byStatus: z.record(z.string(), decimal),
  rangesByStatus: z.record(z.string(), z.string()),
  lane: laneSchema.describe('The weakest of `lanes`.'),
  lanes: z.record(z.string(), laneSchema).describe('By ledger: how far evidence of it can be trusted.'),
});

/** What the ledger was asked to say again. */
export const restatementSchema = z.object({
  fact: z.enum([...FACTS, 'retired']),
  final: z.boolean().describe('Whether it has; else it is on its way, and asking again does no harm.'),
});

export const healthSchema = z.object({
  status: z.enum(['ok', 'stopping']),
  gatewayId: z.string(),
  ledger: z.string(),
  openTransfers: z.int(),
  openEffects: z.int(),
});
