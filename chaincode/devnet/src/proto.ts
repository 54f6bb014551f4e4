import { createHash } from 'node:crypto';

/** SHA-256 over the concatenation of `parts`. */
export function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** A view, not a copy. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function utf8(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}

export function hex(bytes: Uint8Array): string {
  return asBuffer(bytes).toString('hex');
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return asBuffer(a).equals(b);
}

/** The fields that a generated message class can be given: `setName(value)` becomes `Name: value`. */
type Fields<M> = {
  [K in keyof M as K extends `set${infer Name}` ? Name : never]?: M[K] extends (value: infer V) => void
    ? V | undefined
    : never;
};

/** Names of setters by those of fields: a name that is put together is looked up slowly. */
const SETTERS = new Map<string, string>();

function setterOf(field: string): string {
  let setter = SETTERS.get(field);
  if (setter === undefined) SETTERS.set(field, (setter = `set${field}`));
  return setter;
}

/** Makes a protobuf message; absent and undefined fields stay unset. */
export function make<M extends object>(type: new () => M, fields: Fields<M>): M {
  const message = new type() as M & Record<string, (value: unknown) => void>;
  for (const [name, value] of Object.entries<unknown>(fields))
    if (value !== undefined) message[setterOf(name)]?.(value);
  return message;
}

/** The bytes of a protobuf message made from `fields`. */
export function encode<M extends { serializeBinary(): Uint8Array }>(type: new () => M, fields: Fields<M>): Uint8Array {
  return make(type, fields).serializeBinary();
}

/**
 * Orders strings as their UTF-8 bytes order, which is how a peer orders keys. UTF-16 order differs: a surrogate pair
 * (U+10000 and above) would come before U+E000..U+FFFF.
 */
export function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    let x = a.charCodeAt(i);
    let y = b.charCodeAt(i);
    if (x === y) continue;
    if (x >= 0xd800 && y >= 0xd800) {
      x = x >= 0xe000 ? x - 0x800 : x + 0x2000;
      y = y >= 0xe000 ? y - 0x800 : y + 0x2000;
    }
    return x - y;
  }
  return a.length - b.length;
}

/** The entries of a map in the byte order of their keys. */
export function sortedEntries<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return [...map].sort((a, b) => compareUtf8(a[0], b[0]));
}
