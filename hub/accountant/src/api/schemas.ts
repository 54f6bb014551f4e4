import { decimal, hashField, plainHash } from '@meridian/api';
import { LANES } from '@meridian/credit';
import { z } from 'zod';

const descriptor = z.string().describe('A ledger’s descriptor.');
const rangeList = z.string().describe('Kilograms of the batch’s block, such as 0-1000,5000-7500; empty for none.');
const heights = z.record(descriptor, decimal);
const time = z.iso.datetime();

export const batchIdParam = z.strictObject({ batchId: hashField('batchId') });
export const breachesQuery = z.strictObject({
  open: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .describe('Only those that have not ended, or only those that have.'),
});

const pair = {
  home: z.string().describe('Status at home; none where home does not know it.'),
  abroad: z.array(z.object({ ledger: descriptor, status: z.string() })),
  kg: decimal,
};

const lane = z.object({
  ledgers: z.tuple([descriptor, descriptor]),
  proofs: z.tuple([z.enum(LANES), z.enum(LANES)]).describe('How facts of each ledger are proved to the other.'),
  trust: z.enum(LANES).describe('The weaker of both.'),
});

const ledgerReading = z.object({
  ledger: descriptor,
  role: z.enum(['home', 'abroad']),
  readTo: decimal.optional(),
  unreadSeconds: z.number().optional(),
});

export const supplySchema = z.object({
  accountantId: z.string(),
  lanes: z.array(lane),
  ledgers: z.array(ledgerReading),
  batches: z.int(),
  audited: z.int().describe('Batches that were read on every ledger; the others were only issued.'),
  issuedKg: decimal,
  movingKg: decimal.describe('Kilograms that moved while they were read.'),
  pairs: z.array(z.object(pair)),
  openTransfers: z.int(),
  openBreaches: z.int(),
  audits: z.object({ made: z.int(), waiting: z.int() }),
});

const kinds = z.enum(['double', 'twice', 'pair', 'totals']);

export const batchSupplySchema = z.object({
  batchId: plainHash,
  issuedKg: decimal,
  isAudited: z.boolean().describe('Whether it was read on every ledger, or only its issue was seen.'),
  ranges: z.array(z.object({ ...pair, ranges: rangeList, verdict: z.enum(['legal', 'open', 'illegal']) })),
  moving: rangeList,
  heights: heights.optional(),
  auditedAt: time.optional(),
  faults: z.array(z.object({ kind: kinds, text: z.string(), ranges: rangeList })).optional(),
});

export const breachSchema = z.object({
  id: z.uuid(),
  batchId: plainHash,
  kind: kinds,
  text: z.string(),
  ranges: rangeList,
  kg: decimal,
  lanes: z.array(z.tuple([descriptor, descriptor])),
  foundAt: time,
  endedAt: time.optional(),
  heights,
  pauses: z.array(
    z.object({
      gatewayId: z.string(),
      lane: z.tuple([descriptor, descriptor]),
      outcome: z.enum(['asked', 'done', 'unconcerned']),
      pauseId: z.string().optional(),
      error: z.string().optional(),
    }),
  ),
});

export const healthSchema = z.object({
  status: z.enum(['ok', 'behind']),
  accountantId: z.string(),
  openBreaches: z.int(),
  ledgers: z.array(ledgerReading),
  auditsFailingSeconds: z.number().optional(),
});
