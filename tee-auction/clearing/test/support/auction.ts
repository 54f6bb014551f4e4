import { hashText, ZERO_HASH, type Hash } from '@meridian/credit';
import type { CoupledBid, IndependentBid, Offer, Step } from '../../src/book/bid.ts';
import type { ClosedAuction, CoupledRules, IndependentRules, Lot, Rules } from '../../src/rules.ts';
import { auctionSeed } from '../../src/seed.ts';

const COMMON = {
  auctionId: hashText('auction'),
  currency: 'EUR',
  policySet: hashText('policy set'),
  lotKg: 1n,
  tick: 1n,
  priceTick: 1n,
  holdingLimitKg: 10n ** 15n,
  dustAccount: 'dust',
};

export const independentRules = (changes: Partial<IndependentRules> = {}): IndependentRules => ({
  kind: 'independent',
  ...COMMON,
  k: 500_000n,
  ...changes,
});

export const coupledRules = (changes: Partial<CoupledRules> = {}): CoupledRules => ({
  kind: 'coupled',
  ...COMMON,
  gapTolerancePpm: 1_000n,
  ...changes,
});

export const lotsOf = (masses: readonly bigint[]): Lot[] =>
  masses.map((kg, i) => ({ lotId: hashText(`lot ${i}`), kg }));

export function closedAuction<R extends Rules>(rules: R, lots: readonly Lot[], bidsCount: number): ClosedAuction<R> {
  const bidsRoot = hashText('bids');
  const seed = auctionSeed(rules.auctionId, bidsRoot, Uint8Array.of(1, 2, 3));
  return { rules, lots, bidsRoot, bidsCount, seed, codeHash: hashText('code') };
}

export const offersOf = (lots: readonly Lot[], asks: readonly bigint[]): Offer[] =>
  asks.map((ask, i) => ({ lotId: lots[i]?.lotId ?? ZERO_HASH, sequence: i, currency: 'EUR', ask }));

const FIRST_BID = 1_000_000;

const bidOf = (i: number, steps: readonly Step[]): Omit<IndependentBid, 'factor'> => ({
  bidId: hashText(`bid ${i}`),
  bidder: hashText(`bidder ${i}`),
  buyer: hashText(`buyer ${i}`),
  sequence: FIRST_BID + i,
  currency: 'EUR',
  steps,
});

export const independentBid = (i: number, steps: readonly Step[], factor = 1_000_000n): IndependentBid => ({
  ...bidOf(i, steps),
  factor,
});

export const coupledBid = (i: number, steps: readonly Step[], ppm: readonly number[]): CoupledBid => ({
  ...bidOf(i, steps),
  ppm,
});

/** Any salts do where nobody guesses. */
export const saltOf = (tradeId: Hash): Hash => hashText(`salt of ${tradeId}`);

/** The value of what must be there. */
export function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing is there');
  return value;
}
