import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { audit } from '../src/check/audit.ts';
import { checkResult } from '../src/check/result.ts';
import { clearCoupled } from '../src/coupled/clear.ts';
import { highsSolver } from '../src/highs.ts';
import { canonicalResult } from '../src/result.ts';
import type { LpSolver } from '../src/solver.ts';
import { there } from './support/auction.ts';
import { cleared, coupledBooks, coupledInput, tables, type CoupledBook } from './support/coupled.ts';

let solver: LpSolver;
beforeAll(async () => {
  solver = await highsSolver();
});

/** 10^-15 of a minor unit in a millionth of one for a kilogram of a tonne. */
const MICRO = 1_000_000n;

const value = (steps: CoupledBook['book']['bids'][number], effectiveMg: bigint): bigint => {
  let [left, sum] = [effectiveMg, 0n];
  for (const { kg, value: each } of steps) {
    const taken = left < kg * MICRO ? left : kg * MICRO;
    sum += taken * each;
    left -= taken;
  }
  return sum * MICRO;
};

test('any book clears within the published tolerance, to a result that everybody and the auditor accept', () => {
  fc.assert(
    fc.property(coupledBooks, (books) => {
      const input = coupledInput(books);
      const { document, trades } = cleared(input, solver);
      expect(checkResult(document, input.closed)).toBeUndefined();
      expect(audit(document, trades, { kind: 'coupled', ...input })).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});

test('nobody pays more than its bid is worth, and nothing is sold below its ask', () => {
  fc.assert(
    fc.property(coupledBooks, (books) => {
      const input = coupledInput(books);
      const { kg, prices } = tables(input, cleared(input, solver));
      kg.forEach((row, i) => {
        const effective = row.reduce((sum, each, j) => sum + each * BigInt(books.ppm[i]?.[j] ?? 0), 0n);
        const cost = row.reduce((sum, each, j) => sum + each * there(prices[j]), 0n) * MICRO;
        expect(value(there(books.book.bids[i]), effective)).toBeGreaterThanOrEqual(cost);
      });
      prices.forEach((price, j) => {
        expect(price).toBeGreaterThanOrEqual(there(books.book.lots[j]).ask * MICRO);
      });
    }),
    { numRuns: 100 },
  );
});

test('the budget is exact to the unit: payments are proceeds and dust, and dust is less than a unit for each trade', () => {
  fc.assert(
    fc.property(coupledBooks, (books) => {
      const input = coupledInput(books);
      const { document, trades } = cleared(input, solver);
      const prices = new Map(document.lots.map(({ lotId, price }) => [lotId, BigInt(price)]));
      const exact = trades.map(({ lotId, kg }) => kg * there(prices.get(lotId)));
      const paid = trades.reduce((sum, { payment }) => sum + payment, 0n);
      const earned = exact.reduce((sum, each) => sum + each / 10n ** 9n, 0n);
      expect([document.payments, document.proceeds]).toEqual([paid.toString(), earned.toString()]);
      expect(BigInt(document.dust)).toBe(paid - earned);
      trades.forEach(({ payment }, i) => {
        expect(payment * 10n ** 9n - there(exact[i])).toBeGreaterThanOrEqual(0n);
        expect(payment * 10n ** 9n - there(exact[i])).toBeLessThan(10n ** 9n);
      });
    }),
    { numRuns: 100 },
  );
});

test("nobody would rather have another's bundle at the other's price, by more than the gap", () => {
  fc.assert(
    fc.property(coupledBooks, (books) => {
      const input = coupledInput(books);
      const result = cleared(input, solver);
      const { kg, prices } = tables(input, result);
      const gap = BigInt(result.document.gap);
      const utility = (i: number, bundle: readonly bigint[]): bigint => {
        const effective = bundle.reduce((sum, each, j) => sum + each * BigInt(books.ppm[i]?.[j] ?? 0), 0n);
        const cost = bundle.reduce((sum, each, j) => sum + each * there(prices[j]), 0n) * MICRO;
        return value(there(books.book.bids[i]), effective) - cost;
      };
      kg.forEach((own, i) => {
        for (const other of kg) expect(utility(i, own) + gap).toBeGreaterThanOrEqual(utility(i, other));
      });
    }),
    { numRuns: 100 },
  );
});

test('a lot with mass left stands at its ask, but for a kilogram a bid or a thousandth, which rounding may leave', () => {
  fc.assert(
    fc.property(coupledBooks, (books) => {
      const input = coupledInput(books);
      const { kg, prices } = tables(input, cleared(input, solver));
      books.book.lots.forEach((lot, j) => {
        const sold = kg.reduce((sum, row) => sum + there(row[j]), 0n);
        const left = lot.kg - sold;
        if (left > BigInt(kg.length) && left * 1_000n > lot.kg) expect(there(prices[j])).toBe(lot.ask * MICRO);
      });
    }),
    { numRuns: 100 },
  );
});

test('a credit that is worth nothing to a buyer is never sold to it, however cheap', () => {
  const input = coupledInput({
    book: { lots: [{ kg: 1000n, ask: 0n }], bids: [[{ kg: 1000n, value: 900n }], [{ kg: 10n, value: 1n }]] },
    ppm: [[0], [500_000]],
  });
  const { trades } = cleared(input, solver);
  expect(trades.map(({ bidId, kg }) => [bidId, kg])).toEqual([[input.bids[1]?.bidId, 20n]]);
});

test('among all prices that clear, the lowest are taken: those that the first who goes without would have paid', () => {
  const lots = [{ kg: 10_000n, ask: 10n }];
  const wants = (first: bigint, second: bigint): bigint => {
    const input = coupledInput({
      book: { lots, bids: [[{ kg: 10_000n, value: first }], [{ kg: 10_000n, value: second }]] },
      ppm: [[1_000_000], [1_000_000]],
    });
    return there(tables(input, cleared(input, solver)).prices[0]);
  };
  expect(wants(100n, 60n)).toBe(60n * MICRO);
  expect(wants(100n, 5n)).toBe(10n * MICRO);
  expect(wants(100n, 100n)).toBe(100n * MICRO);
});

test('the same sealed bids in any order give the same bytes', () => {
  const shuffledBooks = coupledBooks.chain((books) => {
    const input = coupledInput(books);
    const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
    return fc.tuple(fc.constant(input), shuffled(input.offers), shuffled(input.bids));
  });
  fc.assert(
    fc.property(shuffledBooks, ([input, offers, bids]) => {
      const again = cleared({ ...input, offers, bids }, solver).document;
      expect(canonicalResult(again)).toBe(canonicalResult(cleared(input, solver).document));
    }),
    { numRuns: 50 },
  );
});

test('prices are on the announced tick, and kilograms in the announced lots', () => {
  fc.assert(
    fc.property(coupledBooks, (books) => {
      const coarse = { lotKg: 1000n, priceTick: 250_000n, gapTolerancePpm: 1_000_000n };
      const whole = books.book.bids.map((steps) =>
        steps.map(({ kg, value: each }) => ({ kg: kg * 1000n, value: each })),
      );
      const input = coupledInput({ book: { ...books.book, bids: whole }, ppm: books.ppm }, coarse);
      const { document, trades } = cleared(input, solver);
      expect(document.lots.filter(({ price }) => BigInt(price) % 250_000n !== 0n)).toEqual([]);
      expect(trades.filter(({ kg }) => kg % 1000n !== 0n)).toEqual([]);
      expect(audit(document, trades, { kind: 'coupled', ...input })).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test('what rounds too coarsely for the tolerance is refused by its gap', () => {
  const books: CoupledBook = {
    book: { lots: [{ kg: 3n, ask: 1n }], bids: [[{ kg: 2n, value: 100n }]] },
    ppm: [[900_000]],
  };
  const outcome = clearCoupled(coupledInput(books), solver);
  expect(outcome.ok ? 'cleared' : outcome.refusal.code).toBe('GAP_ABOVE_TOLERANCE');
  expect(clearCoupled(coupledInput(books, { gapTolerancePpm: 1_000_000n }), solver).ok).toBe(true);
});
