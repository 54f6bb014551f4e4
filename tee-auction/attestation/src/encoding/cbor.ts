import { MalformedError } from './malformed.ts';

/** What COSE uses of CBOR (RFC 8949): integers, byte and text strings, arrays, maps and tags. */
export type Cbor = bigint | string | Uint8Array | readonly Cbor[] | CborMap | CborTag;
export interface CborMap {
  readonly map: ReadonlyMap<bigint | string, Cbor>;
}
export interface CborTag {
  readonly tagNumber: bigint;
  readonly value: Cbor;
}

export const isMap = (value: Cbor | undefined): value is CborMap =>
  typeof value === 'object' && 'map' in value && value.map instanceof Map;
export const isTag = (value: Cbor | undefined): value is CborTag => typeof value === 'object' && 'tagNumber' in value;
export const isArray = (value: Cbor | undefined): value is readonly Cbor[] => Array.isArray(value);
export const isBytes = (value: Cbor | undefined): value is Uint8Array => value instanceof Uint8Array;

const MAX_DEPTH = 8;

/**
 * The one item that `bytes` is. Strict: the shortest form of every length and number, definite lengths, keys that are integers or
 * texts and come once, and nothing left over, so that a changed bit outside a signature does not go unnoticed.
 * @throws MalformedError
 */
export function decodeCbor(bytes: Uint8Array, field: string): Cbor {
  const reader = new CborReader(bytes, field);
  const value = reader.item(0);
  reader.end();
  return value;
}

class CborReader {
  readonly #bytes: Uint8Array;
  readonly #field: string;
  #offset = 0;

  constructor(bytes: Uint8Array, field: string) {
    this.#bytes = bytes;
    this.#field = field;
  }

  end(): void {
    if (this.#offset !== this.#bytes.length) throw this.#wrong('nothing after its end');
  }

  item(depth: number): Cbor {
    if (depth > MAX_DEPTH) throw this.#wrong(`at most ${MAX_DEPTH} levels`);
    const initial = this.#take(1)[0] ?? 0;
    const argument = this.#argument(initial & 0x1f);
    switch (initial >> 5) {
      case 0:
        return argument;
      case 1:
        return -1n - argument;
      case 2:
        return this.#take(argument);
      case 3:
        return this.#text(argument);
      case 4:
        return this.#items(argument, depth);
      case 5:
        return this.#map(argument, depth);
      case 6:
        return { tagNumber: argument, value: this.item(depth + 1) };
      default:
        throw this.#wrong('no floats or simple values');
    }
  }

  #wrong(expected: string): MalformedError {
    return new MalformedError(`${this.#field}: CBOR at byte ${this.#offset}`, expected);
  }

  #take(count: number | bigint): Uint8Array {
    if (BigInt(count) > BigInt(this.#bytes.length - this.#offset)) throw this.#wrong(`${count} bytes more`);
    const start = this.#offset;
    this.#offset += Number(count);
    return this.#bytes.subarray(start, this.#offset);
  }

  #argument(info: number): bigint {
    if (info < 24) return BigInt(info);
    if (info > 27) throw this.#wrong('a definite length');
    const size = 1 << (info - 24);
    const value = BigInt(`0x${Buffer.from(this.#take(size)).toString('hex')}`);
    if (value < (size === 1 ? 24n : 1n << BigInt(size * 4))) throw this.#wrong('a number in its shortest form');
    return value;
  }

  #text(length: bigint): string {
    const bytes = this.#take(length);
    const text = Buffer.from(bytes).toString('utf8');
    if (!Buffer.from(text, 'utf8').equals(bytes)) throw this.#wrong('UTF-8');
    return text;
  }

  #items(count: bigint, depth: number): readonly Cbor[] {
    const items: Cbor[] = [];
    for (let i = 0n; i < count; i += 1n) items.push(this.item(depth + 1));
    return items;
  }

  #map(count: bigint, depth: number): CborMap {
    const map = new Map<bigint | string, Cbor>();
    for (let i = 0n; i < count; i += 1n) {
      const key = this.item(depth + 1);
      if (typeof key !== 'bigint' && typeof key !== 'string') throw this.#wrong('integers and texts as keys');
      if (map.has(key)) throw this.#wrong(`the key ${key} once`);
      map.set(key, this.item(depth + 1));
    }
    return { map };
  }
}

/** A byte string as CBOR writes it. */
export function encodeByteString(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(Buffer.concat([head(2, bytes.length), bytes]));
}

/** A text as CBOR writes it. */
export function encodeText(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  return Uint8Array.from(Buffer.concat([head(3, bytes.length), bytes]));
}

function head(major: number, length: number): Uint8Array {
  const top = major << 5;
  if (length < 24) return Uint8Array.of(top | length);
  if (length < 0x100) return Uint8Array.of(top | 24, length);
  if (length < 0x1_0000) return Uint8Array.of(top | 25, length >> 8, length & 0xff);
  const bytes = new Uint8Array(5);
  bytes[0] = top | 26;
  new DataView(bytes.buffer).setUint32(1, length);
  return bytes;
}
