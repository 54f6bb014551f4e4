import { concat, intBytes, sha256, toHex, utf8, ZERO_HASH, type Hash } from './bytes.ts';
import { CreditError } from './errors.ts';
import { UINT64_MAX } from './integer.ts';

/**
 * What a credit carries beside the fixed fields of its provenance (docs/policies.md): by name, either a number as a decimal
 * string (`permanence: '100'`) or a category (`vegetation: 'primary-forest'`).
 */
export type Attributes = Readonly<Record<string, string>>;

export const MAX_ATTRIBUTES = 8;
const NAME = /^[a-z][a-z0-9-]{0,30}$/;
const NUMBER = /^(0|[1-9][0-9]{0,19})$/;
/** A name, padded, and its value. */
export const ATTRIBUTE_BYTES = 64;

export const isName = (text: unknown): text is string => typeof text === 'string' && NAME.test(text);

/** @throws CreditError `INVALID_ATTRIBUTE` */
export function checkAttributes(attributes: unknown): Attributes {
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes))
    throw invalid('attributes', attributes, 'an object of names and values');
  const entries = Object.entries(attributes as Record<string, unknown>);
  if (entries.length > MAX_ATTRIBUTES)
    throw invalid('attributes', `${entries.length} attributes`, `at most ${MAX_ATTRIBUTES} attributes`);
  for (const [name, value] of entries) {
    if (!isName(name)) throw invalid('attributes', name, 'a name of a-z, 0-9 and dashes, at most 31');
    if (!isName(value) && numberOf(value) === undefined)
      throw invalid(`attributes.${name}`, value, 'a decimal string of 64 bits, or a category of a-z, 0-9 and dashes');
  }
  return attributes as Attributes;
}

/** The value as a number; `undefined` for a category, or for nothing. */
export function numberOf(value: unknown): bigint | undefined {
  if (typeof value !== 'string' || !NUMBER.test(value)) return undefined;
  const number = BigInt(value);
  return number <= UINT64_MAX ? number : undefined;
}

/** A name or category as 32 bytes: ASCII, zeros on the right. */
export const encodeName = (name: string): Uint8Array => concat(utf8(name), new Uint8Array(32 - name.length));

/** 64 bytes each, ascending by name; names are ASCII, so code units sort as bytes do. */
export function encodeAttributes(attributes: Attributes): Uint8Array {
  const entries = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return concat(...entries.flatMap(([name, value]) => [encodeName(name), encodeValue(value)]));
}

function encodeValue(value: string): Uint8Array {
  const number = numberOf(value);
  return number === undefined ? encodeName(value) : intBytes(number, 32);
}

/** @throws CreditError `INVALID_ATTRIBUTE` for bytes that {@link encodeAttributes} could not have made */
export function decodeAttributes(bytes: Uint8Array): Attributes {
  const entries: [string, string][] = [];
  for (let at = 0; at < bytes.length; at += ATTRIBUTE_BYTES) {
    const value = bytes.slice(at + 32, at + ATTRIBUTE_BYTES);
    // A category begins with a letter, a number of 64 bits with zeros.
    entries.push([decodeName(bytes.slice(at, at + 32)), value[0] === 0 ? uintText(value) : decodeName(value)]);
  }
  const attributes = checkAttributes(Object.fromEntries(entries));
  if (toHex(encodeAttributes(attributes)) !== toHex(bytes))
    throw invalid('attributes', toHex(bytes), `${ATTRIBUTE_BYTES} bytes each, ascending by name`);
  return attributes;
}

/** The text of 32 (or fewer) bytes that zeros fill up. Whether it is a name, its reader checks. */
export function decodeName(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return String.fromCharCode(...bytes.slice(0, end === -1 ? bytes.length : end));
}

const uintText = (bytes: Uint8Array): string => (bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`)).toString();

export const attributesHash = (attributes: Attributes): Hash =>
  Object.keys(attributes).length === 0 ? ZERO_HASH : sha256(encodeAttributes(attributes));

const invalid = (field: string, value: unknown, expected: string): CreditError =>
  new CreditError('INVALID_ATTRIBUTE', { field, value, expected });
