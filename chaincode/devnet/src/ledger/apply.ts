import { ledger } from '@hyperledger/fabric-protos';
import { hex, sameBytes, sha256, utf8 } from '../proto.ts';
import { encodeMetadata } from './metadata.ts';
import { hashNamespace, privateNamespace } from './namespaces.ts';
import type { LedgerStore, PrivateWriteSet, StateWrite } from './store.ts';
import type { Transaction } from './transaction.ts';
import { currentState, type BlockUpdates, type Update } from './updates.ts';
import { LATEST, type Version } from './version.ts';

const { kvrwset } = ledger.rwset;
type KVMetadataEntry = ledger.rwset.kvrwset.KVMetadataEntry;

/** What one transaction does to one key. */
interface Operation {
  readonly namespace: string;
  readonly collection: string;
  readonly key: Uint8Array;
  write?: { readonly value: Uint8Array | undefined };
  metadata?: readonly KVMetadataEntry[];
}

export interface AppliedWrites {
  readonly writes: StateWrite[];
  readonly purges: { readonly namespace: string; readonly key: Uint8Array }[];
}

/** Adds a valid transaction's writes to `updates` and gives what has to be stored. */
export function applyTransaction(
  store: LedgerStore,
  updates: BlockUpdates,
  transaction: Transaction,
  version: Version,
): AppliedWrites {
  const writes: StateWrite[] = [];
  for (const operation of operations(transaction)) {
    const { namespace, collection, key } = operation;
    const stored = collection === '' ? namespace : hashNamespace(namespace, collection);
    const update = settle(store, updates, stored, operation, version);
    if (update === undefined) continue;
    updates.set(update);
    const { value, metadata } = update;
    writes.push({ namespace: stored, key, version, value, metadata, written: operation.write !== undefined });
  }
  const privateWrites = applyPrivate(store, transaction, version);
  return { writes: [...writes, ...privateWrites.writes], purges: privateWrites.purges };
}

function operations(transaction: Transaction): Operation[] {
  const found = new Map<string, Operation>();
  const at = (namespace: string, collection: string, key: Uint8Array): Operation => {
    const id = `${namespace}\u0000${collection}\u0000${hex(key)}`;
    let operation = found.get(id);
    if (operation === undefined) found.set(id, (operation = { namespace, collection, key }));
    return operation;
  };
  for (const { name, kv, collections } of transaction.namespaces) {
    for (const write of kv.getWritesList()) {
      const value = write.getIsDelete() ? undefined : write.getValue_asU8();
      at(name, '', utf8(write.getKey())).write = { value };
    }
    for (const write of kv.getMetadataWritesList()) {
      at(name, '', utf8(write.getKey())).metadata = write.getEntriesList();
    }
    for (const { name: collection, hashed } of collections) {
      for (const write of hashed.getHashedWritesList()) {
        const value = write.getIsDelete() ? undefined : write.getValueHash_asU8();
        at(name, collection, write.getKeyHash_asU8()).write = { value };
      }
      for (const write of hashed.getMetadataWritesList()) {
        at(name, collection, write.getKeyHash_asU8()).metadata = write.getEntriesList();
      }
    }
  }
  return [...found.values()];
}

/** A write keeps the key's metadata, a change of metadata its value; a deletion drops both. */
function settle(
  store: LedgerStore,
  updates: BlockUpdates,
  stored: string,
  operation: Operation,
  version: Version,
): Update | undefined {
  const { namespace, collection, key, write, metadata } = operation;
  const base = { namespace, collection, key, version };
  if (write !== undefined && write.value === undefined) return { ...base, value: undefined, metadata: undefined };
  const now = currentState(store, updates, stored, operation);
  const value = write === undefined ? now?.value : write.value;
  // Metadata for a key that is not there changes nothing.
  if (value === undefined) return undefined;
  if (metadata === undefined) return { ...base, value, metadata: now?.metadata };
  return { ...base, value, metadata: metadata.length === 0 ? undefined : encodeMetadata(metadata) };
}

/** The values behind the hashes, as far as the endorsing peers handed them over and the hash confirms them. */
function applyPrivate(store: LedgerStore, transaction: Transaction, version: Version): AppliedWrites {
  const writes: StateWrite[] = [];
  const purges: { namespace: string; key: Uint8Array }[] = [];
  if (!transaction.namespaces.some(({ collections }) => collections.length > 0)) return { writes, purges };
  for (const set of store.pendingPrivate(transaction.txId)) {
    if (!confirmed(transaction, set)) continue;
    const namespace = privateNamespace(set.namespace, set.collection);
    const kv = kvrwset.KVRWSet.deserializeBinary(set.rwset);
    for (const write of kv.getWritesList()) {
      const key = utf8(write.getKey());
      const value = write.getIsDelete() ? undefined : write.getValue_asU8();
      if (purged(transaction, set, key)) purges.push({ namespace, key });
      writes.push({ namespace, key, version, value, metadata: undefined, written: true });
    }
    for (const write of kv.getMetadataWritesList()) {
      // The hash gets a new version, so the value must follow it.
      const key = utf8(write.getKey());
      const value = store.get(namespace, key, LATEST)?.value;
      const already = writes.some((other) => other.namespace === namespace && sameBytes(other.key, key));
      if (value === undefined || already) continue;
      writes.push({ namespace, key, version, value, metadata: undefined, written: false });
    }
  }
  return { writes, purges };
}

function collectionOf(
  transaction: Transaction,
  set: PrivateWriteSet,
): Transaction['namespaces'][0]['collections'][0] | undefined {
  const namespace = transaction.namespaces.find(({ name }) => name === set.namespace);
  return namespace?.collections.find(({ name }) => name === set.collection);
}

function confirmed(transaction: Transaction, set: PrivateWriteSet): boolean {
  const collection = collectionOf(transaction, set);
  return collection !== undefined && sameBytes(sha256(set.rwset), collection.privateHash);
}

function purged(transaction: Transaction, set: PrivateWriteSet, key: Uint8Array): boolean {
  const keyHash = sha256(key);
  const writes = collectionOf(transaction, set)?.hashed.getHashedWritesList() ?? [];
  return writes.some((write) => write.getIsPurge() && sameBytes(write.getKeyHash_asU8(), keyHash));
}
