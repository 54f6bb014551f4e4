import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { highsSolver } from '../src/highs.ts';
import { clearIndependent } from '../src/independent/clear.ts';
import type { LpSolver } from '../src/solver.ts';
import { closedAuction, independentBid, independentRules, saltOf, there } from './support/auction.ts';
import { randomBook, TRADING } from './support/books.ts';
import { cleared, coupledInput, type CoupledBook } from './support/coupled.ts';

let solver: LpSolver;
beforeAll(async () => {
  solver = await highsSolver();
});

const MICRO = 1_000_000n;

const smallBooks = (multiplier: fc.Arbitrary<number>): fc.Arbitrary<CoupledBook> =>
  fc
    .record({
      lots: fc.array(fc.record({ kg: fc.bigInt(1n, 4n), ask: fc.bigInt(0n, 6n) }), { minLength: 1, maxLength: 2 }),
      bids: fc.array(fc.record({ kg: fc.bigInt(1n, 5n), value: fc.bigInt(1n, 12n) }), { minLength: 1, maxLength: 3 }),
    })
    .chain(({ lots, bids }) =>
      fc
        .array(fc.array(multiplier, { minLength: lots.length, maxLength: lots.length }), {
          minLength: bids.length,
          maxLength: bids.length,
        })
        .map((ppm) => ({ book: { lots, bids: bids.map((step) => [step]) }, ppm })),
    );

/** The best welfare of all allocations of whole kilograms, by trying every one; in 10^-15 of a minor unit. */
function bestWelfare({ book: { lots, bids }, ppm }: CoupledBook): bigint {
  const pairs = bids.flatMap((_, i) => lots.map((__, j) => [i, j] as const));
  const left = lots.map(({ kg }) => kg);
  const wanted = bids.map((steps) => there(steps[0]).kg * MICRO);
  const best = (from: number): bigint => {
    const pair = pairs[from];
    if (pair === undefined) return 0n;
    const [i, j] = pair;
    const each = BigInt(ppm[i]?.[j] ?? 0);
    const gain = (there(bids[i]?.[0]).value * each - there(lots[j]).ask * MICRO) * MICRO;
    let most = best(from + 1);
    const taken = { left: there(left[j]), wanted: there(wanted[i]) };
    for (let kg = 1n; each > 0n && kg <= taken.left && kg * each <= taken.wanted; kg++) {
      left[j] = taken.left - kg;
      wanted[i] = taken.wanted - kg * each;
      const welfare = kg * gain + best(from + 1);
      if (welfare > most) most = welfare;
    }
    left[j] = taken.left;
    wanted[i] = taken.wanted;
    return most;
  };
  return best(0);
}

test('the certificate brackets the best of all allocations of whole kilograms, and the result is within the gap of it', () => {
  fc.assert(
    fc.property(smallBooks(fc.constantFrom(0, 250_000, 500_000, 700_000, 1_000_000, 2_000_000)), (books) => {
      const { document } = cleared(coupledInput(books, { gapTolerancePpm: 1_000_000n }), solver);
      const best = bestWelfare(books);
      const [primal, dual, gap] = [BigInt(document.primal), BigInt(document.dual), BigInt(document.gap)];
      expect(primal).toBeLessThanOrEqual(best);
      expect(dual).toBeGreaterThanOrEqual(best);
      expect(best - primal).toBeLessThanOrEqual(gap);
    }),
    { numRuns: 150 },
  );
});

test('where every credit counts the same, whole kilograms lose nothing: the result is the best of all, with no gap', () => {
  fc.assert(
    fc.property(smallBooks(fc.constant(1_000_000)), (books) => {
      const { document } = cleared(coupledInput(books, { gapTolerancePpm: 0n }), solver);
      expect([BigInt(document.primal), document.gap]).toEqual([bestWelfare(books), '0']);
    }),
    { numRuns: 100 },
  );
});

/** Factors whose products are whole ppm, so that both mechanisms see the same multipliers. */
const factor = fc.integer({ min: 200, max: 1_000 }).map((thousandth) => thousandth * 1_000);
const rankOne = randomBook(TRADING).chain((book) =>
  fc.record({
    book: fc.constant(book),
    ofLots: fc.array(factor, { minLength: book.lots.length, maxLength: book.lots.length }),
    ofBids: fc.array(factor, { minLength: book.bids.length, maxLength: book.bids.length }),
  }),
);

/** The independent auction's price in a lot's face tonnes, or the lot's ask where that is higher. */
function independentPrices(book: CoupledBook['book'], ofLots: readonly number[], ofBids: readonly number[]): bigint[] {
  const { closed, offers } = coupledInput({ book, ppm: book.bids.map(() => ofLots) });
  const rules = independentRules({ k: 0n });
  const { document } = clearIndependent({
    closed: closedAuction(rules, closed.lots, closed.bidsCount),
    offers,
    bids: book.bids.map((steps, i) => independentBid(i, steps, BigInt(there(ofBids[i])))),
    lotFactors: ofLots.map(BigInt),
    saltOf,
  });
  return document.lots.map(({ price }, j) => {
    const [own, ask] = [BigInt(price), there(book.lots[j]).ask * MICRO];
    return own > ask ? own : ask;
  });
}

test('multipliers of rank one give the price of the independent auction, to a few millionths of a minor unit', () => {
  fc.assert(
    fc.property(rankOne, ({ book, ofLots, ofBids }) => {
      const ppm = ofBids.map((b) => ofLots.map((a) => (a * b) / 1_000_000));
      const { document } = cleared(coupledInput({ book, ppm }), solver);
      const expected = independentPrices(book, ofLots, ofBids);
      document.lots.forEach(({ price }, j) => {
        const difference = BigInt(price) - there(expected[j]);
        expect(difference < 0n ? -difference : difference).toBeLessThanOrEqual(4n);
      });
    }),
    { numRuns: 150 },
  );
});

test('where every credit counts the same, both mechanisms give the same price exactly', () => {
  fc.assert(
    fc.property(randomBook(TRADING), (book) => {
      const ones = book.lots.map(() => 1_000_000);
      const { document } = cleared(coupledInput({ book, ppm: book.bids.map(() => ones) }), solver);
      const expected = independentPrices(
        book,
        ones,
        book.bids.map(() => 1_000_000),
      );
      expect(document.lots.map(({ price }) => BigInt(price))).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});
