import type { BidContent, OfferContent } from '@meridian/clearing';
import type { Hash, Period, PrivateLocation } from '@meridian/credit';

/** The place of a registered installation, with what opens its commitment. */
export interface SealedPlace extends PrivateLocation {
  readonly installationId: string;
}

/** What the policies may ask of a burner, but for the time, which is the auction's. */
export interface SealedUse {
  readonly place?: SealedPlace;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly zone?: string;
  /** Of the emissions that the credits are for. */
  readonly period: Period;
}

/** What a sealed bid says. */
export interface SealedBid extends SealedUse {
  readonly kind: 'bid';
  /** 32 random bytes, of the buyer's pseudonym. */
  readonly salt: Hash;
  /** SHA-256 of the legal entity id for which the credits will be burnt. */
  readonly beneficiary: Hash;
  readonly bid: BidContent;
}

/** What a seller's sealed ask says. */
export interface SealedAsk {
  readonly kind: 'ask';
  readonly offer: OfferContent;
}

export type SealedContent = SealedBid | SealedAsk;
