import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { audit } from '../src/check/audit.ts';
import { checkResult } from '../src/check/result.ts';
import { clearCoupled } from '../src/coupled/clear.ts';
import { highsSolver } from '../src/highs.ts';
import { canonicalResult } from '../src/result.ts';
import type { LpSolver } from '../src/solver.ts';
import { there } from './support/auction.ts';
import { cleared, coupledBooks, coupledBooksUpTo, coupledInput, tables, type CoupledBook } from './support/coupled.ts';

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

test.each([1_000_000n, 1_000_000_000n, 1_000_000_000_000n])(
  'any book of lots up to %d kg clears within the published tolerance, to a result that everybody and the auditor accept',
  (maxKg) => {
    fc.assert(
      fc.property(coupledBooksUpTo(maxKg), (books) => {
        const input = coupledInput(books);
        const { document, trades } = cleared(input, solver);
        expect(checkResult(document, input.closed)).toBeUndefined();
        expect(audit(document, trades, { kind: 'coupled', ...input })).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  },
);

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

test('a price that noise lifts above the worth of a last step by a millionth loses no buyer', () => {
  const kg = (...masses: readonly bigint[]): { kg: bigint; ask: bigint }[] =>
    masses.map((mass) => ({ kg: mass, ask: 0n }));
  const steps = (...pairs: readonly (readonly [bigint, bigint])[]): { kg: bigint; value: bigint }[] =>
    pairs.map(([mass, each]) => ({ kg: mass, value: each }));
  const input = coupledInput({
    book: {
      lots: kg(1_000_000_000n, 200_000_000n, 800_000_000n, 65_727_110n, 921_341_127n, 600_000_000n),
      bids: [
        steps([400_000_000n, 10_908n], [111_953_597n, 6_446n], [400_000_000n, 5_000n]),
        steps([800_000_000n, 13_333n], [600_000_000n, 5_000n], [600_000_000n, 3_333n], [400_000_000n, 1_666n]),
        steps([800_000_000n, 11_666n], [800_000_000n, 8_697n], [297_316_784n, 8_333n], [200_000_000n, 1_533n]),
      ],
    },
    ppm: [
      [300_017, 300_017, 601_817, 512_661, 667_468, 855_755],
      [72_715, 7, 405_568, 531_387, 999_993, 300_015],
      [446_336, 329_386, 10_000_000, 9, 0, 614_420],
    ],
  });
  const { document } = cleared(input, solver);
  expect(BigInt(document.gap) * 1_000_000n).toBeLessThan(BigInt(document.dual));
});

test('a market in which many credits count alike takes few rounds of columns', () => {
  const side = 120;
  const each = <T>(of: (i: number) => T): T[] => Array.from({ length: side }, (_, i) => of(i));
  const band = [1_000_000, 800_000, 500_000, 0];
  const book = {
    lots: each((i) => ({ kg: BigInt(1_000 * (1 + ((i * 37) % 50))), ask: BigInt(300 + ((i * 577) % 7_000)) })),
    bids: each((i) => [{ kg: BigInt(1_000 * (1 + ((i * 53) % 50))), value: BigInt(500 + ((i * 911) % 14_000)) }]),
  };
  for (const ppm of [each(() => each(() => 1_000_000)), each((i) => each((j) => there(band[(i * 7 + j * 3) % 4])))]) {
    let rounds = 0;
    const counting: LpSolver = {
      open(limits) {
        const program = solver.open(limits);
        return { ...program, solve: () => (rounds++, program.solve()) };
      },
    };
    expect(cleared(coupledInput({ book, ppm }), counting).document.gap).toBe('0');
    expect(rounds).toBeLessThan(15);
  }
});
