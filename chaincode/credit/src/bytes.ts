import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { CreditError } from './errors.ts';

/** 32 bytes as 64 lower-case hex digits, without `0x`. */
export type Hash = string & { readonly __brand: 'Hash' };

export const ZERO_HASH = '0'.repeat(64) as Hash;

const HASH = /^[0-9a-f]{64}$/;
const HEX = /^([0-9a-f]{2})*$/;

/** @throws CreditError `INVALID_HASH` */
export function parseHash(text: unknown, field: string): Hash {
  if (typeof text === 'string' && HASH.test(text)) return text as Hash;
  throw new CreditError('INVALID_HASH', { field, value: text, expected: '64 lower-case hex digits' });
}

export const sha256 = (bytes: Uint8Array): Hash => bytesToHex(nobleSha256(bytes)) as Hash;
export const hashText = (text: string): Hash => sha256(utf8(text));
export const utf8 = (text: string): Uint8Array => utf8ToBytes(text);
export const toHex = (bytes: Uint8Array): string => bytesToHex(bytes);

/** @throws CreditError `INVALID_HASH` */
export function fromHex(text: unknown, field: string): Uint8Array {
  if (typeof text === 'string' && HEX.test(text)) return hexToBytes(text);
  throw new CreditError('INVALID_HASH', { field, value: text, expected: 'an even number of lower-case hex digits' });
}

/** An integer as `width` big-endian bytes, negative ones in two's complement. */
export function intBytes(value: bigint, width: number): Uint8Array {
  const bits = BigInt(width * 8);
  const unsigned = BigInt.asUintN(Number(bits), value);
  return hexToBytes(unsigned.toString(16).padStart(width * 2, '0'));
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Reads fixed-width fields one after another; reading past the end, or leaving bytes over, is an error of the caller's kind. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #fail: (expected: string) => Error;
  #at = 0;

  constructor(bytes: Uint8Array, fail: (expected: string) => Error) {
    this.#bytes = bytes;
    this.#fail = fail;
  }

  take(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw this.#fail(`at least ${this.#at + length} bytes long`);
    this.#at += length;
    return this.#bytes.slice(this.#at - length, this.#at);
  }

  uint(width: number): bigint {
    return BigInt(`0x${bytesToHex(this.take(width))}`);
  }

  hash(): Hash {
    return bytesToHex(this.take(32)) as Hash;
  }

  tag(tag: string): void {
    if (bytesToHex(this.take(tag.length)) !== bytesToHex(utf8(tag))) throw this.#fail(`tagged ${tag}`);
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw this.#fail(`${this.#at} bytes long`);
  }
}
