import { NotProven } from './refusal.ts';

const VARINT = 0;
const BYTES = 2;
const MAX_VARINT_BYTES = 10;

/**
 * Reads a protobuf message field by field, in the order in which encoders write them: what is skipped, repeated, out of order or
 * longer than it need be is refused as `MALFORMED`. So one answer has one spelling, and nothing hides in it. The verifying contract
 * reads alike.
 */
export class ProtobufReader {
  readonly #bytes: Uint8Array;
  readonly #message: string;
  #at = 0;

  /** @param message its name, for refusals */
  constructor(bytes: Uint8Array, message: string) {
    this.#bytes = bytes;
    this.#message = message;
  }

  /** Whether a length-delimited field of this number, which is below 16, comes next. */
  hasBytes(field: number): boolean {
    return this.#bytes[this.#at] === ((field << 3) | BYTES);
  }

  hasVarint(field: number): boolean {
    return this.#bytes[this.#at] === ((field << 3) | VARINT);
  }

  /** @throws NotProven where another field comes next */
  bytes(field: number): Uint8Array {
    if (!this.hasBytes(field)) throw this.#wrong(`field ${field} of bytes`);
    this.#at += 1;
    const length = this.#varint();
    const start = this.#at;
    if (length > BigInt(this.#bytes.length - start)) throw this.#wrong(`${length} bytes`);
    this.#at = start + Number(length);
    return this.#bytes.subarray(start, this.#at);
  }

  /** @throws NotProven where another field comes next */
  varint(field: number): bigint {
    if (!this.hasVarint(field)) throw this.#wrong(`field ${field}, a number`);
    this.#at += 1;
    return this.#varint();
  }

  /** @throws NotProven where anything is left */
  end(): void {
    if (this.#at !== this.#bytes.length) throw this.#wrong('the end');
  }

  #varint(): bigint {
    let value = 0n;
    for (let i = 0; i < MAX_VARINT_BYTES; i += 1) {
      const octet = this.#bytes[this.#at];
      if (octet === undefined) throw this.#wrong('a number');
      this.#at += 1;
      value |= BigInt(octet & 0x7f) << BigInt(7 * i);
      if (octet >= 0x80) continue;
      if ((octet === 0 && i > 0) || value >> 64n > 0n) throw this.#wrong('a number in its shortest form');
      return value;
    }
    throw this.#wrong('a number of at most 64 bits');
  }

  #wrong(expected: string): NotProven {
    return new NotProven('MALFORMED', `${this.#message} has not ${expected} at byte ${this.#at}`);
  }
}
