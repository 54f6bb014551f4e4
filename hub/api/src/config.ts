import { dirname, resolve } from 'node:path';
import { parseLedger, type Ledger } from '@meridian/credit';
import { z } from 'zod';
import { apiKeySchema } from './api-keys.ts';
import { messageOf } from './errors.ts';
import { readConfigJson } from './files.ts';

export const fileName = z.string().min(1);
export const port = z.int().min(0).max(65_535);

/** A service's own id, or another's: the audience of its tokens. */
export const serviceId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/,
    'must be 1 to 128 letters, digits, dots, dashes, colons or underscores',
  );

export const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info');

/** A ledger by its descriptor. */
export const descriptor = z.string().transform((text, context): Ledger => {
  try {
    return parseLedger(text, 'descriptor');
  } catch (error) {
    context.addIssue({ code: 'custom', message: messageOf(error) });
    return z.NEVER;
  }
});

/** Where a service serves its API, and whom it lets in. */
export const apiSection = <Scope extends string>(scopes: readonly [Scope, ...Scope[]]) => ({
  host: z.string().default('127.0.0.1'),
  port,
  /** The public key (SPKI PEM, P-256) that API tokens are checked with; the service never holds its private half. */
  tokenKeyFile: fileName,
  corsOrigins: z.array(z.url()).default([]),
  /** Systems that come with a key of their own instead of a token. */
  apiKeys: z.array(apiKeySchema(scopes)).default([]),
});

/** A peer of a Fabric network. */
export const fabricPeer = {
  /** `host:port` of the peer's gateway service. */
  endpoint: z.string().regex(/^[^\s/]+:\d+$/, 'must be host:port'),
  tls: z.strictObject({ caFile: fileName, serverName: z.string().min(1).optional() }).optional(),
  channel: z.string().min(1),
  chaincode: z.string().min(1),
};

/** As whom a Fabric network is used. */
export const fabricIdentity = {
  mspId: z.string().min(1),
  certFile: fileName,
  /** Readable by its owner alone. */
  keyFile: fileName,
};

/** A peer of a Fabric network, and as whom it is used. */
export const fabricConnection = { ...fabricPeer, ...fabricIdentity };
export type FabricConnection = z.infer<z.ZodObject<typeof fabricConnection>>;

/** A node of an EVM chain. */
export const chainView = {
  rpcUrl: z.url({ protocol: /^https?$/ }),
  /** Blocks that make a result final, its own among them: 1 where every block is final. */
  confirmations: z.int().min(1).max(1000),
  /** Height at which the contracts were deployed: events are read from there on. */
  fromBlock: z.int().min(0).default(0),
};
export type ChainView = z.infer<z.ZodObject<typeof chainView>>;

/** Makes the path of a file that a configuration names absolute. */
export type PathAt = (path: string) => string;

/**
 * Reads a configuration file.
 * @param withPaths puts every path in it through what it is given: they are taken from the file's own folder
 * @throws CodedError `FILE_UNREADABLE`, `INVALID_CONFIG`; whatever `parse` throws
 */
export function readConfigFile<Config>(
  path: string,
  parse: (json: unknown) => Config,
  withPaths: (config: Config, at: PathAt) => Config,
): Config {
  const folder = dirname(resolve(path));
  return withPaths(parse(readConfigJson(path)), (file) => resolve(folder, file));
}

type FabricPeer = z.infer<z.ZodObject<typeof fabricPeer>>;
type FabricIdentity = z.infer<z.ZodObject<typeof fabricIdentity>>;

export const peerWithPaths = <T extends Pick<FabricPeer, 'tls'>>(peer: T, at: PathAt): T => ({
  ...peer,
  ...(peer.tls !== undefined && { tls: { ...peer.tls, caFile: at(peer.tls.caFile) } }),
});

export const identityWithPaths = <T extends FabricIdentity>(identity: T, at: PathAt): T => ({
  ...identity,
  certFile: at(identity.certFile),
  keyFile: at(identity.keyFile),
});

export const connectionWithPaths = <T extends FabricConnection>(connection: T, at: PathAt): T =>
  peerWithPaths(identityWithPaths(connection, at), at);
