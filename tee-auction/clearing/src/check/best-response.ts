import type { Hash } from '@meridian/credit';
import type { Bid } from '../book/bid.ts';
import { bestSurplus, effectivePriceOf, valueOf } from '../certificate.ts';
import { accepted, refusalOf, refused, type Outcome } from '../errors.ts';
import type { Receipt, ResultDocument } from '../result.ts';
import type { Trade } from '../trade.ts';
import { MICRO, minimum, WORTH_ONE } from '../units.ts';
import type { BidderCode } from './codes.ts';
import { checkInclusion } from './inclusion.ts';

/** What a bidder knows of itself. */
export interface OwnBid extends Pick<Bid, 'bidId' | 'buyer' | 'steps'> {
  /**
   * What a kilogram of a lot is worth to this bidder, times 10^12: `ppm x 1,000,000` in a coupled auction, the product of both factors in an
   * independent one. 0 where it is nothing.
   */
  readonly worthOf: (lotId: Hash) => bigint;
  /** The multiplier of its entitlement, ppm. */
  readonly ppmOf: (lotId: Hash) => bigint;
}

/** How a bidder did, in 10^-15 of a minor unit. */
export interface Response {
  /** Value less price, at least 0. */
  readonly surplus: bigint;
  /** What it could have had more at these prices. At most the gap. */
  readonly regret: bigint;
}

/**
 * Whether a bidder got what it likes best at the result's prices: its trades are included and priced right, it pays for nothing more than its
 * bid says it is worth, and what it missed is within the published gap.
 */
export function checkBestResponse(
  document: ResultDocument,
  own: OwnBid,
  receipts: readonly Receipt[],
): Outcome<Response, BidderCode> {
  const exclusion = document.exclusions.find(({ id }) => id === own.bidId);
  if (exclusion !== undefined) return refused(refusalOf('BID_EXCLUDED', 'bidId', own.bidId, exclusion.code));
  const seen = new Set<Hash>();
  for (const receipt of receipts) {
    const { trade } = receipt;
    const included = checkInclusion(document, receipt);
    if (!included.ok) return included;
    if (seen.has(trade.tradeId)) return refused(refusalOf('TRADE_DOUBLED', 'tradeId', trade.tradeId, 'once'));
    seen.add(trade.tradeId);
    if (trade.bidId !== own.bidId || trade.buyer !== own.buyer) {
      return refused(refusalOf('TRADE_FOREIGN', 'buyer', trade.buyer, `${own.buyer} by bid ${own.bidId}`));
    }
    const ppm = own.ppmOf(trade.lotId);
    if (trade.ppm !== ppm) return refused(refusalOf('PPM_WRONG', 'ppm', trade.ppm, ppm));
  }
  return responseOf(
    document,
    own,
    receipts.map(({ trade }) => trade),
  );
}

/** A bid's value, cost and regret, all from a result's prices. */
export function responseOf(
  document: ResultDocument,
  { bidId, steps, worthOf }: OwnBid,
  trades: readonly Trade[],
): Outcome<Response, 'OVER_DEMAND' | 'NOT_RATIONAL' | 'NOT_BEST_RESPONSE'> {
  const prices = new Map(document.lots.map(({ lotId, price }) => [lotId, BigInt(price)]));
  const bought = trades.reduce((sum, { lotId, kg }) => sum + kg * worthOf(lotId), 0n);
  const wanted = steps.reduce((sum, { kg }) => sum + kg * WORTH_ONE, 0n);
  if (bought > wanted) return refused(refusalOf('OVER_DEMAND', `kg of ${bidId}`, bought, `at most ${wanted}`));
  const cost = trades.reduce((sum, { lotId, kg }) => sum + kg * (prices.get(lotId) ?? 0n), 0n) * MICRO;
  const surplus = valueOf(steps, bought) - cost;
  if (surplus < 0n) return refused(refusalOf('NOT_RATIONAL', `surplus of ${bidId}`, surplus, 'at least 0'));
  const regret = bestSurplus({ steps, effectivePrice: cheapest(prices, worthOf) }) - surplus;
  const gap = BigInt(document.gap);
  return regret <= gap
    ? accepted({ surplus, regret })
    : refused(refusalOf('NOT_BEST_RESPONSE', `regret of ${bidId}`, regret, `at most ${gap}`));
}

function cheapest(prices: ReadonlyMap<Hash, bigint>, worthOf: OwnBid['worthOf']): bigint | undefined {
  let lowest: bigint | undefined;
  for (const [lotId, price] of prices) {
    const worth = worthOf(lotId);
    if (worth === 0n) continue;
    const effective = effectivePriceOf(price, worth);
    lowest = lowest === undefined ? effective : minimum(lowest, effective);
  }
  return lowest;
}
