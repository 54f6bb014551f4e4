import type { Hash } from '@meridian/credit';

/** Of the codes of hexadecimal digits; of a Hash there are no others. */
const NIBBLES = new Uint8Array(128);
for (let value = 0; value < 16; value++) NIBBLES[value.toString(16).charCodeAt(0)] = value;

const DIGITS = Uint8Array.from({ length: 16 }, (_, value) => value.toString(16).charCodeAt(0));

/** Of 32 bytes. In one piece, as a text that is joined digit by digit has to be put together again by whoever reads it. */
export function hashOf(digest: Uint8Array): Hash {
  const codes = new Array<number>(64).fill(0);
  for (let i = 0; i < 32; i++) {
    const byte = digest[i] ?? 0;
    codes[2 * i] = DIGITS[byte >> 4] ?? 0;
    codes[2 * i + 1] = DIGITS[byte & 15] ?? 0;
  }
  return String.fromCharCode(...codes) as Hash;
}

/**
 * Writes fixed-width fields one after another into bytes of a known length. A result has a leaf for each trade, of which there may be a hundred
 * thousand: joining small arrays took most of a clearing's time.
 */
export class ByteWriter {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
    this.#view = new DataView(this.bytes.buffer);
  }

  raw(bytes: Uint8Array): this {
    this.bytes.set(bytes, this.#at);
    this.#at += bytes.length;
    return this;
  }

  hash(hash: Hash): this {
    const { bytes } = this;
    const at = this.#at;
    for (let i = 0; i < 32; i++) {
      const high = NIBBLES[hash.charCodeAt(2 * i)] ?? 0;
      bytes[at + i] = (high << 4) | (NIBBLES[hash.charCodeAt(2 * i + 1)] ?? 0);
    }
    this.#at = at + 32;
    return this;
  }

  /** Big-endian, of 4 bytes. */
  uint32(value: bigint): this {
    this.#view.setUint32(this.#at, Number(value));
    this.#at += 4;
    return this;
  }

  /** Big-endian, of 8 bytes. */
  uint64(value: bigint): this {
    this.#view.setBigUint64(this.#at, value);
    this.#at += 8;
    return this;
  }

  /** Big-endian, of 16 bytes. */
  uint128(value: bigint): this {
    return this.uint64(value >> 64n).uint64(BigInt.asUintN(64, value));
  }
}
