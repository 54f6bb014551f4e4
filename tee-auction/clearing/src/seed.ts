import { concat, fromHex, sha256, utf8, type Hash } from '@meridian/credit';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { ByteWriter } from './byte-writer.ts';

const SEED_TAG = utf8('meridian/auction-seed/v1');

/**
 * What decides ties: nobody knows it while bids are taken.
 * @param publicValue named at the announcement and dated after the close, a block's hash or a beacon's value
 */
export const auctionSeed = (auctionId: Hash, bidsRoot: Hash, publicValue: Uint8Array): Hash =>
  sha256(concat(SEED_TAG, fromHex(auctionId, 'auctionId'), fromHex(bidsRoot, 'bidsRoot'), digest(publicValue)));

/** Of an id as 32 bytes. */
export type KeyedHash = (id: Hash) => Uint8Array;

/** HMAC-SHA256 under one key. Its schedule is made once, which saves half of the work. */
export function keyedHash(key: Uint8Array): KeyedHash {
  const keyed = hmac.create(digest, key);
  return (id) => keyed.clone().update(new ByteWriter(32).hash(id).bytes).digest();
}

/** The place of an id among equals: HMAC-SHA256(seed, id), as byte strings. */
export const tieKeys = (seed: Hash): KeyedHash => keyedHash(fromHex(seed, 'seed'));

/** Below zero where `a` comes first, as byte strings. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
