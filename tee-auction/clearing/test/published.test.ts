import { expect, test } from '@jest/globals';
import { clearIndependent } from '../src/independent/clear.ts';
import type { ResultDocument } from '../src/result.ts';
import type { IndependentRules } from '../src/rules.ts';
import { closedAuction, independentBid, independentRules, lotsOf, saltOf } from './support/auction.ts';

/** One seller; prices in cents a tonne, kilograms, lots of 1,000 tonnes. */
function sell(
  tonnes: bigint,
  bids: readonly (readonly [tonnes: bigint, cents: bigint])[],
  rules: Partial<IndependentRules>,
): ResultDocument {
  const lots = lotsOf([1000n * tonnes]);
  const { document } = clearIndependent({
    closed: closedAuction(
      independentRules({ lotKg: 1_000_000n, priceTick: 1_000_000n, k: 1_000_000n, ...rules }),
      lots,
      bids.length,
    ),
    offers: [],
    bids: bids.map(([wanted, value], i) => independentBid(i, [{ kg: 1000n * wanted, value }])),
    lotFactors: [1_000_000n],
    saltOf,
  });
  return document;
}

const CENTS_MICRO = 1_000_000n;
const tonnesSold = ({ kg }: ResultDocument): bigint => BigInt(kg) / 1000n;
const centsPerTonne = ({ price }: ResultDocument): bigint => BigInt(price ?? '-1') / CENTS_MICRO;

/** California's worked example: bids for 10 lots at 15, 50 at 12 and 40 at 10 dollars, with a reserve of 10. */
const CALIFORNIA = [
  [10_000n, 15_00n],
  [50_000n, 12_00n],
  [40_000n, 10_00n],
] as const;
const CALIFORNIAN_RESERVE = { reserve: 10_00n, underSubscribed: 'sell' } as const;

test('California: a supply of 60 lots clears at 12 for 720,000', () => {
  const document = sell(60_000n, CALIFORNIA, { oneSided: CALIFORNIAN_RESERVE });
  expect([tonnesSold(document), centsPerTonne(document)]).toEqual([60_000n, 12_00n]);
  expect(document.payments).toBe('72000000');
  expect(document.proceeds).toBe('72000000');
});

test('California: of a supply of 120 lots 100 clear at 10 for 1,000,000, and 20 stay unsold', () => {
  const document = sell(120_000n, CALIFORNIA, { oneSided: CALIFORNIAN_RESERVE });
  expect([tonnesSold(document), centsPerTonne(document)]).toEqual([100_000n, 10_00n]);
  expect(document.payments).toBe('100000000');
});

/** Regional Greenhouse Gas Initiative, auction 13, September 2011: offered, sold, and the reserve at which they were. */
const RGGI_13 = { offered: 42_189_685n, sold: 7_487_000n, reserve: 1_89n };

test('RGGI 13: an under-subscribed auction sells what is wanted at the reserve', () => {
  const bids = [
    [4_000_000n, 2_05n],
    [3_000_000n, 1_90n],
    [487_000n, RGGI_13.reserve],
    [1_000_000n, 1_88n],
  ] as const;
  const document = sell(RGGI_13.offered, bids, { oneSided: { reserve: RGGI_13.reserve, underSubscribed: 'sell' } });
  expect([tonnesSold(document), centsPerTonne(document)]).toEqual([RGGI_13.sold, RGGI_13.reserve]);
  expect(document.payments).toBe((RGGI_13.sold * RGGI_13.reserve).toString());
});

test('European Union: an auction in which less is wanted than offered is cancelled, and nothing is sold', () => {
  const cancelling = { lotKg: 500_000n, oneSided: { reserve: 1n, underSubscribed: 'cancel' } } as const;
  const document = sell(3_000_000n, [[2_999_500n, 70_00n]], cancelling);
  expect(document.outcome).toBe('cancelled');
  expect([document.lots, document.trades, document.kg, document.payments]).toEqual([[], 0, '0', '0']);
  expect(document.price).toBeUndefined();
  expect(sell(3_000_000n, [[3_000_000n, 70_00n]], cancelling).outcome).toBe('cleared');
});
