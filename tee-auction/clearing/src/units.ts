/**
 * What a bid or an ask says is in minor units of the currency per tonne. A price that an auction makes is in millionths of that, since a
 * value times a multiplier in ppm is then a whole number.
 */
export const MICRO = 1_000_000n;
/** A multiplier of 1.0 as the product of two factors in ppm: the scale in which worth is compared without dividing. */
export const WORTH_ONE = 1_000_000_000_000n;
/** Kilograms times millionths of a minor unit per tonne in a minor unit. */
const EXACT_PER_MINOR = 1_000_000_000n;

/** The most kilograms of a lot or a step: a trillion tonnes. */
export const MAX_KG = 10n ** 15n;
/** The highest value, ask or reserve, in minor units per tonne. */
export const MAX_PRICE = 10n ** 12n;

/** Rounded up, of what is not negative. */
export const divUp = (value: bigint, by: bigint): bigint => (value + by - 1n) / by;
/** The largest multiple of `step` that is not above a value that is not negative. */
export const multipleDown = (value: bigint, step: bigint): bigint => value - (value % step);
export const minimum = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const maximum = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** What one trade costs and brings, in minor units. The buyer's is rounded up and the seller's down; the dust account has the rest. */
export interface Money {
  readonly payment: bigint;
  readonly proceeds: bigint;
}

/** @param price millionths of a minor unit per face tonne */
export function moneyOf(kg: bigint, price: bigint): Money {
  const exact = kg * price;
  return { payment: divUp(exact, EXACT_PER_MINOR), proceeds: exact / EXACT_PER_MINOR };
}
