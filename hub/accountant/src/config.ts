import { ApiError, checkConfig } from '@meridian/api';
import {
  apiSection,
  chainView,
  connectionWithPaths,
  descriptor,
  fabricConnection,
  fileName,
  logLevel,
  readConfigFile,
  serviceId,
  type PathAt,
} from '@meridian/api/config';
import { LANES } from '@meridian/credit';
import { z } from 'zod';
import { SCOPES } from './api/scopes.ts';

/** How facts of this ledger are proved to others: it is shown, and decides nothing here. */
const lane = z.enum(LANES);

/** Home, as any identity that may read the channel. */
const fabricLedger = z.strictObject({ kind: z.literal('fabric'), descriptor, lane, ...fabricConnection });

const evmLedger = z.strictObject({ kind: z.literal('evm'), descriptor, lane, ...chainView });

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
  api: z.strictObject(apiSection(SCOPES)),
  logLevel,
});
export type AccountantConfig = z.infer<typeof configSchema>;

/**
 * Reads the configuration file; relative paths in it are taken from its own folder.
 * @throws ApiError `FILE_UNREADABLE`, `INVALID_CONFIG` with the first wrong field
 */
export function readConfig(path: string): AccountantConfig {
  return readConfigFile(path, parseConfig, withPaths);
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

const withPaths = (config: AccountantConfig, at: PathAt): AccountantConfig => ({
  ...config,
  dataDir: at(config.dataDir),
  home: connectionWithPaths(config.home, at),
  gateways: config.gateways.map((gateway) => ({ ...gateway, apiKeyFile: at(gateway.apiKeyFile) })),
  api: { ...config.api, tokenKeyFile: at(config.api.tokenKeyFile) },
});
