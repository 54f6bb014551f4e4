import type { Step } from './book/bid.ts';
import { MICRO, maximum, minimum, WORTH_ONE } from './units.ts';

/**
 * How near a result is to the best that its bids allow. Welfare is in 10^-15 of a minor unit: kilograms times minor units per tonne times
 * worth, without any division. `dual` bounds every possible result from above, whatever the prices; `gap = dual - primal` is the sum of what
 * each trader at most gave up against its best choice at these prices, so that 0 means: nobody could do better, and nothing is lost.
 */
export interface Certificate {
  readonly primal: bigint;
  readonly dual: bigint;
  readonly gap: bigint;
}

/** A buyer's side of a result. */
export interface BuyerAccount {
  readonly steps: readonly Step[];
  /** The lowest price of an effective tonne at which this buyer could buy, rounded down, millionths of a minor unit; none where nothing is for it. */
  readonly effectivePrice: bigint | undefined;
  /** Effective kilograms bought, times 10^12. */
  readonly bought: bigint;
}

/** A lot's side of a result. */
export interface LotAccount {
  readonly kg: bigint;
  /** Minor units per tonne. */
  readonly ask: bigint;
  /** Millionths of a minor unit per tonne. */
  readonly price: bigint;
  readonly sold: bigint;
}

export function certify(buyers: Iterable<BuyerAccount>, lots: Iterable<LotAccount>): Certificate {
  let primal = 0n;
  let dual = 0n;
  for (const buyer of buyers) {
    primal += valueOf(buyer.steps, buyer.bought);
    dual += bestSurplus(buyer);
  }
  for (const { kg, ask, price, sold } of lots) {
    primal -= sold * ask * WORTH_ONE;
    dual += kg * maximum(0n, price - ask * MICRO) * MICRO;
  }
  return { primal, dual, gap: dual - primal };
}

/** What effective kilograms (times 10^12) are worth to a buyer: the most valued steps are filled first. In 10^-15 of a minor unit. */
export function valueOf(steps: readonly Step[], bought: bigint): bigint {
  let value = 0n;
  let left = bought;
  for (const step of steps) {
    if (left === 0n) break;
    const taken = minimum(left, step.kg * WORTH_ONE);
    value += taken * step.value;
    left -= taken;
  }
  return value;
}

/** The most that a buyer could gain at the prices, at least 0, in 10^-15 of a minor unit. */
export function bestSurplus({ steps, effectivePrice }: Pick<BuyerAccount, 'steps' | 'effectivePrice'>): bigint {
  if (effectivePrice === undefined) return 0n;
  const margin = ({ kg, value }: Step): bigint => kg * maximum(0n, value * MICRO - effectivePrice);
  return steps.reduce((sum, step) => sum + margin(step), 0n) * MICRO;
}

/**
 * The price of an effective tonne, rounded down, where a face tonne costs `price`: both in millionths of a minor unit.
 * @param worth of a face kilogram, times 10^12
 */
export const effectivePriceOf = (price: bigint, worth: bigint): bigint => (price * WORTH_ONE) / worth;
