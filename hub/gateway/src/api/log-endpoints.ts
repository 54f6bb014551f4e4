import { defineEndpoint, type EndpointMaker } from '@meridian/api';
import { evidenceFileSchema } from '@meridian/evidence';
import { z } from 'zod';
import type { GatewayApplication } from './application.ts';
import { transferIdParam } from './schemas.ts';

/** What a token or key must allow beside reading transfers. */
export type LogScope = 'log:backup';

const endpoint: EndpointMaker<GatewayApplication, 'transfers:read' | LogScope> = defineEndpoint;

export const copySchema = z.object({
  file: z.string().describe("On the gateway's machine, in its data directory."),
  bytes: z.int(),
  at: z.iso.datetime(),
  transfers: z.int(),
  openTransfers: z.int(),
});

/** What the log gives out of itself. */
export const LOG_ENDPOINTS = [
  endpoint({
    id: 'getEvidence',
    verb: 'get',
    path: '/transfers/{id}/evidence',
    summary: 'Everything that this gateway knows of a transfer, signed, to be verified offline',
    scope: 'transfers:read',
    params: transferIdParam,
    answers: { 200: evidenceFileSchema },
    run: async (application, { params }) => ({ status: 200, body: await application.evidence(params.id) }),
  }),
  endpoint({
    id: 'backUpLog',
    verb: 'post',
    path: '/backups',
    summary: "Copy the gateway's log into its data directory while it works on",
    scope: 'log:backup',
    answers: { 201: copySchema },
    run: async (application) => ({ status: 201, body: await application.backUp() }),
  }),
] as const;
