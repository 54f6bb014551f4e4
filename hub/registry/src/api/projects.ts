import type { ProjectStep } from '@meridian/bridges/fabric';
import { z } from 'zod';
import { valueOf } from '../ledger/outcome.ts';
import { endpoint, ok } from './endpoint.ts';
import {
  account,
  activity,
  bookmark,
  category,
  count,
  country,
  decimal,
  hashField,
  id,
  mass,
  pageSchema,
  period,
  place,
  plainHash,
  precision,
  seconds,
  text,
} from './fields.ts';

const params = z.strictObject({ projectId: id });
const attributes = z
  .record(category, z.string().regex(/^(0|[1-9][0-9]{0,19}|[a-z][a-z0-9-]{0,30})$/, 'must be a number or a category'))
  .describe('What a credit carries beside its place and time, e.g. permanence and vegetation.');
const newProject = z.strictObject({
  projectId: id,
  organisationId: id,
  registry: z.string().regex(/^[A-Z0-9]{1,16}$/, 'must be 1 to 16 of A-Z and 0-9'),
  name: text(512),
  methodology: z.string().max(512).default(''),
  activity,
  country,
  subdivision: z.string().max(6).default(''),
  place,
  precision,
  area: text(60_000).optional().describe('GeoJSON as a text: Polygon or MultiPolygon with at most 6 decimals.'),
  attributes: attributes.default({}),
  estimate: mass('estimate').optional(),
});

const project = z.object({
  projectId: z.string(),
  organisationId: z.string(),
  registry: z.string(),
  name: z.string(),
  methodology: z.string(),
  activity,
  country: z.string(),
  subdivision: z.string(),
  place,
  precision,
  areaHash: plainHash,
  area: z.string().optional(),
  attributes: z.record(z.string(), z.string()),
  estimate: decimal.optional(),
  state: z.enum(['proposed', 'authorised', 'validated', 'active', 'suspended', 'closed']),
  proposedBy: z.string(),
  letter: plainHash.optional(),
  report: plainHash.optional(),
  reason: z.string().optional(),
  last: z.object({ change: z.string(), by: z.string(), time: seconds, txId: z.string() }),
});

const minted = {
  batchId: plainHash,
  classId: plainHash,
  kg: decimal,
  serialPrefix: z.string(),
  firstSerial: decimal,
  lastSerial: decimal,
};
const mint = z.object({
  projectId: z.string(),
  period,
  vintage: z.int(),
  monitoringReport: plainHash,
  ...minted,
  mintMultiplier: decimal,
  policySet: plainHash,
  owner: z.string(),
  mintedBy: z.string(),
  mintedAt: seconds,
  txId: z.string(),
});

/** A step in a project's life: its verb in the path, who takes it, and what it rests on. */
const step = <Body extends object>(
  name: ProjectStep['step'],
  summary: string,
  body: z.ZodType<Body>,
  make: (body: Body) => ProjectStep,
) =>
  endpoint({
    id: `${name.toLowerCase()}Project`,
    verb: 'post',
    path: `/projects/{projectId}/${name.toLowerCase()}`,
    summary,
    scope: 'registry:write',
    params,
    body,
    answers: { 200: project },
    run: async ({ wallet }, { params: { projectId }, body: given, caller }) =>
      ok(valueOf(await wallet.writer(caller).registry.changeProject(projectId, make(given)))),
  });

const letter = z.strictObject({ letter: hashField('letter') });
const report = z.strictObject({ report: hashField('report') });
const reason = z.strictObject({ reason: text(512) });

export const PROJECT_ENDPOINTS = [
  endpoint({
    id: 'proposeProject',
    verb: 'post',
    path: '/projects',
    summary: 'Propose a project, as a project developer; the same again changes nothing',
    scope: 'registry:write',
    body: newProject,
    answers: { 200: project },
    run: async ({ wallet }, { body: { area, estimate, ...rest }, caller }) => {
      const proposal = { ...rest, ...(area !== undefined && { area }), ...(estimate !== undefined && { estimate }) };
      return ok(valueOf(await wallet.writer(caller).registry.proposeProject(proposal)));
    },
  }),
  endpoint({
    id: 'listProjects',
    verb: 'get',
    path: '/projects',
    summary: 'All projects, by id, a page at a time',
    scope: 'registry:read',
    query: pageSchema,
    answers: { 200: z.object({ projects: z.array(project), bookmark }) },
    run: async ({ wallet }, { query, caller }) => ok(valueOf(await wallet.reader(caller).registry.projects(query))),
  }),
  endpoint({
    id: 'getProject',
    verb: 'get',
    path: '/projects/{projectId}',
    summary: 'One project',
    scope: 'registry:read',
    params,
    answers: { 200: project },
    run: async ({ wallet }, { params: { projectId }, caller }) =>
      ok(valueOf(await wallet.reader(caller).registry.project(projectId))),
  }),
  endpoint({
    id: 'getProjectHistory',
    verb: 'get',
    path: '/projects/{projectId}/history',
    summary: 'Every state of a project, oldest first',
    scope: 'registry:read',
    params,
    answers: { 200: z.object({ history: z.array(z.object({ txId: z.string(), time: seconds, project })) }) },
    run: async ({ wallet }, { params: { projectId }, caller }) =>
      ok({ history: valueOf(await wallet.reader(caller).registry.projectHistory(projectId)) }),
  }),
  step('Authorise', 'Authorise a proposed project, as a regulator', letter, (b) => ({ step: 'Authorise', ...b })),
  step('Validate', 'Validate an authorised project, as a certifier of another organisation', report, (b) => ({
    step: 'Validate',
    ...b,
  })),
  step('Activate', 'Activate a validated project, as an operator of its registry', z.strictObject({}), () => ({
    step: 'Activate',
  })),
  step('Suspend', 'Suspend an active project, as a regulator', reason, (b) => ({ step: 'Suspend', ...b })),
  step('Resume', 'Resume a suspended project, as a regulator', reason, (b) => ({ step: 'Resume', ...b })),
  step('Close', 'Close a project for ever, as a regulator', reason, (b) => ({ step: 'Close', ...b })),
  endpoint({
    id: 'mint',
    verb: 'post',
    path: '/projects/{projectId}/mints',
    summary:
      'Issue the credits of one monitoring period, as an operator of its registry; the same report again answers as before',
    scope: 'registry:write',
    params,
    body: z.strictObject({
      period,
      vintage: z.int().min(1900).max(9999),
      serials: count('serials'),
      monitoringReport: hashField('monitoringReport'),
      policySet: hashField('policySet').optional(),
      owner: account.optional(),
    }),
    answers: { 200: z.object(minted) },
    run: async ({ wallet }, { params: { projectId }, body: { policySet, owner, ...rest }, caller }) => {
      const given = { ...(policySet !== undefined && { policySet }), ...(owner !== undefined && { owner }) };
      return ok(valueOf(await wallet.writer(caller).registry.mint({ projectId, ...rest, ...given })));
    },
  }),
  endpoint({
    id: 'listMints',
    verb: 'get',
    path: '/projects/{projectId}/mints',
    summary: 'What was minted for a project, by period, a page at a time',
    scope: 'registry:read',
    params,
    query: pageSchema,
    answers: { 200: z.object({ minted: z.array(mint), bookmark }) },
    run: async ({ wallet }, { params: { projectId }, query, caller }) =>
      ok(valueOf(await wallet.reader(caller).registry.minted(projectId, query))),
  }),
];
