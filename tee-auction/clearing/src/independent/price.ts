import { minimum } from '../units.ts';
import { compareRatios, higher, lower, type Level, type Ratio } from './curves.ts';

/** Where demand and supply cross: every price in [lo, hi] clears. An end is missing where nobody bounds it. */
export interface Crossing {
  readonly lo: Ratio | undefined;
  readonly hi: Ratio | undefined;
}

/**
 * Walks down the demand and up the supply for as long as somebody pays what somebody asks.
 * `lo = max(last accepted ask, first rejected bid)`, `hi = min(last accepted bid, first rejected ask)`.
 */
export function cross(demand: readonly Level[], supply: readonly Level[]): Crossing {
  let [i, j] = [0, 0];
  let [wanted, offered] = [demand[0]?.mg ?? 0n, supply[0]?.mg ?? 0n];
  let [lastBid, lastAsk]: [Ratio | undefined, Ratio | undefined] = [undefined, undefined];
  for (;;) {
    const [bid, ask] = [demand[i], supply[j]];
    if (bid === undefined || ask === undefined || compareRatios(bid.price, ask.price) < 0) {
      return { lo: either(higher, lastAsk, bid?.price), hi: either(lower, lastBid, ask?.price) };
    }
    [lastBid, lastAsk] = [bid.price, ask.price];
    const matched = minimum(wanted, offered);
    wanted -= matched;
    offered -= matched;
    if (wanted === 0n) wanted = demand[++i]?.mg ?? 0n;
    if (offered === 0n) offered = supply[++j]?.mg ?? 0n;
  }
}

const either = (
  choose: (a: Ratio, b: Ratio) => Ratio,
  a: Ratio | undefined,
  b: Ratio | undefined,
): Ratio | undefined => (a === undefined || b === undefined ? (a ?? b) : choose(a, b));

const PPM = 1_000_000n;

/**
 * The one price, millionths of a minor unit per normalised tonne, a multiple of the tick: `lo + k (hi - lo)` rounded down, or up where down
 * would leave [lo, hi]. Where no multiple lies in there, the neighbour at which more changes hands, of equals the lower.
 */
export function uniformPrice(
  { lo, hi }: Crossing,
  k: bigint,
  tick: bigint,
  volumeAt: (price: bigint) => bigint,
): bigint {
  const [low, high] = [lo ?? hi, hi ?? lo];
  if (low === undefined || high === undefined) return 0n;
  const target: Ratio = { n: low.n * high.d * (PPM - k) + high.n * low.d * k, d: low.d * high.d * PPM };
  const down = (target.n / (target.d * tick)) * tick;
  const up = down + tick;
  if (compareRatios({ n: down, d: 1n }, low) >= 0) return down;
  if (compareRatios({ n: up, d: 1n }, high) <= 0) return up;
  return volumeAt(up) > volumeAt(down) ? up : down;
}

/** Those who trade at a price: bids at it or above, asks at it or below. */
export function tradingAt(
  price: bigint,
  demand: readonly Level[],
  supply: readonly Level[],
): { readonly bids: readonly Level[]; readonly asks: readonly Level[] } {
  const at: Ratio = { n: price, d: 1n };
  return {
    bids: demand.slice(
      0,
      firstWhere(demand, (level) => compareRatios(level.price, at) < 0),
    ),
    asks: supply.slice(
      0,
      firstWhere(supply, (level) => compareRatios(level.price, at) > 0),
    ),
  };
}

export const totalMg = (levels: readonly Level[]): bigint => levels.reduce((sum, { mg }) => sum + mg, 0n);

/** The first index from which on a condition holds. */
function firstWhere(levels: readonly Level[], holds: (level: Level) => boolean): number {
  const index = levels.findIndex(holds);
  return index < 0 ? levels.length : index;
}
