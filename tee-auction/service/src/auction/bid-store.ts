import { auctionBidder, auctionBidId, MAX_SEALED_BYTES, type Hash } from '@meridian/credit';
import { ServiceError } from '../errors.ts';

/** A sealed blob as the ledger has it. */
export interface PutBid {
  /** Who committed it. */
  readonly account: string;
  readonly index: number;
  readonly ciphertext: Uint8Array;
  /** An ask's lot, a bid's location commitment, or zero. */
  readonly subject: Hash;
}

/** With what follows from it. */
export interface Blob extends PutBid {
  readonly bidder: Hash;
  readonly bidId: Hash;
}

export const MAX_BLOBS = 120_000;
const MAX_AUCTIONS = 64;

/** Sealed blobs of auctions that are not cleared yet. Nothing here says that a ledger has them, and nothing opens them. */
export class BidStore {
  readonly #auctions = new Map<Hash, Map<Hash, Blob>>();

  /**
   * A blob of the same account and index takes the place of the one before.
   * @param restart forget what was put of this auction
   * @throws ServiceError `INVALID_ARGUMENT`, `TOO_MANY_BIDS`, `TOO_MANY_AUCTIONS`; CreditError for an account or index that is none
   */
  put(auctionId: Hash, bids: readonly PutBid[], restart: boolean): void {
    const added = bids.map((bid) => blobOf(auctionId, bid));
    const before = restart ? undefined : this.#auctions.get(auctionId);
    if (before === undefined && !this.#auctions.has(auctionId) && this.#auctions.size >= MAX_AUCTIONS) {
      throw new ServiceError('TOO_MANY_AUCTIONS', `the container holds bids of ${MAX_AUCTIONS} auctions already`);
    }
    const blobs = new Map(before);
    for (const blob of added) blobs.set(blob.bidId, blob);
    const others = [...this.#auctions].reduce((sum, [id, { size }]) => (id === auctionId ? sum : sum + size), 0);
    if (others + blobs.size > MAX_BLOBS) {
      throw new ServiceError('TOO_MANY_BIDS', `the container holds at most ${MAX_BLOBS} bids`);
    }
    this.#auctions.set(auctionId, blobs);
  }

  /** By ascending bid id, as their root has them. */
  of(auctionId: Hash): readonly Blob[] {
    const blobs = [...(this.#auctions.get(auctionId)?.values() ?? [])];
    return blobs.sort((a, b) => (a.bidId < b.bidId ? -1 : 1));
  }

  forget(auctionId: Hash): void {
    this.#auctions.delete(auctionId);
  }
}

function blobOf(auctionId: Hash, bid: PutBid): Blob {
  const { length } = bid.ciphertext;
  if (length === 0 || length > MAX_SEALED_BYTES) {
    const facts = { field: 'ciphertext', value: `${length} bytes`, expected: `1 to ${MAX_SEALED_BYTES} bytes` };
    throw new ServiceError('INVALID_ARGUMENT', `ciphertext: ${length} bytes`, facts);
  }
  const bidder = auctionBidder(bid.account);
  return { ...bid, bidder, bidId: auctionBidId(auctionId, bidder, bid.index) };
}
