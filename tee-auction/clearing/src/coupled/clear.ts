import { admit } from '../book/admit.ts';
import { buildResult, type PricedLot } from '../build-result.ts';
import { accepted, refused, type Outcome } from '../errors.ts';
import type { ClearedAuction } from '../result.ts';
import type { LpSolver } from '../solver.ts';
import type { Fill } from '../trade.ts';
import { allocate } from './allocate.ts';
import { coupledCertificate } from './certificate.ts';
import { gapRefusal } from './gap.ts';
import { requireMultipliers, type CoupledInput } from './input.ts';
import { marketOf, type Market } from './market.ts';
import { propose } from './propose/propose.ts';

/**
 * A price for each lot, at which every buyer gets what it likes best and all that is priced above its ask is sold, up to a certified gap. The
 * same input in another order gives the same bytes.
 * @returns `GAP_ABOVE_TOLERANCE` where the certificate is worse than the announced tolerance
 * @throws ClearingError `INVALID_LOTS`, `INVALID_BOOK`, `INVALID_FACTOR`, `SOLVER_FAILED`
 */
export function clearCoupled(input: CoupledInput, solver: LpSolver): Outcome<ClearedAuction, 'GAP_ABOVE_TOLERANCE'> {
  const { closed } = input;
  const { rules, lots } = closed;
  requireMultipliers(input);
  const book = admit(closed, input.offers, input.bids, input.exclusions);
  const market = marketOf(closed, book);
  const { prices, fills } = announced(market, allocate(market, propose(market, solver), rules), lots.length);
  const certificate = coupledCertificate({ lots, bids: book.bids, asks: book.asks, prices, fills });
  const objection = gapRefusal(certificate, rules);
  if (objection !== undefined) return refused(objection);
  const priced = prices.flatMap((price, lot): PricedLot[] => (price === undefined ? [] : [{ lot, price }]));
  return accepted(
    buildResult(
      closed,
      { outcome: 'cleared', lots: priced, fills, certificate },
      {
        bids: book.bids,
        exclusions: book.exclusions,
        ppmOf: ({ bid, lot }) => BigInt(book.bids[bid]?.ppm[lot] ?? 0),
        saltOf: input.saltOf,
      },
    ),
  );
}

/** From the market's numbers to those of the announced lots and the book's bids. */
function announced(
  market: Market,
  { prices, fills }: { readonly prices: readonly bigint[]; readonly fills: readonly Fill[] },
  lots: number,
): { readonly prices: readonly (bigint | undefined)[]; readonly fills: readonly Fill[] } {
  const numbered: (bigint | undefined)[] = Array.from({ length: lots }, () => undefined);
  market.lots.forEach(({ number }, lot) => (numbered[number] = prices[lot]));
  return {
    prices: numbered,
    fills: fills.map(({ bid, lot, kg }) => ({
      bid: market.bids[bid]?.number ?? 0,
      lot: market.lots[lot]?.number ?? 0,
      kg,
    })),
  };
}
