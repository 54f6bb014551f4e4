import { CreditError } from './errors.ts';
import { parseUint, UINT64_MAX } from './integer.ts';

/** Kilograms CO2e. One credit is one serial, one tonne, 1,000 kg. */
export const KG_PER_CREDIT = 1000n;
/** A multiplier of 1.0. */
export const PPM_ONE = 1_000_000n;
/** The largest multiplier or policy factor, 10.0. */
export const PPM_MAX = 10_000_000n;

/**
 * A mass to be moved, locked or retired: more than nothing.
 * @throws CreditError `INVALID_MASS`
 */
export function parseMass(text: unknown, field: string): bigint {
  const kg = parseUint(text, field, UINT64_MAX, 'INVALID_MASS');
  if (kg === 0n) throw new CreditError('INVALID_MASS', { field, value: text, expected: 'at least 1 kg' });
  return kg;
}

/** The effective offset in mg CO2e: kg x ppm, exact, never rounded. */
export const milligrams = (kg: bigint, ppm: bigint): bigint => kg * ppm;
