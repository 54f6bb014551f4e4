import type { CoupledBid, Exclusion, IndependentBid, Offer } from '@meridian/clearing';
import { auctionBuyer, PPM_ONE, ZERO_HASH, type Hash } from '@meridian/credit';
import type { PublicAuction } from './bidder/check-own.ts';
import type { SealedBid } from './content.ts';
import { locationRefusal } from './location.ts';
import { readSealedAsk, readSealedBid } from './plaintext.ts';
import { lotFactor, multipliersFor } from './worth.ts';

/** A sealed blob, and what was in it. */
export interface OpenedBlob {
  readonly bidId: Hash;
  readonly bidder: Hash;
  /** An ask's lot, a bid's location commitment, or zero. */
  readonly subject: Hash;
  /** Undefined where it did not open. */
  readonly plaintext: Uint8Array | undefined;
}

/** What a bid is in either kind of auction: its own factor is 1.0, as every metric of today reads the credit, or both. */
export type OpenedBid = CoupledBid & IndependentBid;

/** A bid that takes part as far as it can be read. */
export interface OpenedBuyer {
  readonly content: SealedBid;
  readonly bid: OpenedBid;
}

/** A closed set as it is cleared. */
export interface OpenedSet {
  readonly offers: readonly Offer[];
  readonly buyers: readonly OpenedBuyer[];
  /** What did not open, cannot be read, or is bound to another place. */
  readonly exclusions: readonly Exclusion[];
  /** Of each lot, ppm, in an independent auction. */
  readonly lotFactors: readonly bigint[];
}

/**
 * Reads all blobs of a closed auction: who offers, who bids, what the credits are worth to them, and who takes no part.
 * @param blobs all of them, by ascending bid id, so that a blob's place is its number
 */
export function readSet(auction: PublicAuction, blobs: readonly OpenedBlob[]): OpenedSet {
  const { closed, credits, valuation } = auction;
  const lots = new Set<Hash>(closed.lots.map(({ lotId }) => lotId));
  const [offers, buyers, exclusions]: [Offer[], OpenedBuyer[], Exclusion[]] = [[], [], []];
  blobs.forEach((blob, sequence) => {
    const { subject, plaintext, bidId } = blob;
    const isAsk = lots.has(subject);
    const exclude = (code: string): void => void exclusions.push({ id: isAsk ? subject : bidId, code });
    if (plaintext === undefined) exclude('NOT_OPENED');
    else if (isAsk) {
      const ask = readSealedAsk(plaintext);
      if (ask.ok) offers.push({ ...ask.value.offer, lotId: subject, sequence });
      else exclude(ask.refusal.code);
    } else {
      const buyer = readBuyer(auction, blob, plaintext, sequence);
      if (typeof buyer === 'string') exclude(buyer);
      else buyers.push(buyer);
    }
  });
  return { offers, buyers, exclusions, lotFactors: credits.map((credit) => lotFactor(credit, valuation)) };
}

/** @returns why it takes no part, or who it is */
function readBuyer(
  { closed, credits, valuation }: PublicAuction,
  { bidId, bidder, subject }: OpenedBlob,
  plaintext: Uint8Array,
  sequence: number,
): OpenedBuyer | string {
  const read = readSealedBid(plaintext);
  if (!read.ok) return read.refusal.code;
  const content = read.value;
  const misplaced = locationRefusal(content, subject);
  if (misplaced !== undefined) return misplaced.code;
  const ppm = multipliersFor(credits, content, valuation);
  if (!ppm.ok && closed.rules.kind === 'coupled') return ppm.refusal.code;
  return {
    content,
    bid: {
      ...content.bid,
      ...{ bidId, bidder, sequence, factor: PPM_ONE, ppm: ppm.ok ? ppm.value : [] },
      // A bidder's second bid for the same plant, or for the same company without one, is no other bid.
      subject: subject === ZERO_HASH ? content.beneficiary : subject,
      buyer: auctionBuyer(closed.rules.auctionId, { bidder, ...content }),
    },
  };
}
