import { concat, fromHex, type Hash } from '../bytes.ts';

/** What the ledger commits of a sealed bid or ask. */
export interface SealedLeaf {
  readonly auctionId: Hash;
  readonly bidder: Hash;
  readonly bidId: Hash;
  /** SHA-256 of the ciphertext. */
  readonly ciphertextHash: Hash;
  /** The lot of an ask, the location commitment of a bid's installation, zero for a bid without one. */
  readonly subject: Hash;
}

/** A leaf under the root of an auction's sealed bids, 160 bytes (docs/auction-api.md). */
export const encodeSealedLeaf = ({ auctionId, bidder, bidId, ciphertextHash, subject }: SealedLeaf): Uint8Array =>
  concat(
    fromHex(auctionId, 'auctionId'),
    fromHex(bidder, 'bidder'),
    fromHex(bidId, 'bidId'),
    fromHex(ciphertextHash, 'ciphertextHash'),
    fromHex(subject, 'subject'),
  );
