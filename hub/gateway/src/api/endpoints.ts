import {
  basePathOf,
  defineEndpoint,
  healthEndpoint,
  metricsEndpoint,
  type Api,
  type Endpoint,
  type EndpointMaker,
} from '@meridian/api';
import { certificateSchema } from '@meridian/certificate';
import {
  batchIdParam,
  cancelSchema,
  createTransferSchema,
  healthSchema,
  historySchema,
  listTransfersSchema,
  restatementSchema,
  retirementIdParam,
  supplySchema,
  transferIdParam,
  transferPageSchema,
  transferSchema,
} from './schemas.ts';
import type { Restatement } from '../finality/restatement.ts';
import type { GatewayApplication } from './application.ts';
import { GUARD_ENDPOINTS, type GuardScope } from './guard-endpoints.ts';
import { LOG_ENDPOINTS, type LogScope } from './log-endpoints.ts';
import { PEER_ENDPOINTS, type PeerScope } from './peer-endpoints.ts';
import { POLICY_ENDPOINTS, type PolicyScope } from './policy-endpoints.ts';

/** What a token or key must allow. */
export type Scope =
  'transfers:read' | 'transfers:write' | 'metrics:read' | PolicyScope | LogScope | GuardScope | PeerScope;
export const SCOPES = [
  'transfers:read',
  'transfers:write',
  'policies:read',
  'policies:write',
  'transfers:approve',
  'pauses:read',
  'pauses:write',
  'metrics:read',
  'log:backup',
  'peers:read',
  'peers:write',
] as const satisfies readonly Scope[];

const endpoint: EndpointMaker<GatewayApplication, Scope> = defineEndpoint;

const restated = (body: Restatement): { status: number; body: Restatement } => ({
  status: body.final ? 200 : 202,
  body,
});

const ENDPOINTS: readonly Endpoint<GatewayApplication>[] = [
  endpoint({
    id: 'createTransfer',
    verb: 'post',
    path: '/transfers',
    summary: 'Start a transfer, or find the one that this request started before',
    scope: 'transfers:write',
    body: createTransferSchema,
    answers: { 201: transferSchema, 200: transferSchema },
    run: async (application, { body, caller }) => {
      const { transfer, created } = await application.createTransfer(body, caller?.subject ?? '');
      return { status: created ? 201 : 200, body: transfer };
    },
  }),
  endpoint({
    id: 'listTransfers',
    verb: 'get',
    path: '/transfers',
    summary: 'List transfers, newest first, a page at a time',
    scope: 'transfers:read',
    query: listTransfersSchema,
    answers: { 200: transferPageSchema },
    run: async (application, { query }) => ({ status: 200, body: await application.listTransfers(query) }),
  }),
  endpoint({
    id: 'getTransfer',
    verb: 'get',
    path: '/transfers/{id}',
    summary: 'One transfer',
    scope: 'transfers:read',
    params: transferIdParam,
    answers: { 200: transferSchema },
    run: async (application, { params }) => ({ status: 200, body: await application.transfer(params.id) }),
  }),
  endpoint({
    id: 'getHistory',
    verb: 'get',
    path: '/transfers/{id}/history',
    summary: 'What happened to a transfer, each entry bound to the one before by its hash',
    scope: 'transfers:read',
    params: transferIdParam,
    answers: { 200: historySchema },
    run: async (application, { params }) => ({ status: 200, body: await application.history(params.id) }),
  }),
  endpoint({
    id: 'cancelTransfer',
    verb: 'post',
    path: '/transfers/{id}/cancel',
    summary: 'Give a transfer up, which is possible until the origin is asked to extinguish',
    scope: 'transfers:write',
    params: transferIdParam,
    body: cancelSchema,
    answers: { 202: transferSchema },
    run: async (application, { params, body }) => ({
      status: 202,
      body: await application.cancelTransfer(params.id, body.reason),
    }),
  }),
  endpoint({
    id: 'retryTransfer',
    verb: 'post',
    path: '/transfers/{id}/retry',
    summary: 'Try the ledger call of a halted transfer again',
    scope: 'transfers:write',
    params: transferIdParam,
    answers: { 202: transferSchema },
    run: async (application, { params }) => ({ status: 202, body: await application.retryTransfer(params.id) }),
  }),
  endpoint({
    id: 'restateTransfer',
    verb: 'post',
    path: '/transfers/{id}/restate',
    summary: 'Have the ledger say again what it holds of a transfer, for evidence in a block that is not in dispute',
    scope: 'transfers:write',
    params: transferIdParam,
    answers: { 200: restatementSchema, 202: restatementSchema },
    run: async (application, { params }) => restated(await application.restateTransfer(params.id)),
  }),
  endpoint({
    id: 'restateRetirement',
    verb: 'post',
    path: '/retirements/{retirementId}/restate',
    summary: 'Have the ledger say a final retirement again, for a notice in a block that is not in dispute',
    scope: 'transfers:write',
    params: retirementIdParam,
    answers: { 200: restatementSchema, 202: restatementSchema },
    run: async (application, { params }) => restated(await application.restateRetirement(params.retirementId)),
  }),
  endpoint({
    id: 'getSupply',
    verb: 'get',
    path: '/supply/{batchId}',
    summary: "A batch's kilograms on this gateway's ledger, by status",
    scope: 'transfers:read',
    params: batchIdParam,
    answers: { 200: supplySchema },
    run: async (application, { params }) => ({ status: 200, body: await application.supply(params.batchId) }),
  }),
  endpoint({
    id: 'getCertificate',
    verb: 'get',
    path: '/retirements/{retirementId}/certificate',
    summary: "The certificate of a final retirement on this gateway's ledger",
    scope: 'transfers:read',
    params: retirementIdParam,
    answers: { 200: certificateSchema },
    run: async (application, { params }) => ({ status: 200, body: await application.certificate(params.retirementId) }),
  }),
  ...GUARD_ENDPOINTS,
  ...LOG_ENDPOINTS,
  ...POLICY_ENDPOINTS,
  ...PEER_ENDPOINTS,
  healthEndpoint('Whether the gateway works', healthSchema),
  metricsEndpoint(),
];

export const GATEWAY_API: Api<GatewayApplication> = {
  packageName: '@meridian/gateway',
  title: 'Meridian gateway',
  description: 'Transfers of carbon credits between ledgers by SATP.',
  version: '1.0.0',
  scopes: SCOPES,
  endpoints: ENDPOINTS,
};
export const BASE_PATH = basePathOf(GATEWAY_API);
