import { toHex } from './bytes.ts';
import { MalformedError } from './malformed.ts';

/** One element of DER (X.690). All are views of the input. */
export interface Tlv {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Tag, length and content. */
  readonly encoded: Uint8Array;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The tag of `[n]` in a constructed encoding. */
export const contextTag = (n: number): number => 0xa0 | n;

/**
 * Reads the elements of one level in their order. Strict: definite lengths in the fewest bytes, no tag numbers above 30, nothing
 * left over, so that no two byte strings mean the same.
 */
export class DerReader {
  readonly #bytes: Uint8Array;
  readonly #field: string;
  #offset = 0;

  constructor(bytes: Uint8Array, field: string) {
    this.#bytes = bytes;
    this.#field = field;
  }

  get done(): boolean {
    return this.#offset === this.#bytes.length;
  }

  /** The next element's tag; undefined at the end. */
  get peek(): number | undefined {
    return this.#bytes[this.#offset];
  }

  /** @throws MalformedError */
  any(what: string): Tlv {
    const field = `${this.#field}: ${what}`;
    const start = this.#offset;
    const tag = this.#byte(field);
    if ((tag & 0x1f) === 0x1f) throw new MalformedError(field, 'a tag number below 31');
    const length = this.#length(field);
    const end = this.#offset + length;
    if (end > this.#bytes.length) throw new MalformedError(field, `${length} bytes, not the end of the data`);
    const content = this.#bytes.subarray(this.#offset, end);
    this.#offset = end;
    return { tag, content, encoded: this.#bytes.subarray(start, end) };
  }

  /** @throws MalformedError */
  next(tag: number, what: string): Tlv {
    if (this.peek !== tag) throw new MalformedError(`${this.#field}: ${what}`, `the DER tag 0x${tag.toString(16)}`);
    return this.any(what);
  }

  optional(tag: number, what: string): Tlv | undefined {
    return this.peek === tag ? this.any(what) : undefined;
  }

  /** A reader of the next element's content. @throws MalformedError */
  inside(tag: number, what: string): DerReader {
    return new DerReader(this.next(tag, what).content, `${this.#field}: ${what}`);
  }

  /** @throws MalformedError */
  end(): void {
    if (!this.done) throw new MalformedError(this.#field, 'nothing after its last element');
  }

  #byte(field: string): number {
    const byte = this.#bytes[this.#offset];
    if (byte === undefined) throw new MalformedError(field, 'an element, not the end of the data');
    this.#offset += 1;
    return byte;
  }

  #length(field: string): number {
    const first = this.#byte(field);
    if (first < 0x80) return first;
    const count = first & 0x7f;
    if (count === 0 || count > 3) throw new MalformedError(field, 'a definite length below 16 MiB');
    const shortest = this.peek !== 0;
    let length = 0;
    for (let i = 0; i < count; i += 1) length = length * 256 + this.#byte(field);
    if (length < 0x80 || !shortest) throw new MalformedError(field, 'a length in the fewest bytes');
    return length;
  }
}

/** The one element that `bytes` is. @throws MalformedError */
export function readOnly(bytes: Uint8Array, tag: number, field: string): DerReader {
  const outer = new DerReader(bytes, field);
  const inner = outer.inside(tag, 'the whole');
  outer.end();
  return inner;
}

/** @throws MalformedError */
export function readInteger({ content }: Tlv, field: string): bigint {
  const [first, second] = content;
  if (first === undefined) throw new MalformedError(field, 'an integer of at least one byte');
  const padded = second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  if (padded) throw new MalformedError(field, 'an integer in the fewest bytes');
  return BigInt.asIntN(content.length * 8, BigInt(`0x${toHex(content)}`));
}

/** An integer that fits a version or a component of a TCB. @throws MalformedError */
export function readSmallInteger(tlv: Tlv, field: string): number {
  const value = readInteger(tlv, field);
  if (value < 0n || value > 0xffff_ffffn) throw new MalformedError(field, 'an integer from 0 to 2^32 - 1');
  return Number(value);
}

/** @throws MalformedError */
export function readBoolean({ content }: Tlv, field: string): boolean {
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) throw new MalformedError(field, 'a boolean');
  return content[0] === 0xff;
}

/** @throws MalformedError */
export function readBitString({ content }: Tlv, field: string): Uint8Array {
  if (content[0] !== 0) throw new MalformedError(field, 'a bit string of whole bytes');
  return content.subarray(1);
}

/** An object identifier in its dotted form. @throws MalformedError */
export function readOid({ content }: Tlv, field: string): string {
  const arcs: bigint[] = [];
  let arc = 0n;
  let fresh = true;
  for (const byte of content) {
    if (fresh && byte === 0x80) throw new MalformedError(field, 'an object identifier in the fewest bytes');
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    fresh = byte < 0x80;
    if (!fresh) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first, ...rest] = arcs;
  if (first === undefined || !fresh) throw new MalformedError(field, 'an object identifier');
  const root = first < 40n ? 0n : first < 80n ? 1n : 2n;
  return [root, first - root * 40n, ...rest].join('.');
}

const UTC = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;
const GENERALIZED = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.\d*[1-9])?Z$/;

/** Unix seconds, fractions cut off. @throws MalformedError */
export function readTime({ tag, content }: Tlv, field: string): number {
  const text = Buffer.from(content).toString('latin1');
  const match = tag === TAG.utcTime ? UTC.exec(text) : tag === TAG.generalizedTime ? GENERALIZED.exec(text) : null;
  if (match === null) throw new MalformedError(field, 'a time in UTC');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  // RFC 5280: two digits from 50 are of the 20th century.
  const full = tag === TAG.utcTime ? (year < 50 ? 2000 : 1900) + year : year;
  const time = new Date(Date.UTC(full, month - 1, day, hour, minute, second));
  const same = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && time.getUTCHours() === hour;
  if (!same || minute > 59 || second > 59) throw new MalformedError(field, 'a time that the calendar has');
  return Number(BigInt(time.getTime()) / 1000n);
}
