import { defineEndpoint, type EndpointMaker } from '@meridian/api';
import { z } from 'zod';
import type { PauseRow, PauseScope } from '../log/guard-rows.ts';
import type { GatewayApplication } from './application.ts';
import { transferIdParam, transferSchema } from './schemas.ts';

/** What a token or key must allow. */
export type GuardScope = 'pauses:read' | 'pauses:write' | 'transfers:approve';

const endpoint: EndpointMaker<GatewayApplication, GuardScope> = defineEndpoint;

const text = z.string().min(1).max(512);
const reason = z.string().trim().min(1, 'must say why').max(512);

const scope = {
  lane: z.tuple([text, text]).optional().describe('Descriptors of two ledgers: both directions between them.'),
  originLedger: text.optional().describe('Descriptor: transfers that leave this ledger.'),
  destinationLedger: text.optional().describe('Descriptor: transfers that go to this ledger.'),
  registry: text.optional(),
  project: text.optional().describe('Within the registry named with it.'),
  vintage: z.int().min(1900).max(9999).optional(),
};

export const setPauseSchema = z.strictObject({ ...scope, reason });
export const liftPauseSchema = z.strictObject({ reason });
export const pauseIdParam = z.strictObject({ id: z.uuid() });
export const listPausesSchema = z.strictObject({
  active: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
});

export const pauseSchema = z.object({
  id: z.uuid(),
  ...scope,
  active: z.boolean(),
  setBy: z.string(),
  setAt: z.iso.datetime(),
  reason: z.string(),
  liftedBy: z.string().optional(),
  liftedAt: z.iso.datetime().optional(),
  liftReason: z.string().optional(),
});

const pauseView = ({
  id,
  scope: covered,
  setBy,
  setAt,
  reason: why,
  lifted,
}: PauseRow): z.infer<typeof pauseSchema> => ({
  id,
  ...(covered as Omit<PauseScope, 'lane'> & { lane?: [string, string] }),
  active: lifted === undefined,
  setBy,
  setAt: new Date(setAt).toISOString(),
  reason: why,
  ...(lifted === undefined
    ? {}
    : { liftedBy: lifted.by, liftedAt: new Date(lifted.at).toISOString(), liftReason: lifted.reason }),
});

/** Pauses and approvals: what operators stop, and what two of them let pass. */
export const GUARD_ENDPOINTS = [
  endpoint({
    id: 'setPause',
    verb: 'post',
    path: '/pauses',
    summary:
      'Pause transfers by lane, direction, registry, project or vintage: what holds for all that is named stops before its burn',
    scope: 'pauses:write',
    body: setPauseSchema,
    answers: { 201: pauseSchema, 200: pauseSchema },
    run: async ({ pauses }, { body: { reason: why, ...covered }, caller }) => {
      const { pause, created } = await pauses.set(withoutAbsent(covered), caller?.subject ?? '', why);
      return { status: created ? 201 : 200, body: pauseView(pause) };
    },
  }),
  endpoint({
    id: 'liftPause',
    verb: 'post',
    path: '/pauses/{id}/lift',
    summary: 'Lift a pause; transfers that it held back go on',
    scope: 'pauses:write',
    params: pauseIdParam,
    body: liftPauseSchema,
    answers: { 200: pauseSchema },
    run: async ({ pauses }, { params, body, caller }) => ({
      status: 200,
      body: pauseView(await pauses.lift(params.id, caller?.subject ?? '', body.reason)),
    }),
  }),
  endpoint({
    id: 'listPauses',
    verb: 'get',
    path: '/pauses',
    summary: 'Pauses ever set, newest first: who, when and why set and lifted them',
    scope: 'pauses:read',
    query: listPausesSchema,
    answers: { 200: z.object({ pauses: z.array(pauseSchema) }) },
    run: async ({ pauses }, { query }) => ({
      status: 200,
      body: { pauses: (await pauses.list(query.active)).map(pauseView) },
    }),
  }),
  endpoint({
    id: 'approveTransfer',
    verb: 'post',
    path: '/transfers/{id}/approve',
    summary: 'Approve a large transfer as another operator than the one who asked for it; then it begins',
    scope: 'transfers:approve',
    params: transferIdParam,
    answers: { 202: transferSchema },
    run: async (application, { params, caller }) => ({
      status: 202,
      body: await application.approveTransfer(params.id, caller?.subject ?? ''),
    }),
  }),
] as const;

const withoutAbsent = (covered: z.infer<z.ZodObject<typeof scope>>): PauseScope =>
  Object.fromEntries(Object.entries(covered).filter(([, value]) => value !== undefined));
