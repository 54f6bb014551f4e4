import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { audit } from '../src/check/audit.ts';
import { checkResult } from '../src/check/result.ts';
import { clearIndependent, type IndependentInput } from '../src/independent/clear.ts';
import { canonicalResult } from '../src/result.ts';
import type { IndependentRules } from '../src/rules.ts';
import { closedAuction, independentBid, independentRules, lotsOf, offersOf, saltOf, there } from './support/auction.ts';
import { randomBook, TRADING, type RandomBook } from './support/books.ts';

interface IndependentBook {
  readonly book: RandomBook;
  readonly ofLots: readonly bigint[];
  readonly ofBids: readonly bigint[];
  readonly k: bigint;
}

const factor = fc.oneof(fc.constantFrom(0n, 500_000n, 1_000_000n, 10_000_000n), fc.bigInt(1_000n, 2_000_000n));
const factors = (count: number): fc.Arbitrary<bigint[]> => fc.array(factor, { minLength: count, maxLength: count });
const independentBooks: fc.Arbitrary<IndependentBook> = randomBook(TRADING).chain((book) =>
  fc.record({
    book: fc.constant(book),
    ofLots: factors(book.lots.length),
    ofBids: factors(book.bids.length),
    k: fc.bigInt(0n, 1_000_000n),
  }),
);

function inputOf(
  { book, ofLots, ofBids, k }: IndependentBook,
  rules: Partial<IndependentRules> = {},
): IndependentInput {
  const lots = lotsOf(book.lots.map(({ kg }) => kg));
  const asks = book.lots.map(({ ask }) => ask);
  return {
    closed: closedAuction(independentRules({ k, ...rules }), lots, lots.length + book.bids.length),
    offers: offersOf(lots, asks),
    bids: book.bids.map((steps, i) => independentBid(i, steps, there(ofBids[i]))),
    lotFactors: ofLots,
    saltOf,
  };
}

const MICRO = 1_000_000n;
const PPM2 = 1_000_000_000_000n;
/** Kilograms that a bid bought of each lot. */
function boughtOf(
  input: IndependentInput,
  i: number,
  trades: readonly { bidId: string; lotId: string; kg: bigint }[],
): bigint[] {
  const { bidId } = there(input.bids[i]);
  return input.closed.lots.map(
    ({ lotId }) => trades.find((trade) => trade.bidId === bidId && trade.lotId === lotId)?.kg ?? 0n,
  );
}

