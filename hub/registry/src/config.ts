import { apiKeySchema, ApiError, checkConfig, readConfigJson } from '@meridian/api';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { SCOPES } from './api/scopes.ts';

const fileName = z.string().min(1);
const subject = z.string().min(1).max(128);

/** Someone who acts on the ledger: who they are to the API, and the Fabric identity that signs for them. */
const identitySchema = z.strictObject({
  /** `sub` of their tokens, or the subject of their API key. */
  subject,
  mspId: z.string().min(1),
  certFile: fileName,
  /** Readable by its owner alone. */
  keyFile: fileName,
});

export const configSchema = z.strictObject({
  /** The service's id: the audience of its tokens. */
  registryId: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/,
      'must be 1 to 128 letters, digits, dots, dashes, colons or underscores',
    ),
  ledger: z.strictObject({
    /** `host:port` of a peer's gateway service. */
    endpoint: z.string().regex(/^[^\s/]+:\d+$/, 'must be host:port'),
    tls: z.strictObject({ caFile: fileName, serverName: z.string().min(1).optional() }).optional(),
    channel: z.string().min(1),
    chaincode: z.string().min(1),
    /** The organisation of that peer, which answers questions. */
    peerMspId: z.string().min(1),
  }),
  identities: z.array(identitySchema).min(1),
  /** The subject whose identity reads for those who have none. */
  reader: subject,
  api: z.strictObject({
    host: z.string().default('127.0.0.1'),
    port: z.int().min(0).max(65_535),
    /** The public key (SPKI PEM, P-256) that API tokens are checked with; the service never holds its private half. */
    tokenKeyFile: fileName,
    corsOrigins: z.array(z.url()).default([]),
    /** Systems that come with a key of their own instead of a token. */
    apiKeys: z.array(apiKeySchema(SCOPES)).default([]),
    /** Requests of each subject, and of each address until it is known who asks: `burst` at once, filling up by `perSecond`. */
    rate: z
      .strictObject({
        perSecond: z.number().positive().max(100_000).default(200),
        burst: z.int().min(1).max(1_000_000).default(2_000),
      })
      .prefault({}),
  }),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});
export type RegistryConfig = z.infer<typeof configSchema>;

/**
 * Reads the configuration file; relative paths in it are taken from its own folder.
 * @throws ApiError `FILE_UNREADABLE`, `INVALID_CONFIG` with the first wrong field
 */
export function readConfig(path: string): RegistryConfig {
  return withAbsolutePaths(parseConfig(readConfigJson(path)), dirname(resolve(path)));
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

function withAbsolutePaths(config: RegistryConfig, base: string): RegistryConfig {
  const at = (path: string): string => resolve(base, path);
  const { ledger, identities, api } = config;
  return {
    ...config,
    ledger: ledger.tls === undefined ? ledger : { ...ledger, tls: { ...ledger.tls, caFile: at(ledger.tls.caFile) } },
    identities: identities.map((identity) => ({
      ...identity,
      certFile: at(identity.certFile),
      keyFile: at(identity.keyFile),
    })),
    api: { ...api, tokenKeyFile: at(api.tokenKeyFile) },
  };
}
