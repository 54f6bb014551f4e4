import { checkConfig } from '@meridian/api';
import {
  apiSection,
  connectionWithPaths,
  fileName,
  logLevel,
  port,
  readConfigFile,
  serviceId,
  type PathAt,
} from '@meridian/api/config';
import { z } from 'zod';
import { SCOPES } from './api/endpoints.ts';
import { GatewayError } from './errors.ts';
import { guardsSchema } from './guards/guard-config.ts';
import { datedKeySchema, ledgerSchema, peerLedgerSchema } from './ledger-config.ts';
import { isPeriod, PERIOD_RULE, validityFields } from './peer/validity.ts';

/** A gateway that we transact with: where it is, and what it is known by. Nothing else about it is believed. */
export const peerSchema = z.strictObject({
  gatewayId: serviceId,
  url: z.url({ protocol: /^https$/ }),
  /** Its TLS certificates: one, and while one follows another both. `sha256`: of the DER, 64 lower-case hex digits. */
  certificates: z
    .array(
      z
        .strictObject({
          sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits'),
          ...validityFields,
        })
        .refine(isPeriod, PERIOD_RULE),
    )
    .min(1),
  /** What it signs with; the first that is valid stands in our proposals. Keys that have gone out of use stay, for the log's sake. */
  messageKeys: z.array(datedKeySchema).min(1),
  /** Its ledgers, and in which lane we believe what is said of each. */
  ledgers: z.array(peerLedgerSchema).min(1),
});
export type PeerConfig = z.infer<typeof peerSchema>;

/** Where the transfer log is kept: docs/log.md. */
export const logSchema = z.discriminatedUnion('kind', [
  /** A file in `dataDir`, one process's own. */
  z.strictObject({ kind: z.literal('sqlite') }),
  /** A database that several replicas of this gateway may share. */
  z.strictObject({
    kind: z.literal('postgres'),
    /** A file with the URL, `postgresql://user:password@host:port/database`, readable by its owner alone. */
    urlFile: fileName,
    /** This replica's name, another for each; the machine's when absent. */
    replica: z.string().min(1).max(128).optional(),
    /** How long a replica that is not heard of keeps its work. */
    leaseSeconds: z.int().min(2).max(300).default(10),
    connections: z.int().min(2).max(200).default(16),
  }),
]);

export const configSchema = z.strictObject({
  gatewayId: serviceId,
  /** Directory of what this process keeps in files. */
  dataDir: fileName,
  log: logSchema.default({ kind: 'sqlite' }),
  ledger: ledgerSchema,
  claimKeyFile: fileName,
  messageKeyFile: fileName,
  /** Public keys that this gateway signed its messages with before: a peer that has not heard of the present one names them. */
  formerMessageKeys: z.array(datedKeySchema).default([]),
  /** Public keys that this gateway signed claims with before: for evidence of what they vouched for. */
  formerClaimKeys: z.array(datedKeySchema).default([]),
  peerServer: z.strictObject({
    host: z.string().default('127.0.0.1'),
    port,
    certFile: fileName,
    keyFile: fileName,
    caFile: fileName,
  }),
  api: z.strictObject(apiSection(SCOPES)),
  peers: z.array(peerSchema),
  /** Seconds from a lock until the client may begin to abort. */
  lockSeconds: z.int().min(10).max(86_400).default(600),
  guards: guardsSchema,
  logLevel,
});
export type GatewayConfig = z.infer<typeof configSchema>;

/**
 * Reads the configuration file; relative paths in it are taken from its own folder.
 * @throws CodedError `FILE_UNREADABLE`, `INVALID_CONFIG` with the first wrong field
 */
export function readConfig(path: string): GatewayConfig {
  return readConfigFile(path, parseConfig, withPaths);
}

/** @throws CodedError `INVALID_CONFIG` with the first wrong field */
export function parseConfig(json: unknown): GatewayConfig {
  const config = checkConfig(configSchema, json);
  const ids = config.peers.map((peer) => peer.gatewayId);
  const twice = [config.gatewayId, ...ids].find((id, i, all) => all.indexOf(id) !== i);
  if (twice !== undefined) {
    throw new GatewayError('INVALID_CONFIG', `peers: gateway id ${twice} is there twice`, {
      field: 'peers',
      value: twice,
      expected: 'a gateway id of its own for each gateway, this one included',
    });
  }
  requireOwnCertificates(config.peers);
  return config;
}

/** A certificate decides which gateway is talking, so it is one gateway's alone. */
function requireOwnCertificates(peers: readonly PeerConfig[]): void {
  const all = peers.flatMap(({ certificates }) => certificates.map(({ sha256 }) => sha256));
  const twice = all.find((sha256, i) => all.indexOf(sha256) !== i);
  if (twice === undefined) return;
  throw new GatewayError('INVALID_CONFIG', `peers: the certificate ${twice} is there twice`, {
    field: 'peers',
    value: twice,
    expected: 'certificates of its own for each peer, each once',
  });
}

function withPaths(config: GatewayConfig, at: PathAt): GatewayConfig {
  const { peerServer, api, ledger, log } = config;
  return {
    ...config,
    dataDir: at(config.dataDir),
    log: log.kind === 'sqlite' ? log : { ...log, urlFile: at(log.urlFile) },
    claimKeyFile: at(config.claimKeyFile),
    messageKeyFile: at(config.messageKeyFile),
    peerServer: {
      ...peerServer,
      certFile: at(peerServer.certFile),
      keyFile: at(peerServer.keyFile),
      caFile: at(peerServer.caFile),
    },
    api: { ...api, tokenKeyFile: at(api.tokenKeyFile) },
    ledger: ledger.kind === 'evm' ? { ...ledger, keyFile: at(ledger.keyFile) } : connectionWithPaths(ledger, at),
  };
}
