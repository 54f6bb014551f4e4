import { ledger } from '@hyperledger/fabric-protos';
import { compareUtf8, encode, make, sha256, sortedEntries, utf8 } from '../proto.ts';
import { metadataEntries, type Metadata } from './metadata.ts';
import type { PrivateWriteSet } from './store.ts';
import { versionMessage, type Version } from './version.ts';

const { rwset } = ledger;
const { kvrwset } = rwset;
type RangeQueryInfo = ledger.rwset.kvrwset.RangeQueryInfo;

interface PrivateWrite {
  readonly value: Uint8Array | undefined;
  readonly purge: boolean;
}

class CollectionSet {
  readonly reads = new Map<string, Version | undefined>();
  readonly writes = new Map<string, PrivateWrite>();
  readonly metadataWrites = new Map<string, Metadata>();
}

class NamespaceSet {
  readonly reads = new Map<string, Version | undefined>();
  readonly writes = new Map<string, Uint8Array | undefined>();
  readonly metadataWrites = new Map<string, Metadata>();
  readonly ranges: RangeQueryInfo[] = [];
  readonly collections = new Map<string, CollectionSet>();
}

export interface SimulationResults {
  /** TxReadWriteSet bytes. */
  readonly bytes: Uint8Array;
  readonly privateSets: readonly PrivateWriteSet[];
}

/** Collects what a simulation read and wrote; its bytes are those that a peer makes of the same. */
export class ReadWriteSet {
  readonly #namespaces = new Map<string, NamespaceSet>();

  read(namespace: string, key: string, version: Version | undefined): void {
    this.#namespace(namespace).reads.set(key, version);
  }

  /** An absent or empty value deletes. */
  write(namespace: string, key: string, value: Uint8Array | undefined): void {
    this.#namespace(namespace).writes.set(key, value?.length === 0 ? undefined : value);
  }

  writeMetadata(namespace: string, key: string, metadata: Metadata): void {
    this.#namespace(namespace).metadataWrites.set(key, metadata);
  }

  /** A range that was read before from and to the same keys is not written down again. */
  range(namespace: string, info: RangeQueryInfo): void {
    const { ranges } = this.#namespace(namespace);
    const same = (other: RangeQueryInfo): boolean =>
      other.getStartKey() === info.getStartKey() &&
      other.getEndKey() === info.getEndKey() &&
      other.getItrExhausted() === info.getItrExhausted();
    if (!ranges.some(same)) ranges.push(info);
  }

  readHash(namespace: string, collection: string, key: string, version: Version | undefined): void {
    this.#collection(namespace, collection).reads.set(key, version);
  }

  writePrivate(
    namespace: string,
    collection: string,
    key: string,
    value: Uint8Array | undefined,
    purge: boolean,
  ): void {
    const kept = value?.length === 0 ? undefined : value;
    this.#collection(namespace, collection).writes.set(key, { value: kept, purge });
  }

  writePrivateMetadata(namespace: string, collection: string, key: string, metadata: Metadata): void {
    this.#collection(namespace, collection).metadataWrites.set(key, metadata);
  }

  /** The namespaces touched, in order. */
  get namespaces(): string[] {
    return [...this.#namespaces.keys()].sort(compareUtf8);
  }

  results(): SimulationResults {
    const privateSets: PrivateWriteSet[] = [];
    const list = sortedEntries(this.#namespaces).map(([namespace, set]) =>
      make(rwset.NsReadWriteSet, {
        Namespace: namespace,
        Rwset: publicSet(set),
        CollectionHashedRwsetList: sortedEntries(set.collections).map(([collection, inner]) => {
          const values = privateSet(inner);
          if (values !== undefined) privateSets.push({ namespace, collection, rwset: values });
          return make(rwset.CollectionHashedReadWriteSet, {
            CollectionName: collection,
            HashedRwset: hashedSet(inner),
            PvtRwsetHash: values === undefined ? undefined : sha256(values),
          });
        }),
      }),
    );
    const bytes = encode(rwset.TxReadWriteSet, { DataModel: rwset.TxReadWriteSet.DataModel.KV, NsRwsetList: list });
    return { bytes, privateSets };
  }

  #namespace(name: string): NamespaceSet {
    let set = this.#namespaces.get(name);
    if (set === undefined) this.#namespaces.set(name, (set = new NamespaceSet()));
    return set;
  }

  #collection(namespace: string, name: string): CollectionSet {
    const { collections } = this.#namespace(namespace);
    let set = collections.get(name);
    if (set === undefined) collections.set(name, (set = new CollectionSet()));
    return set;
  }
}

function publicSet(set: NamespaceSet): Uint8Array {
  return encode(kvrwset.KVRWSet, {
    ReadsList: sortedEntries(set.reads).map(([key, version]) =>
      make(kvrwset.KVRead, { Key: key, Version: versionMessage(version) }),
    ),
    RangeQueriesInfoList: set.ranges,
    WritesList: sortedEntries(set.writes).map(([key, value]) => writeMessage(key, value)),
    MetadataWritesList: sortedEntries(set.metadataWrites).map(([key, metadata]) =>
      make(kvrwset.KVMetadataWrite, { Key: key, EntriesList: metadataEntries(metadata) }),
    ),
  });
}

function writeMessage(key: string, value: Uint8Array | undefined): ledger.rwset.kvrwset.KVWrite {
  return make(kvrwset.KVWrite, { Key: key, IsDelete: value === undefined, Value: value });
}

/** What the members of a collection get: the values, and of changed metadata the key alone. */
function privateSet(set: CollectionSet): Uint8Array | undefined {
  if (set.writes.size === 0 && set.metadataWrites.size === 0) return undefined;
  return encode(kvrwset.KVRWSet, {
    WritesList: sortedEntries(set.writes).map(([key, { value }]) => writeMessage(key, value)),
    MetadataWritesList: sortedEntries(set.metadataWrites).map(([key]) => make(kvrwset.KVMetadataWrite, { Key: key })),
  });
}

function hashedSet(set: CollectionSet): Uint8Array {
  return encode(kvrwset.HashedRWSet, {
    HashedReadsList: sortedEntries(set.reads).map(([key, version]) =>
      make(kvrwset.KVReadHash, { KeyHash: sha256(utf8(key)), Version: versionMessage(version) }),
    ),
    HashedWritesList: sortedEntries(set.writes).map(([key, { value, purge }]) =>
      make(kvrwset.KVWriteHash, {
        KeyHash: sha256(utf8(key)),
        IsDelete: value === undefined,
        IsPurge: purge,
        ValueHash: value === undefined ? undefined : sha256(value),
      }),
    ),
    MetadataWritesList: sortedEntries(set.metadataWrites).map(([key, metadata]) =>
      make(kvrwset.KVMetadataWriteHash, { KeyHash: sha256(utf8(key)), EntriesList: metadataEntries(metadata) }),
    ),
  });
}
