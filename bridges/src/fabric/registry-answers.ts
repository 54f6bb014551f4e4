import { parseHash, parseUint, type Hash } from '@meridian/credit';
import { z } from 'zod';

const hash = z.string().transform((text): Hash => parseHash(text, 'hash'));
const uint = z.string().transform((text) => parseUint(text, 'number'));
const seconds = z.int();
const place = z.object({ latitude: z.int(), longitude: z.int() });
const period = z.object({ start: seconds, end: seconds });

const RANKS = ['root', 'admin', 'manager', 'viewer'] as const;
export type Rank = (typeof RANKS)[number];
const member = z.object({ account: z.string(), rank: z.enum(RANKS) });

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
export const members = z.object({ organisationId: z.string(), members: z.array(member) });
export const organisationPage = z.object({ organisations: z.array(organisation), bookmark: z.string() });

export const project = z.object({
  projectId: z.string(),
  organisationId: z.string(),
  registry: z.string(),
  name: z.string(),
  methodology: z.string(),
  activity: z.enum(['reduction', 'removal']),
  country: z.string(),
  subdivision: z.string(),
  place,
  precision: z.enum(['point', 'site', 'state', 'country']),
  areaHash: hash,
  /** GeoJSON text. */
  area: z.string().optional(),
  attributes: z.record(z.string(), z.string()),
  /** kg CO2e a year, before anything was monitored. */
  estimate: uint.optional(),
  state: z.enum(['proposed', 'authorised', 'validated', 'active', 'suspended', 'closed']),
  proposedBy: z.string(),
  letter: hash.optional(),
  report: hash.optional(),
  reason: z.string().optional(),
  /** What made it what it is now. */
  last: z.object({ change: z.string(), by: z.string(), time: seconds, txId: z.string() }),
});
export const projectPage = z.object({ projects: z.array(project), bookmark: z.string() });
export const projectHistory = z.array(z.object({ txId: z.string(), time: seconds, project }));

const block = {
  batchId: hash,
  classId: hash,
  kg: uint,
  serialPrefix: z.string(),
  firstSerial: uint,
  lastSerial: uint,
};
export const minted = z.object(block);
const mint = z.object({
  projectId: z.string(),
  period,
  vintage: z.int(),
  monitoringReport: hash,
  ...block,
  mintMultiplier: uint,
  policySet: hash,
  owner: z.string(),
  mintedBy: z.string(),
  mintedAt: seconds,
  txId: z.string(),
});
export const mintPage = z.object({ minted: z.array(mint), bookmark: z.string() });

const baseline = z.object({
  rate: z.string(),
  unit: z.enum(['g/kWh', 'kg/MWh']),
  setBy: z.string(),
  setAt: seconds,
});
export const installation = z.object({
  installationId: z.string(),
  organisationId: z.string(),
  fuel: z.string(),
  sizeKw: uint,
  geofence: z.string().optional(),
  locationCommitment: hash,
  baselines: z.partialRecord(z.enum(['CO2e', 'NOx']), baseline),
  registeredBy: z.string(),
  registeredAt: seconds,
  changedAt: seconds,
});
export const installationPage = z.object({ installations: z.array(installation), bookmark: z.string() });
export const location = z.object({ ...place.shape, salt: hash });

/** Records of the registry (docs/chaincode-api.md, "Registry"): times in unix seconds, places in microdegrees, masses in kg. */
export type Organisation = z.output<typeof organisation>;
export type OrganisationPage = z.output<typeof organisationPage>;
export type Members = z.output<typeof members>;
export type Project = z.output<typeof project>;
export type ProjectPage = z.output<typeof projectPage>;
export type ProjectHistory = z.output<typeof projectHistory>;
/** The serials that a monitoring report became. */
export type Minted = z.output<typeof minted>;
export type MintPage = z.output<typeof mintPage>;
export type Installation = z.output<typeof installation>;
export type InstallationPage = z.output<typeof installationPage>;
export type InstallationLocation = z.output<typeof location>;
