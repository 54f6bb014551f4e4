import { defineEndpoint, type EndpointMaker } from '@meridian/api';
import type { GatewayApplication } from './application.ts';
import {
  acceptedAttestersSchema,
  acceptedPolicySetSchema,
  policySetEvidenceSchema,
  policySetParam,
  statementEvidenceSchema,
} from './policy-schemas.ts';

/** What a token or key must allow. Taking statements in needs no trust in the sender: the ledger checks the evidence. */
export type PolicyScope = 'policies:read' | 'policies:write';

const endpoint: EndpointMaker<GatewayApplication, PolicyScope> = defineEndpoint;

/** Policy sets and attesters: stated by the home ledger's gateway, taken in by the others'. */
export const POLICY_ENDPOINTS = [
  endpoint({
    id: 'getPolicySetEvidence',
    verb: 'get',
    path: '/policy-sets/{policySet}/evidence',
    summary: "A policy set of this gateway's home ledger, with what proves it to another ledger",
    scope: 'policies:read',
    params: policySetParam,
    answers: { 200: policySetEvidenceSchema },
    run: async ({ policies }, { params }) => ({
      status: 200,
      body: await policies.policySetEvidence(params.policySet),
    }),
  }),
  endpoint({
    id: 'getAttestersEvidence',
    verb: 'get',
    path: '/attesters/evidence',
    summary: 'Whose attestations of places the home ledger takes, with what proves it to another ledger',
    scope: 'policies:read',
    answers: { 200: statementEvidenceSchema },
    run: async ({ policies }) => ({ status: 200, body: await policies.attestersEvidence() }),
  }),
  endpoint({
    id: 'acceptPolicySet',
    verb: 'post',
    path: '/policy-sets',
    summary: "Carry a policy set onto this gateway's ledger, which checks the evidence; again it changes nothing",
    scope: 'policies:write',
    body: policySetEvidenceSchema,
    answers: { 200: acceptedPolicySetSchema },
    run: async ({ policies }, { body }) => ({ status: 200, body: await policies.acceptPolicySet(body) }),
  }),
  endpoint({
    id: 'acceptAttesters',
    verb: 'post',
    path: '/attesters',
    summary: "Carry the home ledger's attesters onto this gateway's ledger, which checks the evidence",
    scope: 'policies:write',
    body: statementEvidenceSchema,
    answers: { 200: acceptedAttestersSchema },
    run: async ({ policies }, { body }) => ({ status: 200, body: await policies.acceptAttesters(body) }),
  }),
  endpoint({
    id: 'getAcceptedPolicySet',
    verb: 'get',
    path: '/policy-sets/{policySet}',
    summary: "A policy set as this gateway's ledger has been told of it",
    scope: 'policies:read',
    params: policySetParam,
    answers: { 200: acceptedPolicySetSchema },
    run: async ({ policies }, { params }) => ({
      status: 200,
      body: await policies.acceptedPolicySet(params.policySet),
    }),
  }),
] as const;