test('any book clears to a result that everybody accepts, and an auditor clears again to the byte', () => {
  fc.assert(
    fc.property(independentBooks, (books) => {
      const input = inputOf(books);
      const { document, trades } = clearIndependent(input);
      expect(checkResult(document, input.closed, { lotFactors: input.lotFactors })).toBeUndefined();
      expect(audit(document, trades, { kind: 'independent', ...input })).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test('whoever values a normalised tonne above the price is served to less than a kilogram of a lot, and whoever values it less not at all', () => {
  fc.assert(
    fc.property(independentBooks, (books) => {
      const input = inputOf(books);
      const { document, trades } = clearIndependent(input);
      const price = BigInt(document.price ?? '0');
      const largest = books.ofLots.reduce((most, each) => (each > most ? each : most), 0n);
      input.bids.forEach(({ steps, factor: burner }, i) => {
        if (burner === 0n) return;
        const bought = boughtOf(input, i, trades).reduce((sum, kg, j) => sum + kg * there(books.ofLots[j]), 0n);
        const wanted = (kg: bigint): bigint => (kg * PPM2) / burner;
        const atLeast = steps.filter(({ value }) => value * burner > price);
        const atMost = steps.filter(({ value }) => value * burner >= price);
        const total = (of: typeof steps): bigint => of.reduce((sum, { kg }) => sum + wanted(kg), 0n);
        expect(bought).toBeLessThanOrEqual(total(atMost));
        if (document.trades > 0)
          expect(total(atLeast) - bought).toBeLessThan(largest * BigInt(Math.max(1, atLeast.length)) + 1n);
      });
    }),
    { numRuns: 300 },
  );
});

test('a lot is sold only after all that ask less for a normalised tonne, and not below its ask', () => {
  fc.assert(
    fc.property(independentBooks, (books) => {
      const { document } = clearIndependent(inputOf(books));
      const results = new Map(document.lots.map((lot) => [lot.lotId, lot]));
      const offered = lotsOf(books.book.lots.map(({ kg }) => kg)).flatMap(({ lotId, kg }, j) => {
        const result = results.get(lotId);
        const [ask, own] = [there(books.book.lots[j]).ask, there(books.ofLots[j])];
        return result === undefined ? [] : [{ ask, own, left: kg - BigInt(result.kg), ...result }];
      });
      for (const lot of offered.filter(({ kg }) => kg !== '0')) {
        expect(BigInt(lot.price)).toBeGreaterThanOrEqual(lot.ask * MICRO);
        expect(offered.filter(({ ask, own, left }) => left > 0n && ask * lot.own < lot.ask * own)).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

test('the budget is exact to the unit', () => {
  fc.assert(
    fc.property(independentBooks, (books) => {
      const { document, trades } = clearIndependent(inputOf(books));
      const paid = trades.reduce((sum, { payment }) => sum + payment, 0n);
      expect(paid).toBe(BigInt(document.proceeds) + BigInt(document.dust));
      expect(BigInt(document.dust)).toBeLessThanOrEqual(BigInt(trades.length));
    }),
    { numRuns: 100 },
  );
});

test('k moves the price from the lowest that clears to the highest', () => {
  const at = (k: bigint): string | undefined =>
    clearIndependent(
      inputOf({
        book: {
          lots: [
            { kg: 1000n, ask: 10n },
            { kg: 1000n, ask: 90n },
          ],
          bids: [[{ kg: 1000n, value: 80n }], [{ kg: 1000n, value: 20n }]],
        },
        ofLots: [MICRO, MICRO],
        ofBids: [MICRO, MICRO],
        k,
      }),
    ).document.price;
  expect([0n, 500_000n, 1_000_000n].map(at)).toEqual(['20000000', '50000000', '80000000']);
});

test('a lot of which half counts costs half as much, and twice as much of it is bought', () => {
  const input = inputOf({
    book: { lots: [{ kg: 5000n, ask: 10n }], bids: [[{ kg: 1000n, value: 100n }]] },
    ofLots: [500_000n],
    ofBids: [MICRO],
    k: 0n,
  });
  const { document, trades } = clearIndependent(input);
  expect(document.price).toBe('20000000');
  expect(trades.map(({ kg, ppm, payment }) => [kg, ppm, payment])).toEqual([[2000n, 500_000n, 20n]]);
});

test('who of several at the same price is served is decided by the seed, and not by who came first', () => {
  const served = (seedOf: number): number => {
    const input = inputOf({
      book: { lots: [{ kg: 10n, ask: 1n }], bids: Array.from({ length: 5 }, () => [{ kg: 10n, value: 7n }]) },
      ofLots: [MICRO],
      ofBids: Array.from({ length: 5 }, () => MICRO),
      k: 0n,
    });
    const seed = seedOf.toString(16).padStart(64, '0') as typeof input.closed.seed;
    const { trades } = clearIndependent({ ...input, closed: { ...input.closed, seed } });
    expect(trades).toHaveLength(1);
    return input.bids.findIndex(({ bidId }) => bidId === trades[0]?.bidId);
  };
  const winners = new Set(Array.from({ length: 40 }, (_, i) => served(i)));
  expect([...winners].sort()).toEqual([0, 1, 2, 3, 4]);
});

test('where no multiple of the tick clears, the neighbour at which more changes hands is taken', () => {
  const input = inputOf(
    {
      book: {
        lots: [{ kg: 1000n, ask: 3n }],
        bids: [[{ kg: 300n, value: 5n }], [{ kg: 100n, value: 4n }]],
      },
      ofLots: [800_000n],
      ofBids: [MICRO, 950_000n],
      k: 0n,
    },
    { priceTick: MICRO },
  );
  const { document, trades } = clearIndependent(input);
  expect(document.price).toBe('4000000');
  expect(trades.map(({ bidId }) => bidId)).toEqual([input.bids[0]?.bidId]);
  expect(audit(document, trades, { kind: 'independent', ...input })).toBeUndefined();
});

test('the same sealed bids in any order give the same bytes', () => {
  const shuffled = independentBooks.chain((books) => {
    const input = inputOf(books);
    const all = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
    return fc.tuple(fc.constant(input), all(input.offers), all(input.bids));
  });
  fc.assert(
    fc.property(shuffled, ([input, offers, bids]) => {
      const again = clearIndependent({ ...input, offers, bids }).document;
      expect(canonicalResult(again)).toBe(canonicalResult(clearIndependent(input).document));
    }),
    { numRuns: 50 },
  );
});

describe('against trying every allocation', () => {
  const small = fc.record({
    lots: fc.array(fc.record({ kg: fc.bigInt(1n, 4n), ask: fc.bigInt(0n, 6n) }), { minLength: 1, maxLength: 3 }),
    bids: fc.array(
      fc.record({ kg: fc.bigInt(1n, 5n), value: fc.bigInt(1n, 12n) }).map((step) => [step]),
      { minLength: 1, maxLength: 3 },
    ),
  });

  /** With factors of 1.0 the k-th kilogram sold is the k-th cheapest, for the k-th most eager: greedy by the kilogram is the optimum. */
  const bestWelfare = ({ lots, bids }: RandomBook): bigint => {
    const each = <T>(count: bigint, of: T): T[] => Array.from({ length: Number(count) }, () => of);
    const descending = (a: bigint, b: bigint): number => (a > b ? -1 : 1);
    const values = bids.flatMap((steps) => steps.flatMap(({ kg, value }) => each(kg, value))).sort(descending);
    const asks = lots.flatMap(({ kg, ask }) => each(kg, ask)).sort((a, b) => descending(b, a));
    return (
      values.reduce((sum, value, i) => sum + (value > (asks[i] ?? value) ? value - there(asks[i]) : 0n), 0n) * PPM2
    );
  };

  test('the welfare is the best there is, and the certificate says so without a gap', () => {
    fc.assert(
      fc.property(small, fc.bigInt(0n, MICRO), (book, k) => {
        const ones = (count: number): bigint[] => Array.from({ length: count }, () => MICRO);
        const { document } = clearIndependent(
          inputOf({ book, ofLots: ones(book.lots.length), ofBids: ones(book.bids.length), k }),
        );
        expect([BigInt(document.primal), document.gap]).toEqual([bestWelfare(book), '0']);
      }),
      { numRuns: 200 },
    );
  });
});
