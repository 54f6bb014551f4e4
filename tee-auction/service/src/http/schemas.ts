import { fromHex, parseHash, parseUint, PPM_MAX, ZERO_HASH, type Hash } from '@meridian/credit';
import * as z from 'zod';
import type { PutBid } from '../auction/bid-store.ts';
import type { ClearInput } from '../auction/closed-set.ts';
import type { ReceiptRequest } from '../members.ts';

const hash = (field: string) => z.string().transform((text): Hash => parseHash(text, field));
const bytes = (field: string) => z.string().transform((text): Uint8Array => fromHex(text, field));

export const evidenceQuery = z.strictObject({ nonce: z.string().regex(/^(?:[0-9a-f]{2}){16,64}$/) });
export const resultQuery = z.strictObject({ auctionId: hash('auctionId') });

export const putBody = z.strictObject({
  auctionId: hash('auctionId'),
  restart: z.boolean().default(false),
  bids: z
    .array(
      z.strictObject({
        account: z.string(),
        index: z.int(),
        ciphertext: bytes('ciphertext'),
        subject: hash('subject').default(ZERO_HASH),
      }),
    )
    .max(10_000) satisfies z.ZodType<PutBid[]>,
});

export const clearBody = z.strictObject({
  statement: bytes('statement'),
  proof: bytes('proof'),
  rules: z.unknown(),
  lots: z.array(z.strictObject({ provenance: z.unknown(), ranges: z.string() })).max(10_000),
  policySet: z.unknown().optional(),
  tables: z
    .array(
      z.strictObject({
        policy: z.int(),
        entries: z.array(
          z.strictObject({ key: z.string(), ppm: z.string().transform((text) => parseUint(text, 'ppm', PPM_MAX)) }),
        ),
      }),
    )
    .default([]),
}) satisfies z.ZodType<ClearInput>;

export const receiptsBody = z.strictObject({
  auctionId: hash('auctionId'),
  mspId: z.string(),
  certificate: z.string(),
  signature: bytes('signature'),
}) satisfies z.ZodType<ReceiptRequest>;
