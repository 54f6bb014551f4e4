import { dirname, resolve } from 'node:path';
import { ApiError, apiKeySchema, checkConfig, messageOf, readConfigJson } from '@meridian/api';
import { LANES, parseLedger, type Ledger } from '@meridian/credit';
import { z } from 'zod';
import { SCOPES } from './api/scopes.ts';

const fileName = z.string().min(1);
const serviceId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/,
    'must be 1 to 128 letters, digits, dots, dashes, colons or underscores',
  );

const descriptor = z.string().transform((text, context): Ledger => {
  try {
    return parseLedger(text, 'descriptor');
  } catch (error) {
    context.addIssue({ code: 'custom', message: messageOf(error) });
    return z.NEVER;
  }
});

/** How facts of this ledger are proved to others: it is shown, and decides nothing here. */
const lane = z.enum(LANES);

const fabricLedger = z.strictObject({
  kind: z.literal('fabric'),
  descriptor,
  lane,
  /** `host:port` of the peer's gateway service. */
  endpoint: z.string().regex(/^[^\s/]+:\d+$/, 'must be host:port'),
  tls: z.strictObject({ caFile: fileName, serverName: z.string().min(1).optional() }).optional(),
  channel: z.string().min(1),
  chaincode: z.string().min(1),
  /** Any identity that may read the channel. */
  mspId: z.string().min(1),
  certFile: fileName,
  keyFile: fileName,
});

const evmLedger = z.strictObject({
  kind: z.literal('evm'),
  descriptor,
  lane,
  rpcUrl: z.url({ protocol: /^https?$/ }),
  /** Blocks that make a result final, its own among them: 1 where every block is final. */
  confirmations: z.int().min(1).max(1000),
  /** Height at which the contracts were deployed: events are read from there on. */
  fromBlock: z.int().min(0).default(0),
});

/** A gateway whose lanes may be stopped. */
const gatewaySchema = z.strictObject({
  gatewayId: serviceId,
  /** Of its API. */
  url: z.url({ protocol: /^https?$/ }),
  /** A file with a key of its API that has the scope `pauses:write`; readable by its owner alone. */
  apiKeyFile: fileName,
});

const ms = (most: number) => z.int().min(1).max(most);

export const configSchema = z.strictObject({
  accountantId: serviceId,
  /** Directory of what this process keeps. */
  dataDir: fileName,
  home: fabricLedger,
  /** Every other ledger that home believes: a credit on one that is not here would be missing. */
  abroad: z.array(evmLedger).min(1),
  gateways: z.array(gatewaySchema),
  pace: z
    .strictObject({ batchMs: ms(60_000).default(250), sweepMs: ms(3_600_000).default(1_000) })
    .default({ batchMs: 250, sweepMs: 1_000 }),
  api: z.strictObject({
    host: z.string().default('127.0.0.1'),
    port: z.int().min(0).max(65_535),
    /** The public key (SPKI PEM, P-256) that API tokens are checked with. */
    tokenKeyFile: fileName,
    corsOrigins: z.array(z.url()).default([]),
    apiKeys: z.array(apiKeySchema(SCOPES)).default([]),
  }),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});
export type AccountantConfig = z.infer<typeof configSchema>;

/**
 * Reads the configuration file; relative paths in it are taken from its own folder.
 * @throws ApiError `FILE_UNREADABLE`, `INVALID_CONFIG` with the first wrong field
 */
export function readConfig(path: string): AccountantConfig {
  return withAbsolutePaths(parseConfig(readConfigJson(path)), dirname(resolve(path)));
}

/** @throws ApiError `INVALID_CONFIG` with the first wrong field */
export function parseConfig(json: unknown): AccountantConfig {
  const config = checkConfig(configSchema, json);
  const ledgers = [config.home, ...config.abroad].map((ledger) => ledger.descriptor.descriptor);
  requireDistinct('abroad', ledgers, 'a ledger once, and home not among the others');
  requireDistinct(
    'gateways',
    config.gateways.map(({ gatewayId }) => gatewayId),
    'a gateway once',
  );
  return config;
}

function requireDistinct(field: string, values: readonly string[], expected: string): void {
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  if (twice === undefined) return;
  throw new ApiError('INVALID_CONFIG', `${field}: ${twice} is there twice`, { field, value: twice, expected });
}

function withAbsolutePaths(config: AccountantConfig, base: string): AccountantConfig {
  const at = (path: string): string => resolve(base, path);
  const { home, gateways, api } = config;
  return {
    ...config,
    dataDir: at(config.dataDir),
    home: {
      ...home,
      certFile: at(home.certFile),
      keyFile: at(home.keyFile),
      ...(home.tls === undefined ? {} : { tls: { ...home.tls, caFile: at(home.tls.caFile) } }),
    },
    gateways: gateways.map((gateway) => ({ ...gateway, apiKeyFile: at(gateway.apiKeyFile) })),
    api: { ...api, tokenKeyFile: at(api.tokenKeyFile) },
  };
}
