import type { CoupledBid, Exclusion, IndependentBid, Offer, OfferContent } from '@meridian/clearing';
import { auctionBuyer, PPM_ONE, ZERO_HASH, type Hash } from '@meridian/credit';
import {
  locationRefusal,
  lotFactor,
  multipliersFor,
  readSealedAsk,
  readSealedBid,
  type BlobOpener,
  type SealedBid,
} from '@meridian/sealing';
import type { Blob } from './bid-store.ts';
import type { ClosedSet } from './closed-set.ts';

/** What a bid is in either kind of auction: its own factor is 1.0, as every metric of today reads the credit, or both. */
export type OpenedBid = CoupledBid & IndependentBid;

/** A bid that opened, with what its buyer is told later. */
export interface Buyer {
  readonly blob: Blob;
  readonly content: SealedBid;
  readonly bid: OpenedBid;
}

/** Everything that was sealed. */
export interface OpenedSet {
  readonly offers: readonly Offer[];
  readonly buyers: readonly Buyer[];
  readonly exclusions: readonly Exclusion[];
  /** Of each lot, ppm, in an independent auction. */
  readonly lotFactors: readonly bigint[];
}

/** How many blobs are opened at a time: their work is done by the runtime's own threads. */
const AT_A_TIME = 64;

/** Opens a closed set. Nothing else is ever handed to the opener. */
export async function openSet(set: ClosedSet, opener: BlobOpener): Promise<OpenedSet> {
  const { closed, blobs, credits, valuation } = set;
  const { auctionId } = closed.rules;
  const reader = new SetReader(set);
  for (let from = 0; from < blobs.length; from += AT_A_TIME) {
    const batch = blobs.slice(from, from + AT_A_TIME);
    const opened = await Promise.all(
      batch.map(({ ciphertext, bidder, index }) => opener.open(ciphertext, { auctionId, bidder, index })),
    );
    batch.forEach((blob, i) => {
      reader.take(blob, from + i, opened[i]?.ok === true ? opened[i].value : undefined);
    });
  }
  const { offers, buyers, exclusions } = reader;
  return { offers, buyers, exclusions, lotFactors: credits.map((credit) => lotFactor(credit, valuation)) };
}

class SetReader {
  readonly offers: Offer[] = [];
  readonly buyers: Buyer[] = [];
  readonly exclusions: Exclusion[] = [];
  readonly #set: ClosedSet;
  readonly #lots: ReadonlySet<Hash>;

  constructor(set: ClosedSet) {
    this.#set = set;
    this.#lots = new Set(set.closed.lots.map(({ lotId }) => lotId));
  }

  /** @param plaintext undefined where the blob did not open */
  take(blob: Blob, sequence: number, plaintext: Uint8Array | undefined): void {
    const isAsk = this.#lots.has(blob.subject);
    const exclude = (code: string): void => void this.exclusions.push({ id: isAsk ? blob.subject : blob.bidId, code });
    if (plaintext === undefined) exclude('NOT_OPENED');
    else if (isAsk) {
      const ask = readSealedAsk(plaintext);
      if (ask.ok) this.#takeOffer(ask.value.offer, blob, sequence);
      else exclude(ask.refusal.code);
    } else {
      const read = readSealedBid(plaintext);
      const code = read.ok ? this.#takeBid(read.value, blob, sequence) : read.refusal.code;
      if (code !== undefined) exclude(code);
    }
  }

  #takeOffer(offer: OfferContent, { subject: lotId }: Blob, sequence: number): void {
    this.offers.push({ ...offer, lotId, sequence });
  }

  /** @returns why it takes no part */
  #takeBid(content: SealedBid, blob: Blob, sequence: number): string | undefined {
    const { closed, credits, valuation } = this.#set;
    const misplaced = locationRefusal(content, blob.subject);
    if (misplaced !== undefined) return misplaced.code;
    const ppm = multipliersFor(credits, content, valuation);
    if (!ppm.ok && closed.rules.kind === 'coupled') return ppm.refusal.code;
    const { bidId, bidder, subject } = blob;
    this.buyers.push({
      blob,
      content,
      bid: {
        ...content.bid,
        ...{ bidId, bidder, sequence, factor: PPM_ONE, ppm: ppm.ok ? ppm.value : [] },
        // A bidder's second bid for the same plant, or for the same company without one, is no other bid.
        subject: subject === ZERO_HASH ? content.beneficiary : subject,
        buyer: auctionBuyer(closed.rules.auctionId, { bidder, ...content }),
      },
    });
    return undefined;
  }
}
