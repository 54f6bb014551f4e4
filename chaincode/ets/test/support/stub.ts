import type { Entry, Modification, Results, Stub } from '../../src/state/world.ts';

/** The committed state, as many transactions see it: keys sorted by their UTF-8 bytes. */
export class Committed {
  readonly values = new Map<string, Uint8Array>();
  /** What the members of private collections hold, by collection and key. */
  readonly privateValues = new Map<string, Uint8Array>();
  readonly history = new Map<string, Modification[]>();

  /** The keys in `[start, end)`. */
  keysIn(start: string, end: string): string[] {
    const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
    return [...this.values.keys()]
      .filter((key) => Buffer.compare(bytes(key), bytes(start)) >= 0 && Buffer.compare(bytes(key), bytes(end)) < 0)
      .sort((a, b) => Buffer.compare(bytes(a), bytes(b)));
  }
}

export interface Range {
  readonly start: string;
  readonly end: string;
  /** Results that the contract took before it closed the iterator. */
  taken: number;
  closed: boolean;
}

export interface TransactionFacts {
  readonly id: string;
  readonly channel: string;
  readonly time: number;
  readonly transient: ReadonlyMap<string, Uint8Array>;
}

/** Fabric's stub over a committed state: reads never see the transaction's own writes, and everything is recorded. */
export class RecordingStub implements Stub {
  readonly reads = new Set<string>();
  readonly ranges: Range[] = [];
  readonly writes = new Map<string, Uint8Array | null>();
  readonly privateWrites = new Map<string, Uint8Array>();
  event: { readonly name: string; readonly payload: string } | undefined;
  readonly #committed: Committed;
  readonly #tx: TransactionFacts;

  constructor(committed: Committed, tx: TransactionFacts) {
    this.#committed = committed;
    this.#tx = tx;
  }

  getTxID(): string {
    return this.#tx.id;
  }

  getChannelID(): string {
    return this.#tx.channel;
  }

  getTxTimestamp(): { seconds: bigint; nanos: number } {
    return { seconds: BigInt(this.#tx.time), nanos: 500_000_000 };
  }

  getMspID(): string {
    return 'PeerMSP';
  }

  getTransient(): ReadonlyMap<string, Uint8Array> {
    return this.#tx.transient;
  }

  getPrivateData(collection: string, key: string): Promise<Uint8Array> {
    return Promise.resolve(this.#committed.privateValues.get(`${collection}/${key}`) ?? new Uint8Array());
  }

  putPrivateData(collection: string, key: string, value: Uint8Array): Promise<void> {
    this.privateWrites.set(`${collection}/${key}`, value);
    return Promise.resolve();
  }

  getState(key: string): Promise<Uint8Array> {
    this.reads.add(key);
    return Promise.resolve(this.#committed.values.get(key) ?? new Uint8Array());
  }

  putState(key: string, value: Uint8Array): Promise<void> {
    if (key === '' || value.length === 0) return Promise.reject(new Error('an empty key or value'));
    this.writes.set(key, value);
    return Promise.resolve();
  }

  deleteState(key: string): Promise<void> {
    this.writes.set(key, null);
    return Promise.resolve();
  }

  createCompositeKey(objectType: string, attributes: string[]): string {
    if ([objectType, ...attributes].some((part) => part === '')) throw new Error('an empty attribute');
    return `\u0000${[objectType, ...attributes].map((part) => `${part}\u0000`).join('')}`;
  }

  splitCompositeKey(key: string): { objectType: string; attributes: string[] } {
    const [objectType = '', ...attributes] = key.slice(1, -1).split('\u0000');
    return { objectType, attributes };
  }

  getStateByRange(start: string, end: string): Promise<Results<Entry>> {
    if (start.startsWith('\u0000') || end.startsWith('\u0000')) {
      return Promise.reject(new Error('first character of the key contains a null character which is not allowed'));
    }
    return Promise.resolve(this.#iterate(start, end));
  }

  getStateByPartialCompositeKey(objectType: string, attributes: string[]): Promise<Results<Entry>> {
    const prefix = this.createCompositeKey(objectType, attributes);
    return Promise.resolve(this.#iterate(prefix, `${prefix}\u{10ffff}`));
  }

  getStateByPartialCompositeKeyWithPagination(
    objectType: string,
    attributes: string[],
    pageSize: number,
    bookmark: string,
  ): Promise<{ iterator: Results<Entry>; metadata: { bookmark: string } }> {
    const prefix = this.createCompositeKey(objectType, attributes);
    return Promise.resolve(this.#page(prefix, `${prefix}\u{10ffff}`, pageSize, bookmark));
  }

  getStateByRangeWithPagination(
    start: string,
    end: string,
    pageSize: number,
    bookmark: string,
  ): Promise<{ iterator: Results<Entry>; metadata: { bookmark: string } }> {
    return Promise.resolve(this.#page(start, end, pageSize, bookmark));
  }

  getHistoryForKey(key: string): Promise<Results<Modification>> {
    const newestFirst = [...(this.#committed.history.get(key) ?? [])].reverse();
    return Promise.resolve(iteratorOf(newestFirst, { start: key, end: key, taken: 0, closed: false }));
  }

  setEvent(name: string, payload: Uint8Array): void {
    if (this.event !== undefined) throw new Error(`a second event, ${name}, would replace ${this.event.name}`);
    this.event = { name, payload: new TextDecoder().decode(payload) };
  }

  #page(start: string, end: string, pageSize: number, bookmark: string) {
    const from = bookmark === '' ? start : bookmark;
    const keys = this.#committed.keysIn(from, end);
    const next = keys[pageSize];
    return { iterator: this.#iterate(from, next ?? end), metadata: { bookmark: next ?? '' } };
  }

  #iterate(start: string, end: string): Results<Entry> {
    const range: Range = { start, end, taken: 0, closed: false };
    this.ranges.push(range);
    const { values } = this.#committed;
    const entries = this.#committed.keysIn(start, end).map((key) => ({ key, value: values.get(key) as Uint8Array }));
    return iteratorOf(entries, range);
  }
}

function iteratorOf<T>(items: readonly T[], range: Range): Results<T> {
  return {
    next: () => {
      if (range.closed) return Promise.reject(new Error('the iterator is closed'));
      const done = range.taken >= items.length;
      const value = items[range.taken] as T;
      if (!done) range.taken++;
      return Promise.resolve({ value, done });
    },
    close: () => {
      range.closed = true;
      return Promise.resolve();
    },
  };
}
