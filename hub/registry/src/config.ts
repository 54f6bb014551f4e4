import { ApiError, checkConfig } from '@meridian/api';
import {
  apiSection,
  fabricIdentity,
  fabricPeer,
  identityWithPaths,
  logLevel,
  peerWithPaths,
  readConfigFile,
  serviceId,
  type PathAt,
} from '@meridian/api/config';
import { z } from 'zod';
import { SCOPES } from './api/scopes.ts';

const subject = z.string().min(1).max(128);

/** Someone who acts on the ledger: who they are to the API, and the Fabric identity that signs for them. */
const identitySchema = z.strictObject({
  /** `sub` of their tokens, or the subject of their API key. */
  subject,
  ...fabricIdentity,
});

export const configSchema = z.strictObject({
  registryId: serviceId,
  ledger: z.strictObject({
    ...fabricPeer,
    /** The organisation of that peer, which answers questions. */
    peerMspId: z.string().min(1),
  }),
  identities: z.array(identitySchema).min(1),
  /** The subject whose identity reads for those who have none. */
  reader: subject,
  api: z.strictObject({
    ...apiSection(SCOPES),
    /** Requests of each subject, and of each address until it is known who asks: `burst` at once, filling up by `perSecond`. */
    rate: z
      .strictObject({
        perSecond: z.number().positive().max(100_000).default(200),
        burst: z.int().min(1).max(1_000_000).default(2_000),
      })
      .prefault({}),
  }),
  logLevel,
});
export type RegistryConfig = z.infer<typeof configSchema>;

/**
 * Reads the configuration file; relative paths in it are taken from its own folder.
 * @throws ApiError `FILE_UNREADABLE`, `INVALID_CONFIG` with the first wrong field
 */
export function readConfig(path: string): RegistryConfig {
  return readConfigFile(path, parseConfig, withPaths);
}

/** @throws ApiError `INVALID_CONFIG` with the first wrong field */
export function parseConfig(json: unknown): RegistryConfig {
  const config = checkConfig(configSchema, json);
  const subjects = config.identities.map((identity) => identity.subject);
  const twice = subjects.find((name, i) => subjects.indexOf(name) !== i);
  if (twice !== undefined) throw invalid('identities', twice, 'a subject of its own for each identity');
  if (!subjects.includes(config.reader)) throw invalid('reader', config.reader, `one of ${subjects.join(', ')}`);
  return config;
}

const invalid = (field: string, value: string, expected: string): ApiError =>
  new ApiError('INVALID_CONFIG', `${field}: ${value} is not ${expected}`, { field, value, expected });

const withPaths = (config: RegistryConfig, at: PathAt): RegistryConfig => ({
  ...config,
  ledger: peerWithPaths(config.ledger, at),
  identities: config.identities.map((identity) => identityWithPaths(identity, at)),
  api: { ...config.api, tokenKeyFile: at(config.api.tokenKeyFile) },
});
