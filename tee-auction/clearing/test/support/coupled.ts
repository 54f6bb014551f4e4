import type fc from 'fast-check';
import { clearCoupled } from '../../src/coupled/clear.ts';
import type { CoupledInput } from '../../src/coupled/input.ts';
import type { ClearedAuction } from '../../src/result.ts';
import type { CoupledRules } from '../../src/rules.ts';
import type { LpSolver } from '../../src/solver.ts';
import { closedAuction, coupledBid, coupledRules, lotsOf, offersOf, saltOf, there } from './auction.ts';
import { multipliers, randomBook, TRADING, type RandomBook } from './books.ts';

export interface CoupledBook {
  readonly book: RandomBook;
  readonly ppm: readonly (readonly number[])[];
}

/** @param maxKg the largest lot or step */
export const coupledBooksUpTo = (maxKg: bigint): fc.Arbitrary<CoupledBook> =>
  randomBook({ ...TRADING, maxKg }).chain((book) =>
    multipliers(book.bids.length, book.lots.length).map((ppm) => ({ book, ppm })),
  );

export const coupledBooks = coupledBooksUpTo(TRADING.maxKg);

export function coupledInput({ book, ppm }: CoupledBook, rules: Partial<CoupledRules> = {}): CoupledInput {
  const lots = lotsOf(book.lots.map(({ kg }) => kg));
  return {
    closed: closedAuction(coupledRules(rules), lots, book.lots.length + book.bids.length),
    offers: offersOf(
      lots,
      book.lots.map(({ ask }) => ask),
    ),
    bids: book.bids.map((steps, i) => coupledBid(i, steps, there(ppm[i]))),
    saltOf,
  };
}

export function cleared(input: CoupledInput, solver: LpSolver): ClearedAuction {
  const outcome = clearCoupled(input, solver);
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.value}, ${outcome.refusal.expected}`);
  return outcome.value;
}

/** A result as plain tables: kilograms by bid and lot, prices by lot. */
export function tables(
  { closed, bids }: CoupledInput,
  { document, trades }: ClearedAuction,
): { readonly kg: readonly (readonly bigint[])[]; readonly prices: readonly bigint[] } {
  const kg = bids.map(({ bidId }) =>
    closed.lots.map(({ lotId }) => trades.find((trade) => trade.bidId === bidId && trade.lotId === lotId)?.kg ?? 0n),
  );
  return { kg, prices: document.lots.map(({ price }) => BigInt(price)) };
}
