import type { Hash } from '@meridian/credit';
import type { IndependentBid } from '../book/bid.ts';
import { compareBytes, type KeyedHash } from '../seed.ts';
import { MICRO, WORTH_ONE } from '../units.ts';

/** A price of a normalised tonne, `n / d` millionths of a minor unit: compared by cross-multiplication, never divided. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

export const compareRatios = (a: Ratio, b: Ratio): number => sign(a.n * b.d - b.n * a.d);
export const lower = (a: Ratio, b: Ratio): Ratio => (compareRatios(a, b) <= 0 ? a : b);
export const higher = (a: Ratio, b: Ratio): Ratio => (compareRatios(a, b) >= 0 ? a : b);

/** One step of the demand or the supply. */
export interface Level {
  readonly id: Hash;
  /** Number of the bid in the book, or of the announced lot. */
  readonly of: number;
  readonly price: Ratio;
  /** Normalised milligrams: of what one kilogram with factor 1.0 is 1,000,000. */
  readonly mg: bigint;
}

/**
 * The demand by falling price. A value per effective tonne times the burner's ppm is a price per normalised tonne; effective kilograms
 * divided by it are normalised, rounded down.
 */
export function demandOf(bids: readonly IndependentBid[], tie: KeyedHash): Level[] {
  const levels: Level[] = [];
  bids.forEach(({ bidId, steps, factor }, of) => {
    if (factor === 0n) return;
    for (const { kg, value } of steps) {
      levels.push({ id: bidId, of, price: { n: value * factor, d: 1n }, mg: (kg * WORTH_ONE) / factor });
    }
  });
  return inOrder(levels, tie, (a, b) => sign(b.price.n - a.price.n));
}

/** The supply by rising price: an ask per face tonne is one per `factor` normalised tonnes. */
export function supplyOf(
  lots: readonly { readonly lotId: Hash; readonly kg: bigint }[],
  asks: readonly (bigint | undefined)[],
  factors: readonly bigint[],
  tie: KeyedHash,
): Level[] {
  const levels: Level[] = [];
  lots.forEach(({ lotId, kg }, of) => {
    const [ask, factor] = [asks[of], factors[of]];
    if (ask === undefined || factor === undefined || factor === 0n) return;
    levels.push({ id: lotId, of, price: { n: ask * MICRO * MICRO, d: factor }, mg: kg * factor });
  });
  return inOrder(levels, tie, (a, b) => compareRatios(a.price, b.price));
}

/** Equals by the seed, so that nobody could have known who of them comes first. A key is made only where it decides. */
function inOrder(levels: Level[], tie: KeyedHash, compare: (a: Level, b: Level) => number): Level[] {
  const keys = new Map<Hash, Uint8Array>();
  const keyOf = (id: Hash): Uint8Array => {
    const known = keys.get(id) ?? tie(id);
    keys.set(id, known);
    return known;
  };
  return levels.sort((a, b) => compare(a, b) || compareBytes(keyOf(a.id), keyOf(b.id)));
}

const sign = (value: bigint): number => (value < 0n ? -1 : value > 0n ? 1 : 0);
