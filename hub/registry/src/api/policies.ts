import { z } from 'zod';
import { LedgerRefusal, valueOf } from '../ledger/outcome.ts';
import { endpoint, ok } from './endpoint.ts';
import { bookmark, hashField, pageSchema, plainHash, seconds } from './fields.ts';

const params = z.strictObject({ policySet: hashField('policySet') });
const nameParams = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'must be the name of a policy set'),
});
/** The ledger reads it by the rules of the engine. */
const document = z.record(z.string(), z.unknown()).describe('A policy set, as docs/policies.md describes it.');

export const policySetRecord = z.object({
  policySet: plainHash,
  document: z.unknown(),
  registeredBy: z.string(),
  registeredAt: seconds,
  activeFrom: seconds.optional(),
  activeUntil: seconds.optional(),
  changes: z.int(),
});

export const POLICY_ENDPOINTS = [
  endpoint({
    id: 'registerPolicySet',
    verb: 'post',
    path: '/policy-sets',
    summary: 'Register a policy set, as a regulator; the same document again changes nothing',
    scope: 'registry:write',
    body: document,
    answers: { 200: policySetRecord },
    run: async ({ wallet }, { body, caller }) => ok(valueOf(await wallet.writer(caller).policies.register(body))),
  }),
  endpoint({
    id: 'listPolicySets',
    verb: 'get',
    path: '/policy-sets',
    summary: 'Every policy set that was ever registered, by id, a page at a time',
    scope: 'registry:read',
    query: pageSchema,
    answers: { 200: z.object({ policySets: z.array(policySetRecord), bookmark }) },
    run: async ({ wallet }, { query, caller }) => ok(valueOf(await wallet.reader(caller).policies.policySets(query))),
  }),
  endpoint({
    id: 'getPolicySet',
    verb: 'get',
    path: '/policy-sets/{policySet}',
    summary: 'One policy set, by its id',
    scope: 'registry:read',
    params,
    answers: { 200: policySetRecord },
    run: async ({ wallet }, { params: { policySet }, caller }) =>
      ok(valueOf(await wallet.reader(caller).policies.policySet(policySet))),
  }),
  endpoint({
    id: 'getActivePolicySet',
    verb: 'get',
    path: '/active-policy-sets/{name}',
    summary: 'The version of a name that is active at a time, by default now',
    scope: 'registry:read',
    params: nameParams,
    query: z.strictObject({
      at: z
        .string()
        .regex(/^\d{1,12}$/, 'must be unix seconds')
        .transform(Number)
        .optional(),
    }),
    answers: { 200: policySetRecord },
    run: async ({ wallet }, { params: { name }, query: { at }, caller }) => {
      const active = valueOf(await wallet.reader(caller).policies.active({ name, ...(at !== undefined && { at }) }));
      if (active !== undefined) return ok(active);
      const facts = { field: 'name', value: name, expected: 'the name of a set that is active then' };
      throw new LedgerRefusal({ code: 'POLICY_SET_NOT_FOUND', message: `no version of ${name} is active then`, facts });
    },
  }),
  endpoint({
    id: 'activatePolicySet',
    verb: 'post',
    path: '/policy-sets/{policySet}/activate',
    summary: 'Let a policy set be used from a time on, as a regulator',
    scope: 'registry:write',
    params,
    body: z.strictObject({ from: seconds, until: seconds.optional() }),
    answers: { 200: policySetRecord },
    run: async ({ wallet }, { params: { policySet }, body: { from, until }, caller }) => {
      const change = { policySet, from, ...(until !== undefined && { until }) };
      return ok(valueOf(await wallet.writer(caller).policies.activate(change)));
    },
  }),
  endpoint({
    id: 'retirePolicySet',
    verb: 'post',
    path: '/policy-sets/{policySet}/retire',
    summary: 'Let a policy set no longer be used from a time on, as a regulator; it stays readable',
    scope: 'registry:write',
    params,
    body: z.strictObject({ at: seconds }),
    answers: { 200: policySetRecord },
    run: async ({ wallet }, { params: { policySet }, body: { at }, caller }) =>
      ok(valueOf(await wallet.writer(caller).policies.retire({ policySet, at }))),
  }),
];
