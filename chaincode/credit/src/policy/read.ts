// Strict reading of documents: each field there, of its form, and no other. Refusals name the field by its path.
import { CreditError, type CreditErrorCode } from '../errors.ts';
import { parseUint, UINT128_MAX, UINT64_MAX } from '../integer.ts';
import { PPM_MAX } from '../mass.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

const UINT32_MAX = 0xffff_ffff;

export const refusal = (
  field: string,
  value: unknown,
  expected: string,
  code: CreditErrorCode = 'INVALID_POLICY_SET',
): CreditError => new CreditError(code, { field, value, expected });

/** @throws CreditError `INVALID_POLICY_SET` */
export function readObject(value: unknown, path: string, fields: readonly string[]): JsonRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal(path, value, 'an object');
  const object = value as JsonRecord;
  for (const field of fields)
    if (object[field] === undefined)
      throw refusal(`${path}.${field}`, undefined, `there; the fields are ${fields.join(', ')}`);
  for (const field of Object.keys(object))
    if (!fields.includes(field) && object[field] !== undefined)
      throw refusal(`${path}.${field}`, object[field], `absent; the fields are ${fields.join(', ')}`);
  return object;
}

/** @throws CreditError `INVALID_POLICY_SET`, or `tooMany` for a list that is too long */
export function readList(
  value: unknown,
  path: string,
  [min, max]: readonly [number, number],
  tooMany: CreditErrorCode = 'INVALID_POLICY_SET',
): readonly unknown[] {
  if (!Array.isArray(value)) throw refusal(path, value, 'a list');
  if (value.length < min) throw refusal(path, `${value.length} items`, `at least ${min}`);
  if (value.length > max) throw refusal(path, `${value.length} items`, `at most ${max}`, tooMany);
  return value as readonly unknown[];
}

/** A factor or bound. @throws CreditError `INVALID_POLICY_SET`, `FACTOR_TOO_LARGE` */
export function readPpm(value: unknown, path: string): bigint {
  const ppm = parseUint(value, path, UINT128_MAX, 'INVALID_POLICY_SET');
  if (ppm > PPM_MAX) throw refusal(path, value, `at most ${PPM_MAX} ppm`, 'FACTOR_TOO_LARGE');
  return ppm;
}

/** A value that a metric measures, 64 bits. @throws CreditError `INVALID_POLICY_SET` */
export const readNumber = (value: unknown, path: string): bigint =>
  parseUint(value, path, UINT64_MAX, 'INVALID_POLICY_SET');

/** @throws CreditError `INVALID_POLICY_SET` */
export function readVersion(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= UINT32_MAX) return value;
  throw refusal(path, value, `an integer from 1 to ${UINT32_MAX}`);
}

/** The name of a set or a policy. @throws CreditError `INVALID_POLICY_SET` */
export function readId(value: unknown, path: string): string {
  if (typeof value === 'string' && /^[a-z][a-z0-9-]{0,63}$/.test(value)) return value;
  throw refusal(path, value, 'a name of a-z, 0-9 and dashes that begins with a letter, at most 64');
}

/** Prose. Control characters and halves of surrogate pairs are refused, so that its JSON is the same bytes everywhere. */
export function readText(value: unknown, path: string, max: number): string {
  if (typeof value === 'string' && value.length <= max && !/[\p{Cc}\p{Cs}]/u.test(value)) return value;
  throw refusal(path, value, `a text of at most ${max} characters without control characters`);
}

/** @throws CreditError `INVALID_POLICY_SET` */
export function readChoice<T extends string>(value: unknown, path: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw refusal(path, value, `one of ${choices.join(', ')}`);
  return choice;
}
