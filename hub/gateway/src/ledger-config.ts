import { resolve } from 'node:path';
import { parseLedger, type Ledger } from '@meridian/credit';
import { z } from 'zod';
import { messageOf } from './errors.ts';
import { isPeriod, PERIOD_RULE, validityFields } from './peer/validity.ts';

export const fileName = z.string().min(1);
const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be 32 bytes in base64url');

/** A P-256 public key as a JWK (RFC 7517), and for how long it counts. A member that is none of these is a mistake in one that is. */
export const datedKeySchema = z
  .strictObject({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: coordinate,
    y: coordinate,
    kid: z.string().optional(),
    alg: z.string().optional(),
    use: z.string().optional(),
    ...validityFields,
  })
  .refine(isPeriod, PERIOD_RULE);
export type DatedKeyConfig = z.infer<typeof datedKeySchema>;

export const descriptor = z.string().transform((text, context): Ledger => {
  try {
    return parseLedger(text, 'descriptor');
  } catch (error) {
    context.addIssue({ code: 'custom', message: messageOf(error) });
    return z.NEVER;
  }
});

/** A peer of a Fabric network, and as whom it is used. */
export const fabricConnection = {
  /** `host:port` of the peer's gateway service. */
  endpoint: z.string().regex(/^[^\s/]+:\d+$/, 'must be host:port'),
  tls: z.strictObject({ caFile: fileName, serverName: z.string().min(1).optional() }).optional(),
  channel: z.string().min(1),
  chaincode: z.string().min(1),
  mspId: z.string().min(1),
  certFile: fileName,
  keyFile: fileName,
};
const fabricLedger = z
  .strictObject({
    kind: z.literal('fabric'),
    descriptor,
    ...fabricConnection,
    /** How this gateway proves facts of its ledger: by its claim key, or by what peers of several organisations endorse. */
    lane: z.enum(['trusted: single', 'proven: endorsed']).default('trusted: single'),
    /** MSP ids of those whose peers must endorse; only in the lane `proven: endorsed`. */
    organisations: z.array(z.string().min(1)).min(1).optional(),
  })
  .refine(({ lane, organisations }) => (lane === 'proven: endorsed') === (organisations !== undefined), {
    path: ['organisations'],
    message: 'must be given in the lane "proven: endorsed", and in no other',
  });

/** A node of an EVM chain. */
export const chainView = {
  rpcUrl: z.url({ protocol: /^https?$/ }),
  /** Blocks that make a result final, its own among them: 1 where every block is final. */
  confirmations: z.int().min(1).max(1000),
  /** Height at which the contracts were deployed: events are read from there on. */
  fromBlock: z.int().min(0).default(0),
};
export type ChainView = z.infer<z.ZodObject<typeof chainView>>;

const evmLedger = z.strictObject({
  kind: z.literal('evm'),
  descriptor,
  ...chainView,
  bridge: z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'must be 0x and 40 hex digits'),
  /** A file with the account's private key, 0x and 64 hex digits. */
  keyFile: fileName,
  /** How this gateway proves facts of its ledger: by its claim key, or by the receipts in which the contracts say them. */
  lane: z.enum(['trusted: single', 'proven: headers']).default('trusted: single'),
});

export const ledgerSchema = z.discriminatedUnion('kind', [fabricLedger, evmLedger]);
export type LedgerConfig = z.infer<typeof ledgerSchema>;

/** A peer's ledger in the lane `trusted: single`: the keys whose signature over a claim of that ledger we take as proof. */
const singleLedger = z.strictObject({
  lane: z.literal('trusted: single'),
  descriptor,
  claimKeys: z.array(datedKeySchema).min(1),
});
/** In the lane `proven: headers`: a node of our own, by which we judge which blocks of that chain are final. */
const headersLedger = z.strictObject({ lane: z.literal('proven: headers'), descriptor, ...chainView });
/** In the lane `proven: endorsed`: the peers whose endorsement counts; one of each organisation among them is needed. */
const endorsedLedger = z.strictObject({
  lane: z.literal('proven: endorsed'),
  descriptor,
  endorsers: z.array(z.strictObject({ mspId: z.string().min(1), certificate: z.string().min(1) })).min(1),
});
const withLane = (ledger: unknown): unknown =>
  typeof ledger === 'object' && ledger !== null && !('lane' in ledger)
    ? { lane: 'trusted: single', ...ledger }
    : ledger;
export const peerLedgerSchema = z.preprocess(
  withLane,
  z.discriminatedUnion('lane', [singleLedger, headersLedger, endorsedLedger]),
);

export type FabricConnection = z.infer<z.ZodObject<typeof fabricConnection>>;

/** Files in it are taken from that folder on. */
export const withFilesIn = <T extends FabricConnection>(connection: T, folder: string): T => ({
  ...connection,
  certFile: resolve(folder, connection.certFile),
  keyFile: resolve(folder, connection.keyFile),
  ...(connection.tls === undefined
    ? {}
    : { tls: { ...connection.tls, caFile: resolve(folder, connection.tls.caFile) } }),
});
