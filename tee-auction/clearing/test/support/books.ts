import fc from 'fast-check';
import type { Step } from '../../src/book/bid.ts';

/** A book as numbers, from which a test makes an auction of either kind. */
export interface RandomBook {
  readonly lots: readonly { readonly kg: bigint; readonly ask: bigint }[];
  readonly bids: readonly (readonly Step[])[];
}

interface Sizes {
  readonly lots: number;
  readonly bids: number;
  readonly steps: number;
  readonly maxKg: bigint;
  readonly maxPrice: bigint;
}

/** Few different prices, so that ties and touching curves are as common as their absence. */
const price = (max: bigint): fc.Arbitrary<bigint> =>
  fc.oneof(
    fc.bigInt({ min: 1n, max: 9n }).map((tenth) => (max * tenth) / 9n),
    fc.bigInt({ min: 1n, max }),
  );

const quantity = (max: bigint): fc.Arbitrary<bigint> =>
  fc.oneof(
    fc.bigInt({ min: 1n, max: 5n }).map((fifth) => (max * fifth) / 5n),
    fc.bigInt({ min: max / 100n + 1n, max }),
  );

export function randomBook({ lots, bids, steps, maxKg, maxPrice }: Sizes): fc.Arbitrary<RandomBook> {
  const lot = fc.record({ kg: quantity(maxKg), ask: fc.oneof(fc.constant(0n), price(maxPrice)) });
  const curve = fc
    .uniqueArray(fc.record({ kg: quantity(maxKg), value: price(maxPrice) }), {
      minLength: 1,
      maxLength: steps,
      selector: ({ value }) => value,
    })
    .map((unsorted) => unsorted.sort((a, b) => (a.value > b.value ? -1 : 1)));
  return fc.record({
    lots: fc.array(lot, { minLength: 1, maxLength: lots }),
    bids: fc.array(curve, { minLength: 1, maxLength: bids }),
  });
}

/** Multipliers in ppm of every bid for every lot: some 0, some equal, up to 10.0. */
export const multipliers = (bids: number, lots: number): fc.Arbitrary<number[][]> =>
  fc.array(
    fc.array(
      fc.oneof(
        { arbitrary: fc.constantFrom(0, 500_000, 1_000_000, 10_000_000), weight: 1 },
        { arbitrary: fc.integer({ min: 1, max: 1_000_000 }), weight: 2 },
        { arbitrary: fc.integer({ min: 300_000, max: 1_000_000 }), weight: 4 },
      ),
      { minLength: lots, maxLength: lots },
    ),
    { minLength: bids, maxLength: bids },
  );

/** A trading-size book: lots of 10 to 1,000 tonnes, 1 cent to 150 a tonne. */
export const TRADING: Sizes = { lots: 7, bids: 7, steps: 4, maxKg: 1_000_000n, maxPrice: 15_000n };
