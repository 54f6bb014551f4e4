import { defineEndpoint, type EndpointMaker } from '@meridian/api';
import { evidenceFileSchema } from '@meridian/evidence';
import type { GatewayApplication } from './application.ts';
import { transferIdParam } from './schemas.ts';

const endpoint: EndpointMaker<GatewayApplication, 'transfers:read'> = defineEndpoint;

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
] as const;
