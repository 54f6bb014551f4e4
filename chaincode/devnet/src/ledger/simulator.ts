import { sha256, utf8 } from '../proto.ts';
import { decodeMetadata, validationParameter, type Metadata } from './metadata.ts';
import { hashNamespace, privateNamespace } from './namespaces.ts';
import { RangeReads, rangeQueryInfo } from './range-info.ts';
import { ReadWriteSet, type SimulationResults } from './rwset.ts';
import type { LedgerStore, StateEntry } from './store.ts';
import { blockOf, transactionOf, versionAt, type Version } from './version.ts';

const CHUNK = 128;

/** What the endorsement of a simulation's result depends on. */
export interface WriteInterest {
  /** Key policies (SignaturePolicyEnvelope bytes) of the keys written. */
  readonly keyPolicies: Uint8Array[];
  /** Collections (empty: public state) of which a key without its own policy was written. */
  readonly plain: Set<string>;
}

/** A transaction's view of the ledger: the state as of its start, without its own writes. */
export class Simulator {
  readonly #store: LedgerStore;
  readonly #txId: string;
  readonly #bound: Version;
  readonly #hasPrivate: (namespace: string, collection: string) => boolean;
  readonly #rwset = new ReadWriteSet();
  readonly #scans: Scan[] = [];
  readonly #interest = new Map<string, WriteInterest>();
  readonly #privateReads = new Map<string, Set<string>>();
  #wrote = false;
  #paginated = false;
  #queriedPrivate = false;

  /** @param hasPrivate whether the simulating peer's organisation is a member of the collection */
  constructor(
    store: LedgerStore,
    txId: string,
    height: number,
    hasPrivate: (namespace: string, collection: string) => boolean,
  ) {
    this.#store = store;
    this.#txId = txId;
    this.#bound = versionAt(height, 0);
    this.#hasPrivate = hasPrivate;
  }

  getState(namespace: string, key: string): Uint8Array | undefined {
    const found = this.#store.get(namespace, utf8(key), this.#bound);
    this.#rwset.read(namespace, key, found?.version);
    return found?.value;
  }

  getStateMetadata(namespace: string, key: string): Metadata {
    const found = this.#store.get(namespace, utf8(key), this.#bound);
    this.#rwset.read(namespace, key, found?.version);
    return decodeMetadata(found?.metadata);
  }

  putState(namespace: string, key: string, value: Uint8Array | undefined): void {
    this.#beforeWrite();
    this.#rwset.write(namespace, key, value);
    this.#noteWrite(namespace, '', this.#store.get(namespace, utf8(key), this.#bound)?.metadata);
  }

  putStateMetadata(namespace: string, key: string, metadata: Metadata): void {
    this.#beforeWrite();
    this.#rwset.writeMetadata(namespace, key, metadata);
    this.#noteWrite(namespace, '', this.#store.get(namespace, utf8(key), this.#bound)?.metadata);
  }

  getPrivate(namespace: string, collection: string, key: string): Uint8Array | undefined {
    const found = this.#hasPrivate(namespace, collection)
      ? this.#store.get(privateNamespace(namespace, collection), utf8(key), this.#bound)
      : undefined;
    const hash = this.#hash(namespace, collection, key);
    if (found?.version !== hash?.version) {
      throw new Error(
        'private data matching public hash version is not available. ' +
          `Public hash version = ${height(hash?.version)}, Private data version = ${height(found?.version)}`,
      );
    }
    this.#rwset.readHash(namespace, collection, key, found?.version);
    this.#noteSet(this.#privateReads, namespace).add(collection);
    return found?.value;
  }

  getPrivateHash(namespace: string, collection: string, key: string): Uint8Array | undefined {
    const found = this.#hash(namespace, collection, key);
    this.#rwset.readHash(namespace, collection, key, found?.version);
    return found?.value;
  }

  getPrivateMetadata(namespace: string, collection: string, key: string): Metadata {
    const found = this.#hash(namespace, collection, key);
    this.#rwset.readHash(namespace, collection, key, found?.version);
    return decodeMetadata(found?.metadata);
  }

  putPrivate(namespace: string, collection: string, key: string, value: Uint8Array | undefined, purge = false): void {
    this.#beforeWrite();
    this.#rwset.writePrivate(namespace, collection, key, value, purge);
    this.#noteWrite(namespace, collection, this.#hash(namespace, collection, key)?.metadata);
  }

  putPrivateMetadata(namespace: string, collection: string, key: string, metadata: Metadata): void {
    this.#beforeWrite();
    this.#rwset.writePrivateMetadata(namespace, collection, key, metadata);
    this.#noteWrite(namespace, collection, this.#hash(namespace, collection, key)?.metadata);
  }

