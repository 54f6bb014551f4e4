import { CreditError, type CreditErrorCode } from './errors.ts';

export const UINT64_MAX = (1n << 64n) - 1n;
export const UINT128_MAX = (1n << 128n) - 1n;

const DECIMAL = /^(0|[1-9][0-9]{0,38})$/;

/**
 * Reads a decimal string without sign, leading zero or separator: the only form in which kilograms, serials and ppm
 * travel in JSON.
 * @throws CreditError `INVALID_INTEGER` (or `code`)
 */
export function parseUint(
  text: unknown,
  field: string,
  max = UINT64_MAX,
  code: CreditErrorCode = 'INVALID_INTEGER',
): bigint {
  if (typeof text === 'string' && DECIMAL.test(text)) {
    const value = BigInt(text);
    if (value <= max) return value;
  }
  throw new CreditError(code, { field, value: text, expected: `a decimal string from 0 to ${max}` });
}
