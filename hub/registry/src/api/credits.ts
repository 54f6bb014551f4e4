import type { Lot } from '@meridian/bridges/fabric';
import { formatRanges, provenanceToJson } from '@meridian/credit';
import type { Batch } from '@meridian/bridges/fabric';
import { z } from 'zod';
import { valueOf } from '../ledger/outcome.ts';
import { endpoint, ok } from './endpoint.ts';
import {
  account,
  activity,
  bookmark,
  decimal,
  hashField,
  pageSchema,
  period,
  place,
  plainHash,
  precision,
  seconds,
} from './fields.ts';

const params = z.strictObject({ batchId: hashField('batchId') });
const provenance = z.object({
  registry: z.string(),
  project: z.string(),
  methodology: z.string(),
  label: z.string(),
  activity,
  country: z.string(),
  subdivision: z.string(),
  place,
  precision,
  placeSource: z.string(),
  areaHash: plainHash,
  period,
  vintage: z.int(),
  serialPrefix: z.string(),
  firstSerial: decimal,
  lastSerial: decimal,
  issuedAt: seconds,
  mintMultiplier: decimal,
  policySet: plainHash,
  attributes: z.record(z.string(), z.string()),
});
const batch = z.object({
  batchId: plainHash,
  classId: plainHash,
  provenance,
  issuedTo: z.string(),
  issuedTxId: z.string(),
  kg: decimal,
  sourceSerial: z.string(),
  flags: z.array(z.string()),
});
const lot = z.object({
  batchId: plainHash,
  classId: plainHash,
  from: decimal,
  to: decimal,
  status: z.enum(['active', 'locked', 'wrapped', 'arriving', 'retired']),
  owner: z.string().optional(),
  at: plainHash.optional(),
  transferId: plainHash.optional(),
  auctionId: plainHash.optional(),
  lotId: plainHash.optional(),
  retirementId: plainHash.optional(),
  firstSerial: decimal,
  lastSerial: decimal,
  changedAt: seconds,
});
const supply = z.object({
  batchId: plainHash,
  issued: decimal,
  byStatus: z.record(z.string(), decimal),
  rangesByStatus: z.record(z.string(), z.string()),
  at: z.record(z.string(), z.string()),
});

const batchView = (found: Batch) => ({ ...found, provenance: provenanceToJson(found.provenance) });
const lotView = ({ range, ...found }: Lot) => ({ ...found, from: range.from, to: range.to });
const texts = (byKey: Readonly<Record<string, Parameters<typeof formatRanges>[0]>>) =>
  Object.fromEntries(Object.entries(byKey).map(([key, ranges]) => [key, formatRanges(ranges)]));

export const CREDIT_ENDPOINTS = [
  endpoint({
    id: 'listBatches',
    verb: 'get',
    path: '/batches',
    summary: 'Every batch of the ledger, by id, a page at a time',
    scope: 'registry:read',
    query: pageSchema,
    answers: { 200: z.object({ batches: z.array(batch), bookmark }) },
    run: async ({ wallet }, { query, caller }) => {
      const page = valueOf(await wallet.reader(caller).credits.batches(query));
      return ok({ ...page, batches: page.batches.map(batchView) });
    },
  }),
  endpoint({
    id: 'getBatch',
    verb: 'get',
    path: '/batches/{batchId}',
    summary: 'One batch, with its place, period and serials',
    scope: 'registry:read',
    params,
    answers: { 200: batch },
    run: async ({ wallet }, { params: { batchId }, caller }) =>
      ok(batchView(valueOf(await wallet.reader(caller).credits.batch(batchId)))),
  }),
  endpoint({
    id: 'getSupply',
    verb: 'get',
    path: '/batches/{batchId}/supply',
    summary: "A batch's kilograms by status",
    scope: 'registry:read',
    params,
    answers: { 200: supply },
    run: async ({ wallet }, { params: { batchId }, caller }) => {
      const { rangesByStatus, at, ...rest } = valueOf(await wallet.reader(caller).credits.supply(batchId));
      return ok({ ...rest, rangesByStatus: texts(rangesByStatus), at: texts(at) });
    },
  }),
  endpoint({
    id: 'listLotsOfBatch',
    verb: 'get',
    path: '/batches/{batchId}/lots',
    summary: "A batch's lots, by kilogram, a page at a time",
    scope: 'registry:read',
    params,
    query: pageSchema,
    answers: { 200: z.object({ lots: z.array(lot), bookmark }) },
    run: async ({ wallet }, { params: { batchId }, query, caller }) => {
      const page = valueOf(await wallet.reader(caller).credits.lotsOfBatch(batchId, query));
      return ok({ ...page, lots: page.lots.map(lotView) });
    },
  }),
  endpoint({
    id: 'listLotsOfAccount',
    verb: 'get',
    path: '/accounts/{mspId}/{name}/lots',
    summary: 'What an account holds, has locked or has retired, by batch, a page at a time',
    scope: 'registry:read',
    params: z
      .strictObject({ mspId: z.string(), name: z.string() })
      .transform(({ mspId, name }) => `${mspId}/${name}`)
      .pipe(account),
    query: pageSchema,
    answers: { 200: z.object({ lots: z.array(lot), bookmark }) },
    run: async ({ wallet }, { params: owner, query, caller }) => {
      const page = valueOf(await wallet.reader(caller).credits.lotsOfOwner(owner, query));
      return ok({ ...page, lots: page.lots.map(lotView) });
    },
  }),
];
