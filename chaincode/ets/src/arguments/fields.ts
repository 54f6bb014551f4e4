import { encodeAccount, parseHash, parseRanges, parseUint, type Hash, type Range } from '@meridian/credit';
import { fromHex } from '@meridian/credit';
import { invalidArgument } from '../errors.ts';

/** Lots named in one transaction: more than the ranges they could hold (32), few enough to read one by one. */
const MAX_LOTS = 256;
const MAX_EVIDENCE_BYTES = 4096;
export const MAX_PAGE = 1000;

/** An argument's fields, read one by one; each refusal names the field, its value and what would be right. */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #path: string;

  /** @throws LedgerError `INVALID_ARGUMENT` unless an object without fields other than `names` */
  constructor(value: unknown, names: readonly string[], path = '') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw invalidArgument(path === '' ? 'argument' : path, value, `an object of ${names.join(', ')}`);
    }
    this.#values = value as Record<string, unknown>;
    this.#path = path === '' ? '' : `${path}.`;
    for (const key of Object.keys(value)) {
      if (!names.includes(key)) {
        const expected = names.length === 0 ? 'absent' : `absent; the fields are ${names.join(', ')}`;
        throw invalidArgument(this.name(key), this.#values[key], expected);
      }
    }
  }

  name(field: string): string {
    return `${this.#path}${field}`;
  }

  has(field: string): boolean {
    return this.#values[field] !== undefined;
  }

  raw(field: string): unknown {
    return this.#values[field];
  }

  hash(field: string): Hash {
    return parseHash(this.raw(field), this.name(field));
  }

  uint(field: string): bigint {
    return parseUint(this.raw(field), this.name(field));
  }

  ranges(field = 'ranges'): Range[] {
    return parseRanges(this.raw(field), this.name(field));
  }

  /** An account of this ledger. */
  account(field: string): string {
    const value = this.raw(field);
    encodeAccount('fabric', value, this.name(field));
    return value as string;
  }

  boolean(field: string): boolean {
    const value = this.raw(field);
    if (typeof value === 'boolean') return value;
    throw invalidArgument(this.name(field), value, 'true or false');
  }

  integer(field: string, min: number, max: number): number {
    const value = this.raw(field);
    if (Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max) return value as number;
    throw invalidArgument(this.name(field), value, `an integer from ${min} to ${max}`);
  }

  text(field: string, min: number, max: number): string {
    return checkText(this.raw(field), this.name(field), min, max);
  }

  list<T>(field: string, min: number, max: number, item: (value: unknown, name: string) => T): T[] {
    const value = this.raw(field);
    const name = this.name(field);
    if (!Array.isArray(value) || value.length < min || value.length > max) {
      throw invalidArgument(name, value, `a list of ${min} to ${max}`);
    }
    return value.map((each: unknown, i) => item(each, `${name}[${i}]`));
  }

  /** Where lots start, each once. None is well formed: whether they hold what is asked for is the ledger's to say. */
  lots(min = 0): bigint[] {
    const starts = this.list('lots', min, MAX_LOTS, (value, name) => parseUint(value, name));
    if (new Set(starts).size !== starts.length) {
      throw invalidArgument(this.name('lots'), this.raw('lots'), 'a list without repetition');
    }
    return starts;
  }

  /** Bytes in hex. */
  bytes(field: string, most = MAX_EVIDENCE_BYTES): Uint8Array {
    return parseBytes(this.raw(field), this.name(field), most);
  }
}

/** Bytes in hex. @throws LedgerError `INVALID_ARGUMENT`, CreditError `INVALID_HASH` */
export function parseBytes(value: unknown, field: string, most = MAX_EVIDENCE_BYTES): Uint8Array {
  if (typeof value === 'string' && value.length > 2 * most)
    throw invalidArgument(field, value, `at most ${most} bytes`);
  return fromHex(value, field);
}

const MSP_ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$/;
/** As rules of auctions spell it. */
const CURRENCY = /^[A-Z][A-Z0-9]{2,15}$/;

export function parseMspId(value: unknown, field: string): string {
  if (typeof value === 'string' && MSP_ID.test(value)) return value;
  throw invalidArgument(field, value, 'an MSP id');
}

export function checkCurrency(value: unknown, field: string): string {
  if (typeof value === 'string' && CURRENCY.test(value)) return value;
  throw invalidArgument(field, value, 'a currency, 3 to 16 capital letters and digits');
}

/** Control characters would let two texts look the same in a record. */
export function checkText(value: unknown, field: string, min: number, max: number): string {
  if (typeof value === 'string' && value.length >= min && value.length <= max && !/[\p{Cc}\p{Cs}]/u.test(value)) {
    return value;
  }
  throw invalidArgument(field, value, `a text of ${min} to ${max} characters without control characters`);
}

/** @throws LedgerError `INVALID_ARGUMENT` */
export function parseArgument(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalidArgument('argument', text, 'JSON');
  }
}
