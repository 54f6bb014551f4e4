import { chainView, descriptor, fabricConnection, fileName } from '@meridian/api/config';
import { z } from 'zod';
import { isPeriod, PERIOD_RULE, validityFields } from './peer/validity.ts';

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