  /** Keys from `start` to `end` (excluded; empty: to the last). */
  range(namespace: string, start: string, end: string, paginated: boolean): Scan {
    if (paginated) {
      if (this.#wrote) throw this.#unsupported('Paginated queries are supported only in a read-only transaction');
      this.#paginated = true;
    }
    const scan = new Scan(this.#store, namespace, start, end, this.#bound);
    this.#scans.push(scan);
    return scan;
  }

  /** Not recorded: a transaction that queries private data may not write. */
  privateRange(namespace: string, collection: string, start: string, end: string): Scan {
    if (this.#wrote) throw this.#unsupported('Queries on pvt data is supported only in a read-only transaction');
    this.#queriedPrivate = true;
    const stored = this.#hasPrivate(namespace, collection) ? privateNamespace(namespace, collection) : '';
    return new Scan(this.#store, stored, start, end, this.#bound);
  }

  results(): SimulationResults {
    for (const scan of this.#scans) this.#rwset.range(scan.namespace, scan.info());
    return this.#rwset.results();
  }

  get namespaces(): string[] {
    return this.#rwset.namespaces;
  }

  get interest(): ReadonlyMap<string, WriteInterest> {
    return this.#interest;
  }

  get privateReads(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#privateReads;
  }

  #hash(namespace: string, collection: string, key: string): ReturnType<LedgerStore['get']> {
    return this.#store.get(hashNamespace(namespace, collection), sha256(utf8(key)), this.#bound);
  }

  #beforeWrite(): void {
    if (this.#queriedPrivate) {
      throw this.#unsupported('Transaction has already performed queries on pvt data. Writes are not allowed');
    }
    if (this.#paginated) {
      throw this.#unsupported('Transaction has already performed a paginated query. Writes are not allowed');
    }
    this.#wrote = true;
  }

  #noteWrite(namespace: string, collection: string, metadata: Uint8Array | undefined): void {
    let interest = this.#interest.get(namespace);
    if (interest === undefined) this.#interest.set(namespace, (interest = { keyPolicies: [], plain: new Set() }));
    const policy = validationParameter(metadata);
    if (policy === undefined) interest.plain.add(collection);
    else interest.keyPolicies.push(policy);
  }

  #noteSet(map: Map<string, Set<string>>, key: string): Set<string> {
    let set = map.get(key);
    if (set === undefined) map.set(key, (set = new Set()));
    return set;
  }

  /** "unsuppored" is the peer's spelling, and clients see it. */
  #unsupported(why: string): Error {
    return new Error(`txid [${this.#txId}]: unsuppored transaction. ${why}`);
  }
}

function height(version: Version | undefined): string {
  if (version === undefined) return '<nil>';
  return `{BlockNum: ${blockOf(version)}, TxNum: ${transactionOf(version)}}`;
}

/** A range query: entries are read in chunks, and each that was handed out is noted. */
export class Scan {
  readonly namespace: string;
  readonly #store: LedgerStore;
  readonly #start: string;
  readonly #end: string;
  readonly #bound: Version;
  readonly #reads = new RangeReads();
  #chunk: StateEntry[] = [];
  #next: Uint8Array | undefined;
  #position = 0;
  #lastKey = '';
  #exhausted = false;

  constructor(store: LedgerStore, namespace: string, start: string, end: string, bound: Version) {
    this.#store = store;
    this.namespace = namespace;
    this.#start = start;
    this.#end = end;
    this.#bound = bound;
    this.#next = utf8(start);
  }

  /** The next entry, or undefined past the last. */
  next(): StateEntry | undefined {
    const entry = this.peek();
    if (entry === undefined) {
      this.#exhausted = true;
      return undefined;
    }
    this.#position++;
    this.#reads.add(entry.key, entry.version);
    this.#lastKey = entry.key;
    return entry;
  }

  /** The next entry, without taking it: the bookmark of a page. */
  peek(): StateEntry | undefined {
    if (this.#position === this.#chunk.length && this.#next !== undefined) this.#fetch(this.#next);
    return this.#chunk[this.#position];
  }

  info(): ReturnType<typeof rangeQueryInfo> {
    return rangeQueryInfo(this.#start, this.#exhausted ? this.#end : this.#lastKey, this.#exhausted, this.#reads);
  }

  #fetch(from: Uint8Array): void {
    this.#chunk = this.#store.range(this.namespace, from, utf8(this.#end), this.#bound, CHUNK);
    this.#position = 0;
    const last = this.#chunk.at(-1);
    // The least key after another is that key followed by a zero byte.
    this.#next = this.#chunk.length < CHUNK || last === undefined ? undefined : utf8(`${last.key}\u0000`);
  }
}
