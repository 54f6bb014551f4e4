import { utf8, compareUtf8, hex } from '../proto.ts';
import type { LedgerStore } from './store.ts';
import { blockOf, LATEST, transactionOf, type Version } from './version.ts';

/** A key's new state within a block; an absent value is a deletion. */
export interface Update {
  readonly namespace: string;
  readonly collection: string;
  readonly key: Uint8Array;
  readonly version: Version;
  readonly value: Uint8Array | undefined;
  readonly metadata: Uint8Array | undefined;
}

/** What the valid transactions of a block change, the last change of each key. */
export class BlockUpdates {
  readonly #byKey = new Map<string, Update>();
  readonly #publicKeys = new Map<string, Map<string, Update>>();

  set(update: Update): void {
    this.#byKey.set(keyOf(update.namespace, update.collection, update.key), update);
    if (update.collection !== '') return;
    let keys = this.#publicKeys.get(update.namespace);
    if (keys === undefined) this.#publicKeys.set(update.namespace, (keys = new Map<string, Update>()));
    keys.set(Buffer.from(update.key).toString('utf8'), update);
  }

  get(namespace: string, collection: string, key: Uint8Array): Update | undefined {
    return this.#byKey.get(keyOf(namespace, collection, key));
  }

  /** A namespace's public updates by key. */
  publicOf(namespace: string): ReadonlyMap<string, Update> {
    return this.#publicKeys.get(namespace) ?? new Map();
  }

  /**
   * The bytes that a peer hashes into the commit hash: repeated KVWrite {namespace 1, collection 2, key 3, is_delete 4,
   * value 5, version 6}, namespace and collection named once each, everything in byte order.
   */
  commitBytes(): Buffer {
    const ordered = [...this.#byKey.values()].sort(
      (a, b) =>
        compareUtf8(a.namespace, b.namespace) ||
        compareUtf8(a.collection, b.collection) ||
        Buffer.compare(a.key, b.key),
    );
    const parts: Buffer[] = [];
    let previous: Update | undefined;
    for (const update of ordered) {
      const newNamespace = previous?.namespace !== update.namespace;
      const newCollection = newNamespace || previous?.collection !== update.collection;
      previous = update;
      const write = Buffer.concat([
        field(1, newNamespace ? utf8(update.namespace) : undefined),
        field(2, newCollection ? utf8(update.collection) : undefined),
        field(3, update.key),
        update.value === undefined ? Buffer.from([0x20, 1]) : Buffer.alloc(0),
        field(5, update.value),
        field(6, versionBytes(update.version)),
      ]);
      parts.push(field(1, write));
    }
    return Buffer.concat(parts);
  }
}

function keyOf(namespace: string, collection: string, key: Uint8Array): string {
  return `${namespace}\u0000${collection}\u0000${hex(key)}`;
}

/** A length-delimited protobuf field; absent when empty, as proto3 has it. */
function field(number: number, bytes: Uint8Array | undefined): Buffer {
  if (bytes === undefined || bytes.length === 0) return Buffer.alloc(0);
  return Buffer.concat([Buffer.from([(number << 3) | 2]), varint(bytes.length), bytes]);
}

export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}

/** Block and transaction number, each as the count of its big-endian bytes and those bytes. */
function versionBytes(version: Version): Buffer {
  return Buffer.concat([orderPreserving(blockOf(version)), orderPreserving(transactionOf(version))]);
}

function orderPreserving(value: number): Buffer {
  let digits = value === 0 ? '' : value.toString(16);
  if (digits.length % 2 === 1) digits = `0${digits}`;
  const bytes = Buffer.from(digits, 'hex');
  return Buffer.concat([varint(bytes.length), bytes]);
}

/** The state of a key as the next transaction of the block finds it; `stored` is the namespace it is kept under. */
export function currentState(
  store: LedgerStore,
  updates: BlockUpdates,
  stored: string,
  { namespace, collection, key }: Pick<Update, 'namespace' | 'collection' | 'key'>,
): { readonly value: Uint8Array | undefined; readonly metadata: Uint8Array | undefined } | undefined {
  return updates.get(namespace, collection, key) ?? store.get(stored, key, LATEST);
}
