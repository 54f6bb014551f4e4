import { basePathOf, type Api } from '@meridian/api';
import { z } from 'zod';
import type { RegistryApplication } from '../application.ts';
import { CREDIT_ENDPOINTS } from './credits.ts';
import { endpoint, ok } from './endpoint.ts';
import { INSTALLATION_ENDPOINTS } from './installations.ts';
import { ORGANISATION_ENDPOINTS } from './organisations.ts';
import { PLACE_ENDPOINTS } from './places.ts';
import { POLICY_ENDPOINTS } from './policies.ts';
import { PROJECT_ENDPOINTS } from './projects.ts';
import { QUOTE_ENDPOINTS } from './quotes.ts';
import { SCOPES } from './scopes.ts';

const health = endpoint({
  id: 'getHealth',
  verb: 'get',
  path: '/health',
  summary: 'Whether the service answers',
  answers: { 200: z.object({ status: z.literal('ok'), registryId: z.string() }) },
  run: ({ registryId }) => Promise.resolve(ok({ status: 'ok', registryId })),
});

export const REGISTRY_API: Api<RegistryApplication> = {
  packageName: '@meridian/registry',
  title: 'Meridian registry',
  description: 'Participants, projects, installations, policy sets and credits of the home ledger, quotes and places.',
  version: '1.0.0',
  scopes: SCOPES,
  endpoints: [
    ...QUOTE_ENDPOINTS,
    ...PLACE_ENDPOINTS,
    ...POLICY_ENDPOINTS,
    ...ORGANISATION_ENDPOINTS,
    ...PROJECT_ENDPOINTS,
    ...INSTALLATION_ENDPOINTS,
    ...CREDIT_ENDPOINTS,
    health,
  ],
};
export const BASE_PATH = basePathOf(REGISTRY_API);
