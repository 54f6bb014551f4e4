/** Decimals of a degree that a ledger holds: 0.000001 degrees are 11 cm of latitude. */
const DECIMALS = 6;
/** Beyond these a spelling is not a degree's that anyone writes down, or off the globe anyway. */
const MAX_LENGTH = 64;
const MAX_EXPONENT = 20;

const NUMBER = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;

/**
 * Microdegrees of a decimal number of degrees as JSON spells it, read digit by digit: `-23.55` is -23,550,000, as are `-23.550`
 * and `-2355e-2`. `undefined` where the text is no number, its value needs more than 6 decimals, or
 * its spelling more than 64 characters.
 */
export function microdegreesOf(source: string): bigint | undefined {
  const [, sign, whole, fraction = '', exponent = '0'] =
    (source.length > MAX_LENGTH ? undefined : NUMBER.exec(source)) ?? [];
  if (sign === undefined || whole === undefined) return undefined;
  let digits = whole + fraction;
  if (/^0+$/.test(digits)) return 0n;
  let shift = Number(exponent) - fraction.length + DECIMALS;
  while (shift < 0 && digits.endsWith('0')) {
    digits = digits.slice(0, -1);
    shift++;
  }
  if (shift < 0) return undefined;
  const magnitude = BigInt(digits) * 10n ** BigInt(Math.min(shift, MAX_EXPONENT));
  return sign === '' ? magnitude : -magnitude;
}

/** The shortest decimal number of degrees: how JCS (RFC 8785) writes the same value. */
export function formatDegrees(microdegrees: number): string {
  const magnitude = Math.abs(microdegrees)
    .toString()
    .padStart(DECIMALS + 1, '0');
  const fraction = magnitude.slice(-DECIMALS).replace(/0+$/, '');
  const whole = `${microdegrees < 0 ? '-' : ''}${magnitude.slice(0, -DECIMALS)}`;
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
