import { concat, fromHex } from '../bytes.ts';

/** Recursive length prefix (Ethereum's Yellow Paper, appendix B): byte strings, and lists of them. */
export type Rlp = Uint8Array | readonly Rlp[];

/** As deep as a proof's receipts are; deeper nesting could only be there to exhaust the stack. */
const MAX_DEPTH = 6;
/** Longest length that is written within the prefix itself. */
const SHORT = 55;
const STRING = 0x80;
const LIST = 0xc0;

export function encodeRlp(item: Rlp): Uint8Array {
  if (!(item instanceof Uint8Array)) {
    const content = concat(...item.map(encodeRlp));
    return concat(prefix(LIST, content.length), content);
  }
  const [first = STRING] = item;
  return item.length === 1 && first < STRING ? item : concat(prefix(STRING, item.length), item);
}

/** A whole number as RLP has it: big-endian without leading zeros, nothing for 0. */
export function rlpInteger(value: number): Uint8Array {
  if (value === 0) return new Uint8Array();
  const hex = value.toString(16);
  return fromHex(hex.length % 2 === 0 ? hex : `0${hex}`, 'integer');
}

function prefix(kind: number, length: number): Uint8Array {
  if (length <= SHORT) return new Uint8Array([kind + length]);
  const digits = rlpInteger(length);
  return concat(new Uint8Array([kind + SHORT + digits.length]), digits);
}

/**
 * One item that is all of the bytes, in the only form that {@link encodeRlp} gives it; strings are views of the bytes given.
 * @throws what `fail` makes of it
 */
export function decodeRlp(bytes: Uint8Array, fail: (expected: string) => Error): Rlp {
  const reader = new RlpReader(bytes, fail);
  const item = reader.item(0);
  if (reader.at !== bytes.length) throw fail(`RLP of ${reader.at} bytes`);
  return item;
}

class RlpReader {
  at = 0;
  readonly #bytes: Uint8Array;
  readonly #fail: (expected: string) => Error;

  constructor(bytes: Uint8Array, fail: (expected: string) => Error) {
    this.#bytes = bytes;
    this.#fail = fail;
  }

  item(depth: number): Rlp {
    const first = this.#byte();
    if (first < STRING) return this.#bytes.subarray(this.at - 1, this.at);
    if (first < LIST) return this.#string(first - STRING);
    if (depth === MAX_DEPTH) throw this.#fail(`RLP nested at most ${MAX_DEPTH} lists deep`);
    return this.#list(first - LIST, depth);
  }

  #string(size: number): Uint8Array {
    const end = this.#end(size);
    const content = this.#bytes.subarray(this.at, end);
    const [only = STRING] = content;
    if (content.length === 1 && only < STRING) throw this.#fail('RLP with a small byte as itself');
    this.at = end;
    return content;
  }

  #list(size: number, depth: number): Rlp[] {
    const end = this.#end(size);
    const items: Rlp[] = [];
    while (this.at < end) items.push(this.item(depth + 1));
    if (this.at !== end) throw this.#fail('RLP whose items end with their list');
    return items;
  }

  /** Where content of that size in the prefix ends; a longer length is read first. */
  #end(size: number): number {
    const length = size <= SHORT ? size : this.#length(size - SHORT);
    const end = this.at + length;
    if (end > this.#bytes.length) throw this.#fail(`RLP of at least ${end} bytes`);
    return end;
  }

  #length(digits: number): number {
    let length = 0;
    for (let i = 0; i < digits; i += 1) {
      const digit = this.#byte();
      if (length === 0 && digit === 0) throw this.#fail('RLP with lengths without leading zeros');
      length = length * 256 + digit;
      if (length > this.#bytes.length) throw this.#fail('RLP no longer than its bytes');
    }
    if (length <= SHORT) throw this.#fail('RLP with short lengths in their prefix');
    return length;
  }

  #byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw this.#fail(`RLP of at least ${this.at + 1} bytes`);
    this.at += 1;
    return byte;
  }
}
