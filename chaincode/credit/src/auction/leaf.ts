import { concat, fromHex, sha256, type Hash } from '../bytes.ts';

/** The longest sealed blob that a ledger takes, in bytes; as a rule each has exactly this length. */
export const MAX_SEALED_BYTES = 2_048;

/** A sealed blob as it was committed. */
export interface SealedLeaf {
  readonly auctionId: Hash;
  readonly bidder: Hash;
  readonly bidId: Hash;
  readonly ciphertext: Uint8Array;
  /** An ask's lot, a bid's location commitment of the installation that it names, or zero. */
  readonly subject: Hash;
}

/** The 160 bytes under the bids root; leaves are sorted by bid id (docs/auction-api.md, "Identifiers"). @throws CreditError `INVALID_HASH` */
export const encodeSealedLeaf = ({ auctionId, bidder, bidId, ciphertext, subject }: SealedLeaf): Uint8Array =>
  concat(
    fromHex(auctionId, 'auctionId'),
    fromHex(bidder, 'bidder'),
    fromHex(bidId, 'bidId'),
    fromHex(sha256(ciphertext), 'ciphertext'),
    fromHex(subject, 'subject'),
  );
