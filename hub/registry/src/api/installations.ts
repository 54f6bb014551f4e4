import { z } from 'zod';
import { installationLocation, registerInstallation } from '../installations.ts';
import { valueOf } from '../ledger/outcome.ts';
import { endpoint, ok } from './endpoint.ts';
import { bookmark, category, count, decimal, hashField, id, pageSchema, plainHash, seconds } from './fields.ts';

const params = z.strictObject({ installationId: id });
const pollutant = z.enum(['CO2e', 'NOx']);
const unit = z.enum(['g/kWh', 'kg/MWh']);

const newInstallation = z.strictObject({
  installationId: id,
  organisationId: id,
  fuel: category,
  sizeKw: count('sizeKw'),
  geofence: category.optional(),
  location: z
    .strictObject({ latitude: z.int(), longitude: z.int(), salt: hashField('location.salt').optional() })
    .describe('Microdegrees. It goes to the private collection; the ledger holds a commitment, made with the salt.'),
});

const installation = z.object({
  installationId: z.string(),
  organisationId: z.string(),
  fuel: z.string(),
  sizeKw: decimal,
  geofence: z.string().optional(),
  locationCommitment: plainHash,
  baselines: z.partialRecord(pollutant, z.object({ rate: z.string(), unit, setBy: z.string(), setAt: seconds })),
  registeredBy: z.string(),
  registeredAt: seconds,
  changedAt: seconds,
});

export const INSTALLATION_ENDPOINTS = [
  endpoint({
    id: 'registerInstallation',
    verb: 'post',
    path: '/installations',
    summary: 'Register an installation, as an emitter, its location kept private; the same again changes nothing',
    scope: 'registry:write',
    body: newInstallation,
    answers: { 200: installation },
    run: async ({ wallet }, { body: { geofence, location, ...rest }, caller }) => {
      const { salt, ...place } = location;
      const request = {
        ...rest,
        ...(geofence !== undefined && { geofence }),
        location: { ...place, ...(salt !== undefined && { salt }) },
      };
      return ok(await registerInstallation(wallet.writer(caller), request));
    },
  }),
  endpoint({
    id: 'listInstallations',
    verb: 'get',
    path: '/installations',
    summary: 'All installations, by id, a page at a time',
    scope: 'registry:read',
    query: pageSchema,
    answers: { 200: z.object({ installations: z.array(installation), bookmark }) },
    run: async ({ wallet }, { query, caller }) =>
      ok(valueOf(await wallet.reader(caller).registry.installations(query))),
  }),
  endpoint({
    id: 'getInstallation',
    verb: 'get',
    path: '/installations/{installationId}',
    summary: 'One installation, without its location',
    scope: 'registry:read',
    params,
    answers: { 200: installation },
    run: async ({ wallet }, { params: { installationId }, caller }) =>
      ok(valueOf(await wallet.reader(caller).registry.installation(installationId))),
  }),
  endpoint({
    id: 'getInstallationLocation',
    verb: 'get',
    path: '/installations/{installationId}/location',
    summary: 'Where an installation is, for identities of the private collection’s members',
    // Not for the reader, who would show it to everybody who may read.
    scope: 'registry:write',
    params,
    answers: { 200: z.object({ latitude: z.int(), longitude: z.int(), salt: plainHash }) },
    run: async ({ wallet }, { params: { installationId }, caller }) =>
      ok(await installationLocation(wallet.writer(caller), installationId)),
  }),
  endpoint({
    id: 'setBaseline',
    verb: 'put',
    path: '/installations/{installationId}/baselines',
    summary: 'Set the public baseline of one pollutant, as a regulator',
    scope: 'registry:write',
    params,
    body: z.strictObject({ pollutant, rate: z.string().max(16), unit }),
    answers: { 200: installation },
    run: async ({ wallet }, { params: { installationId }, body, caller }) =>
      ok(valueOf(await wallet.writer(caller).registry.setBaseline({ installationId, ...body }))),
  }),
];
