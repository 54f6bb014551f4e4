import type { CoupledBid } from '../book/bid.ts';
import { certify, type BuyerAccount, type Certificate, type LotAccount } from '../certificate.ts';
import type { Lot } from '../rules.ts';
import type { Fill } from '../trade.ts';
import { MICRO, WORTH_ONE } from '../units.ts';

/** A coupled result as bids, lots and prices see it: all that its certificate needs, and no solver. */
export interface CoupledOutcome {
  readonly lots: readonly Lot[];
  readonly bids: readonly Pick<CoupledBid, 'steps' | 'ppm'>[];
  /** Of each announced lot, undefined where it takes no part. */
  readonly asks: readonly (bigint | undefined)[];
  readonly prices: readonly (bigint | undefined)[];
  /** Numbers of these bids and lots. */
  readonly fills: readonly Fill[];
}

export function coupledCertificate({ lots, bids, asks, prices, fills }: CoupledOutcome): Certificate {
  const bought = bids.map(() => 0n);
  const sold = lots.map(() => 0n);
  for (const { bid, lot, kg } of fills) {
    bought[bid] = (bought[bid] ?? 0n) + kg * BigInt(bids[bid]?.ppm[lot] ?? 0) * MICRO;
    sold[lot] = (sold[lot] ?? 0n) + kg;
  }
  const buyers = bids.map(({ steps, ppm }, i): BuyerAccount => ({
    steps,
    effectivePrice: lowestEffectivePrice(ppm, prices),
    bought: bought[i] ?? 0n,
  }));
  const sellers = lots.flatMap(({ kg }, i): LotAccount[] => {
    const [ask, price] = [asks[i], prices[i]];
    return ask === undefined || price === undefined ? [] : [{ kg, ask, price, sold: sold[i] ?? 0n }];
  });
  return certify(buyers, sellers);
}

/**
 * What an effective tonne costs a buyer at least, rounded down, millionths of a minor unit; undefined where no lot is for it.
 * @param ppm of each lot
 */
export function lowestEffectivePrice(
  ppm: ArrayLike<number>,
  prices: readonly (bigint | undefined)[],
): bigint | undefined {
  let lowest: bigint | undefined;
  for (const [lot, price] of prices.entries()) {
    const multiplier = ppm[lot] ?? 0;
    if (price === undefined || multiplier === 0) continue;
    const effective = (price * WORTH_ONE) / (BigInt(multiplier) * MICRO);
    if (lowest === undefined || effective < lowest) lowest = effective;
  }
  return lowest;
}
