import { z } from 'zod';
import { valueOf } from '../ledger/outcome.ts';
import { endpoint, ok } from './endpoint.ts';
import { account, bookmark, category, country, id, pageSchema, seconds, text } from './fields.ts';

const params = z.strictObject({ organisationId: id });
const rank = z.enum(['root', 'admin', 'manager', 'viewer', 'none']);
const newOrganisation = z.strictObject({
  organisationId: id,
  legalEntityId: text(64),
  name: text(512),
  country,
  kind: category,
  root: account.describe('Who speaks for it first.'),
});

const member = z.object({ account: z.string(), rank });
export const organisation = z.object({
  organisationId: z.string(),
  legalEntityId: z.string(),
  name: z.string(),
  country: z.string(),
  kind: z.string(),
  members: z.array(member),
  registeredBy: z.string(),
  registeredAt: seconds,
  changedAt: seconds,
});

export const ORGANISATION_ENDPOINTS = [
  endpoint({
    id: 'registerOrganisation',
    verb: 'post',
    path: '/organisations',
    summary: 'Register an organisation, as a regulator; the same again changes nothing',
    scope: 'registry:write',
    body: newOrganisation,
    answers: { 200: organisation },
    run: async ({ wallet }, { body, caller }) =>
      ok(valueOf(await wallet.writer(caller).registry.registerOrganisation(body))),
  }),
  endpoint({
    id: 'listOrganisations',
    verb: 'get',
    path: '/organisations',
    summary: 'All organisations, by id, a page at a time',
    scope: 'registry:read',
    query: pageSchema,
    answers: { 200: z.object({ organisations: z.array(organisation), bookmark }) },
    run: async ({ wallet }, { query, caller }) =>
      ok(valueOf(await wallet.reader(caller).registry.organisations(query))),
  }),
  endpoint({
    id: 'getOrganisation',
    verb: 'get',
    path: '/organisations/{organisationId}',
    summary: 'One organisation',
    scope: 'registry:read',
    params,
    answers: { 200: organisation },
    run: async ({ wallet }, { params: { organisationId }, caller }) =>
      ok(valueOf(await wallet.reader(caller).registry.organisation(organisationId))),
  }),
  endpoint({
    id: 'setMember',
    verb: 'put',
    path: '/organisations/{organisationId}/members',
    summary: 'Give an account a rank in an organisation, or none',
    scope: 'registry:write',
    params,
    body: z.strictObject({ account, rank }),
    answers: { 200: z.object({ organisationId: z.string(), members: z.array(member) }) },
    run: async ({ wallet }, { params: { organisationId }, body, caller }) => {
      // Nobody makes a root, but who tries is told so by the ledger's table.
      const change = { organisationId, ...body };
      return ok(valueOf(await wallet.writer(caller).registry.setMember(change)));
    },
  }),
];
