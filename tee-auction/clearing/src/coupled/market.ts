import type { Hash } from '@meridian/credit';
import type { CoupledBid, Step } from '../book/bid.ts';
import type { Book } from '../book/admit.ts';
import type { ClosedAuction, CoupledRules } from '../rules.ts';
import { compareBytes, tieKeys } from '../seed.ts';

/** A lot that takes part. */
export interface MarketLot {
  readonly lotId: Hash;
  /** Number among the announced lots. */
  readonly number: number;
  readonly kg: bigint;
  /** Minor units per tonne. */
  readonly ask: bigint;
}

export interface MarketBid {
  /** Number in the book. */
  readonly number: number;
  readonly steps: readonly Step[];
  /** Multiplier of each lot of the market, ppm, in its order. */
  readonly ppm: Uint32Array;
}

/** Who takes part, in the order of their tie keys: the same whatever order they came in, and none that anybody could have chosen. */
export interface Market {
  readonly lots: readonly MarketLot[];
  readonly bids: readonly MarketBid[];
}

export function marketOf(
  { lots, seed }: ClosedAuction<CoupledRules>,
  { bids, asks }: Pick<Book<CoupledBid>, 'bids' | 'asks'>,
): Market {
  const tie = tieKeys(seed);
  const offered = lots.flatMap(({ lotId, kg }, number): MarketLot[] => {
    const ask = asks[number];
    return ask === undefined ? [] : [{ lotId, number, kg, ask }];
  });
  const inMarket = inTieOrder(offered, ({ lotId }) => tie(lotId));
  const bidders = inTieOrder(
    bids.map((bid, number) => ({ bid, number })),
    ({ bid }) => tie(bid.bidId),
  );
  return {
    lots: inMarket,
    bids: bidders.map(({ bid, number }): MarketBid => ({
      number,
      steps: bid.steps,
      ppm: Uint32Array.from(inMarket, (lot) => bid.ppm[lot.number] ?? 0),
    })),
  };
}

function inTieOrder<T>(entries: readonly T[], keyOf: (entry: T) => Uint8Array): T[] {
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  return keyed.sort((a, b) => compareBytes(a.key, b.key)).map(({ entry }) => entry);
}
