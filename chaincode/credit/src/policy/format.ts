// Numbers for people, by integer arithmetic and without a locale.

const HOUR = 3_600n;
const DAY = 24n * HOUR;
/** A Julian year of 365.25 days. */
const YEAR = 31_557_600n;

/** Digits in groups of three: `1,240`. */
export const grouped = (value: bigint): string => value.toString().replace(/\B(?=(\d{3})+$)/g, ',');

/** ppm as a decimal, exactly and without trailing zeros: 870000 is `0.87`. */
export const decimal = (ppm: bigint): string => fixed(ppm, 6).replace(/\.?0+$/, '');

/** ppm as percent with at most four decimals, exactly: 852000 is `85.2 %`. */
export const percent = (ppm: bigint): string => `${fixed(ppm, 4).replace(/\.?0+$/, '')} %`;

/** Metres as `850 m`, `2.4 km` or `1,240 km`, to the nearest. */
export function metres(value: bigint): string {
  if (value < 1000n) return `${value} m`;
  const tenths = roundedQuotient(value, 100n);
  return tenths < 100n ? `${fixed(tenths, 1)} km` : `${grouped(roundedQuotient(value, 1000n))} km`;
}

/** Seconds as years with one decimal, or as days, hours or seconds where that is clearer. */
export function duration(seconds: bigint): string {
  if (seconds >= YEAR) {
    const tenths = roundedQuotient(10n * seconds, YEAR);
    return tenths === 10n ? '1 year' : `${grouped(tenths / 10n)}${tenths % 10n === 0n ? '' : `.${tenths % 10n}`} years`;
  }
  if (seconds >= DAY) return plural(roundedQuotient(seconds, DAY), 'day');
  return seconds >= HOUR ? plural(roundedQuotient(seconds, HOUR), 'hour') : plural(seconds, 'second');
}

export const plural = (count: bigint, unit: string): string => `${grouped(count)} ${unit}${count === 1n ? '' : 's'}`;

/** A multiple of 10^-places, with all its decimals. */
function fixed(value: bigint, places: number): string {
  const digits = value.toString().padStart(places + 1, '0');
  const whole = BigInt(digits.slice(0, -places));
  return `${grouped(whole)}.${digits.slice(-places)}`;
}

const roundedQuotient = (value: bigint, by: bigint): bigint => (2n * value + by) / (2n * by);
