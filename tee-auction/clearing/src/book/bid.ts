import type { Hash } from '@meridian/credit';

/** One stretch of a demand curve. */
export interface Step {
  /** Effective kilograms wanted at this value. */
  readonly kg: bigint;
  /** The most it pays, minor units per effective tonne. */
  readonly value: bigint;
}

/** What a buyer's sealed bid says. */
export interface BidContent {
  readonly currency: string;
  /** By falling value: what comes first is wanted most. */
  readonly steps: readonly Step[];
}

export interface Bid extends BidContent {
  readonly bidId: Hash;
  /** Who committed it. The holding limit is for all bids of one bidder. */
  readonly bidder: Hash;
  /** What it is for, such as an installation: of two bids of a bidder for the same the first counts. */
  readonly subject?: Hash;
  /** The pseudonym under which trades name the buyer. */
  readonly buyer: Hash;
  /** Its place among the sealed bids. */
  readonly sequence: number;
}

/** In an independent auction: what the burner makes of any credit. */
export interface IndependentBid extends Bid {
  /** Ppm. */
  readonly factor: bigint;
}

/** In a coupled auction: what each lot is worth to this buyer. */
export interface CoupledBid extends Bid {
  /** Multiplier of each announced lot, ppm, whole numbers, in the lots' order. 0 where the buyer must not have it. */
  readonly ppm: ArrayLike<number>;
}

/** What a seller's sealed offer says. */
export interface OfferContent {
  readonly currency: string;
  /** The least that is taken, minor units per face tonne. */
  readonly ask: bigint;
}

export interface Offer extends OfferContent {
  readonly lotId: Hash;
  readonly sequence: number;
}

export const MAX_STEPS = 32;

/** Why a bid or offer that was opened does not take part. */
export type ExclusionCode =
  | 'BID_MALFORMED'
  | 'WRONG_CURRENCY'
  | 'BID_DOUBLED'
  | 'QUANTITY_NOT_POSITIVE'
  | 'QUANTITY_TOO_LARGE'
  | 'OFF_LOT'
  | 'VALUE_NOT_POSITIVE'
  | 'VALUE_TOO_LARGE'
  | 'OFF_TICK'
  | 'NOT_MONOTONE'
  | 'OVER_HOLDING_LIMIT'
  | 'OFFER_MALFORMED'
  | 'OFFER_DOUBLED'
  | 'UNKNOWN_LOT'
  | 'ASK_NEGATIVE'
  | 'ASK_TOO_LARGE';

/** Why an announced lot does not: nobody's offer for it counts, or no burner could use it. */
export type LotExclusionCode = 'NO_OFFER' | 'WORTHLESS';

/** A bid, an offer or a lot that takes no part, in the result for everybody to see. */
export interface Exclusion {
  /** Of the bid; of an offer, its lot. */
  readonly id: Hash;
  /** `ExclusionCode`, `LotExclusionCode`, or of who opens the bids. */
  readonly code: string;
}
