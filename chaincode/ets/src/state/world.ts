import { canonicalJson, utf8 } from '@meridian/credit';
import type { Timestamp } from '../time.ts';

export interface Entry {
  readonly key: string;
  readonly value: Uint8Array;
}

/** A value that a key had. */
export interface Modification {
  readonly txId: string;
  readonly timestamp: Timestamp;
  readonly isDelete: boolean;
  readonly value: Uint8Array;
}

export interface Results<T> {
  /** `value` only where not `done`. */
  next(): Promise<{ readonly value: T; readonly done: boolean }>;
  close(): Promise<void>;
}

/** What the contracts use of Fabric's `ChaincodeStub`, no more. */
export interface Stub {
  getTxID(): string;
  getChannelID(): string;
  getTxTimestamp(): Timestamp;
  /** Of the peer's organisation, where the chaincode runs as a process for each. */
  getMspID(): string;
  /** What the submitter sent beside the argument. It reaches the endorsers and no block. */
  getTransient(): ReadonlyMap<string, Uint8Array>;
  /** Committed state only; no bytes where there is none. */
  getState(key: string): Promise<Uint8Array>;
  putState(key: string, value: Uint8Array): Promise<void>;
  deleteState(key: string): Promise<void>;
  createCompositeKey(objectType: string, attributes: string[]): string;
  splitCompositeKey(key: string): { readonly objectType: string; readonly attributes: string[] };
  getStateByRange(startKey: string, endKey: string): Promise<Results<Entry>>;
  getStateByPartialCompositeKey(objectType: string, attributes: string[]): Promise<Results<Entry>>;
  getStateByPartialCompositeKeyWithPagination(
    objectType: string,
    attributes: string[],
    pageSize: number,
    bookmark: string,
  ): Promise<{ readonly iterator: Results<Entry>; readonly metadata: { readonly bookmark: string } }>;
  getStateByRangeWithPagination(
    startKey: string,
    endKey: string,
    pageSize: number,
    bookmark: string,
  ): Promise<{ readonly iterator: Results<Entry>; readonly metadata: { readonly bookmark: string } }>;
  /** Of a private collection: no bytes where there is none. A block carries hashes of what is written. */
  getPrivateData(collection: string, key: string): Promise<Uint8Array>;
  putPrivateData(collection: string, key: string, value: Uint8Array): Promise<void>;
  getHistoryForKey(key: string): Promise<Results<Modification>>;
  setEvent(name: string, payload: Uint8Array): void;
}

/** The state as JSON values. Within one transaction a read never sees its writes, so rules read first and write last. */
export class WorldState {
  readonly stub: Stub;

  constructor(stub: Stub) {
    this.stub = stub;
  }

  /** `undefined` for a key without a value. What is read back is what {@link WorldState.write} wrote, hence the type. */
  async read(key: string): Promise<unknown> {
    return parseState(await this.stub.getState(key));
  }

  async write(key: string, value: object): Promise<void> {
    await this.stub.putState(key, utf8(canonicalJson(value)));
  }

  /** An index entry: its key is all it says. Fabric takes an empty value for a deletion, hence the one byte. */
  async mark(key: string): Promise<void> {
    await this.stub.putState(key, new Uint8Array(1));
  }

  async delete(key: string): Promise<void> {
    await this.stub.deleteState(key);
  }
}

export function parseState(bytes: Uint8Array): unknown {
  return bytes.length === 0 ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
}
