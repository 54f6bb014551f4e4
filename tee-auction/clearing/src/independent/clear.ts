import { PPM_MAX, type Hash } from '@meridian/credit';
import { admit } from '../book/admit.ts';
import type { Exclusion, IndependentBid, Offer } from '../book/bid.ts';
import { buildResult, type Cleared, type PricedLot } from '../build-result.ts';
import { certify, effectivePriceOf, type BuyerAccount } from '../certificate.ts';
import { ClearingError } from '../errors.ts';
import type { ClearedAuction, SaltOf } from '../result.ts';
import type { ClosedAuction, IndependentRules } from '../rules.ts';
import { tieKeys } from '../seed.ts';
import type { Fill } from '../trade.ts';
import { MICRO, minimum } from '../units.ts';
import { demandOf, supplyOf } from './curves.ts';
import { fillOrders } from './fill.ts';
import { cross, totalMg, tradingAt, uniformPrice } from './price.ts';

export interface IndependentInput {
  readonly closed: ClosedAuction<IndependentRules>;
  readonly offers: readonly Offer[];
  readonly bids: readonly IndependentBid[];
  /** What the policy set makes of each announced lot whoever burns it, ppm: 0, or at least 1,000. */
  readonly lotFactors: readonly bigint[];
  /** What could not be opened or read. */
  readonly exclusions?: readonly Exclusion[];
  /** The multiplier of an entitlement. By default that of both factors, rounded down. */
  readonly ppmOf?: (lotId: Hash, bidId: Hash) => bigint;
  readonly saltOf: SaltOf;
}

/** Below it a product of two factors could round to nothing. */
const MIN_FACTOR = 1_000n;

/**
 * One uniform price for all, in the order of n log n for n bids and lots. The same input in another order gives the same bytes.
 * @throws ClearingError `INVALID_LOTS`, `INVALID_BOOK`, `INVALID_FACTOR`
 */
export function clearIndependent(input: IndependentInput): ClearedAuction {
  const { closed, lotFactors } = input;
  requireFactors(input);
  const worthless = closed.lots.filter((_, lot) => lotFactors[lot] === 0n);
  const book = admit(closed, input.offers, input.bids, [
    ...(input.exclusions ?? []),
    ...worthless.map(({ lotId }): Exclusion => ({ id: lotId, code: 'WORTHLESS' })),
  ]);
  const bids = book.bids.filter(({ factor }) => factor > 0n);
  const cleared = settleBook(input.closed, bids, book.asks, lotFactors);
  return buildResult(closed, cleared, {
    bids,
    exclusions: book.exclusions,
    ppmOf: ({ bid, lot }) => {
      const { bidId, factor } = bids[bid] ?? { factor: 0n };
      const lotId = closed.lots[lot]?.lotId;
      if (input.ppmOf !== undefined && bidId !== undefined && lotId !== undefined) return input.ppmOf(lotId, bidId);
      return ((lotFactors[lot] ?? 0n) * factor) / MICRO;
    },
    saltOf: input.saltOf,
  });
}

function settleBook(
  { rules, lots, seed }: ClosedAuction<IndependentRules>,
  bids: readonly IndependentBid[],
  asks: readonly (bigint | undefined)[],
  factors: readonly bigint[],
): Cleared {
  const tie = tieKeys(seed);
  const demand = demandOf(bids, tie);
  const supply = supplyOf(lots, asks, factors, tie);
  const price = uniformPrice(cross(demand, supply), rules.k, rules.priceTick, (at) => {
    const trading = tradingAt(at, demand, supply);
    return minimum(totalMg(trading.bids), totalMg(trading.asks));
  });
  const { oneSided } = rules;
  if (oneSided?.underSubscribed === 'cancel') {
    const wanted = totalMg(tradingAt(oneSided.reserve * MICRO, demand, supply).bids);
    if (wanted < totalMg(supply)) return CANCELLED;
  }
  const fills = fillOrders(tradingAt(price, demand, supply), lots, factors, rules.lotKg);
  const priced = supply
    .map(({ of }): PricedLot => {
      const factor = factors[of] ?? 0n;
      return { lot: of, factor, price: (price * factor) / MICRO };
    })
    .sort((a, b) => a.lot - b.lot);
  return {
    outcome: 'cleared',
    price,
    lots: priced,
    fills,
    certificate: certificateOf(lots, asks, bids, priced, fills),
  };
}

const CANCELLED: Cleared = {
  outcome: 'cancelled',
  lots: [],
  fills: [],
  certificate: { primal: 0n, dual: 0n, gap: 0n },
};

/** Each buyer's effective price follows from the one lot that is cheapest by its factor, as prices are rounded to millionths. */
function certificateOf(
  lots: ClosedAuction['lots'],
  asks: readonly (bigint | undefined)[],
  bids: readonly IndependentBid[],
  priced: readonly PricedLot[],
  fills: readonly Fill[],
): Cleared['certificate'] {
  const factorOf = new Map(priced.map(({ lot, factor = 1n }) => [lot, factor]));
  const normalised = priced.map(({ price, factor = 1n }) => effectivePriceOf(price, factor * MICRO));
  const cheapest = normalised.reduce<bigint | undefined>(
    (least, next) => (least === undefined ? next : minimum(least, next)),
    undefined,
  );
  const bought = bids.map(() => 0n);
  const sold = lots.map(() => 0n);
  for (const { bid, lot, kg } of fills) {
    bought[bid] = (bought[bid] ?? 0n) + kg * (factorOf.get(lot) ?? 0n) * (bids[bid]?.factor ?? 0n);
    sold[lot] = (sold[lot] ?? 0n) + kg;
  }
  const buyers = bids.map(({ steps, factor }, i): BuyerAccount => {
    const effectivePrice = cheapest === undefined ? undefined : (cheapest * MICRO) / factor;
    return { steps, effectivePrice, bought: bought[i] ?? 0n };
  });
  return certify(
    buyers,
    priced.map(({ lot, price }) => ({
      kg: lots[lot]?.kg ?? 0n,
      ask: asks[lot] ?? 0n,
      price,
      sold: sold[lot] ?? 0n,
    })),
  );
}

/** @throws ClearingError `INVALID_FACTOR` */
function requireFactors({ closed, bids, lotFactors }: IndependentInput): void {
  if (lotFactors.length !== closed.lots.length) {
    throw new ClearingError('INVALID_FACTOR', {
      field: 'lotFactors',
      value: lotFactors.length,
      expected: `one for each of ${closed.lots.length} lots`,
    });
  }
  for (const value of [...lotFactors, ...bids.map(({ factor }) => factor)]) {
    if (value !== 0n && (value < MIN_FACTOR || value > PPM_MAX)) {
      throw new ClearingError('INVALID_FACTOR', {
        field: 'factor',
        value,
        expected: `0, or ${MIN_FACTOR} to ${PPM_MAX} ppm`,
      });
    }
  }
}
