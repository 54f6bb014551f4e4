import {
  basePathOf,
  defineEndpoint,
  healthEndpoint,
  metricsEndpoint,
  type Api,
  type Endpoint,
  type EndpointMaker,
} from '@meridian/api';
import { z } from 'zod';
import type { AccountantApplication } from './application.ts';
import { batchIdParam, batchSupplySchema, breachesQuery, breachSchema, healthSchema, supplySchema } from './schemas.ts';
import { SCOPES, type Scope } from './scopes.ts';

const endpoint: EndpointMaker<AccountantApplication, Scope> = defineEndpoint;

const ENDPOINTS: readonly Endpoint<AccountantApplication>[] = [
  endpoint({
    id: 'getSupply',
    verb: 'get',
    path: '/supply',
    summary: 'All kilograms by where they are at home and elsewhere, and how far evidence on each lane can be trusted',
    answers: { 200: supplySchema },
    run: (application) => Promise.resolve({ status: 200, body: application.supply() }),
  }),
  endpoint({
    id: 'getBatchSupply',
    verb: 'get',
    path: '/supply/{batchId}',
    summary: 'Which kilograms of a batch are where, and whether they may be',
    params: batchIdParam,
    answers: { 200: batchSupplySchema },
    run: (application, { params }) => Promise.resolve({ status: 200, body: application.batch(params.batchId) }),
  }),
  endpoint({
    id: 'listBreaches',
    verb: 'get',
    path: '/breaches',
    summary: 'Kilograms that were found where they may not be, newest first, and which lanes were stopped for it',
    query: breachesQuery,
    answers: { 200: z.object({ breaches: z.array(breachSchema) }) },
    run: (application, { query }) =>
      Promise.resolve({ status: 200, body: { breaches: application.breaches(query.open) } }),
  }),
  healthEndpoint('Whether every ledger is read; a breach is no illness of the accountant', healthSchema),
  metricsEndpoint(),
];

export const ACCOUNTANT_API: Api<AccountantApplication> = {
  packageName: '@meridian/accountant',
  title: 'Meridian accountant',
  description: 'Where every kilogram is over all ledgers, and what is not where it may be.',
  version: '1.0.0',
  scopes: SCOPES,
  endpoints: ENDPOINTS,
};
export const BASE_PATH = basePathOf(ACCOUNTANT_API);
