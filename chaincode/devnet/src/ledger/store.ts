import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { DevnetError, messageOf } from '../errors.ts';
import { asBuffer, utf8 } from '../proto.ts';
import { NewestWrites, type NewestWrite } from './newest.ts';
import { versionAt, type Version } from './version.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS blocks (number INTEGER PRIMARY KEY, header_hash BLOB NOT NULL UNIQUE, bytes BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS transactions (
  version INTEGER PRIMARY KEY, txid TEXT NOT NULL UNIQUE, code INTEGER NOT NULL, timestamp BLOB NOT NULL);
-- Every version of every key: the newest below a bound is the state as of that block, all of them are the history.
-- An absent value is a deletion. "written" tells a write from a change of metadata alone, which is not history.
CREATE TABLE IF NOT EXISTS state (
  namespace TEXT NOT NULL, key BLOB NOT NULL, version INTEGER NOT NULL, value BLOB, metadata BLOB,
  written INTEGER NOT NULL, PRIMARY KEY (namespace, key, version DESC)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pending_private (
  txid TEXT NOT NULL, namespace TEXT NOT NULL, collection TEXT NOT NULL, rwset BLOB NOT NULL,
  PRIMARY KEY (txid, namespace, collection));
`;

export interface StateValue {
  readonly value: Uint8Array;
  readonly metadata: Uint8Array | undefined;
  readonly version: Version;
}

export interface StateEntry extends StateValue {
  readonly key: string;
}

export interface StateWrite {
  readonly namespace: string;
  readonly key: Uint8Array;
  readonly version: Version;
  /** Absent for a deletion. */
  readonly value: Uint8Array | undefined;
  readonly metadata: Uint8Array | undefined;
  readonly written: boolean;
}

export interface StoredTransaction {
  readonly txId: string;
  readonly version: Version;
  readonly code: number;
  /** google.protobuf.Timestamp bytes of the channel header. */
  readonly timestamp: Uint8Array;
}

export interface Modification {
  readonly txId: string;
  readonly timestamp: Uint8Array;
  readonly value: Uint8Array | undefined;
}

export interface PrivateWriteSet {
  readonly namespace: string;
  readonly collection: string;
  /** KVRWSet bytes. */
  readonly rwset: Uint8Array;
}

export interface BlockCommit {
  readonly number: number;
  readonly headerHash: Uint8Array;
  readonly bytes: Uint8Array;
  readonly transactions: readonly StoredTransaction[];
  readonly writes: readonly StateWrite[];
  /** Private keys of which no earlier value may stay. */
  readonly purges: readonly { readonly namespace: string; readonly key: Uint8Array }[];
}

/** Blocks, state and history in one SQLite file; a block and its state are one database transaction. */
export class LedgerStore {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #newest = new NewestWrites();
  /** What every version so far is below. */
  #nextVersion: Version;

  constructor(file: string) {
    this.#db = new DatabaseSync(file);
    try {
      // One process at a time: a second one would give other blocks the same numbers.
      this.#db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
      this.#db.exec('PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000; BEGIN EXCLUSIVE; COMMIT;');
    } catch (error) {
      this.#db.close();
      const facts = { field: 'dataDir', value: file, expected: 'a folder that no running devnet uses' };
      throw new DevnetError('DATA_IN_USE', `${file} cannot be opened alone: ${messageOf(error)}`, facts, error);
    }
    this.#db.exec(SCHEMA);
    this.#nextVersion = versionAt(this.height, 0);
  }

  close(): void {
    this.#db.close();
  }

  /** The number of blocks. */
  get height(): number {
    const row = this.#sql('SELECT max(number) + 1 AS height FROM blocks').get();
    return Number(row?.['height'] ?? 0);
  }

  block(number: number): Uint8Array | undefined {
    return bytesOf(this.#sql('SELECT bytes FROM blocks WHERE number = ?').get(number)?.['bytes']);
  }

  blockByHash(headerHash: Uint8Array): Uint8Array | undefined {
    return bytesOf(this.#sql('SELECT bytes FROM blocks WHERE header_hash = ?').get(headerHash)?.['bytes']);
  }

  headerHash(number: number): Uint8Array | undefined {
    return bytesOf(this.#sql('SELECT header_hash FROM blocks WHERE number = ?').get(number)?.['header_hash']);
  }

  /** The first transaction of the chain with this id, valid or not. */
  transaction(txId: string): { readonly version: Version; readonly code: number } | undefined {
    const row = this.#sql('SELECT version, code FROM transactions WHERE txid = ?').get(txId);
    return row === undefined ? undefined : { version: Number(row['version']), code: Number(row['code']) };
  }

  /** The newest value written below `bound`; undefined when there is none or it was deleted. */
  get(namespace: string, key: Uint8Array, bound: Version): StateValue | undefined {
    const known = this.#newest.get(namespace, key);
    const { version, value, metadata } =
      known !== undefined && (known.version ?? -1) < bound ? known : this.#find(namespace, key, bound);
    return version === undefined || value === undefined ? undefined : { version, value, metadata };
  }

  #find(namespace: string, key: Uint8Array, bound: Version): NewestWrite {
    const row = this.#sql(
      `SELECT version, value, metadata FROM state WHERE namespace = ? AND key = ? AND version < ?
       ORDER BY version DESC LIMIT 1`,
    ).get(namespace, key, bound);
    const found = {
      version: row === undefined ? undefined : Number(row['version']),
      value: bytesOf(row?.['value']),
      metadata: bytesOf(row?.['metadata']),
    };
    if (bound >= this.#nextVersion) this.#newest.keep(namespace, key, found);
    return found;
  }

  /** Up to `limit` entries from `start` (included) to `end` (excluded; no end when empty), in byte order of the keys. */
  range(namespace: string, start: Uint8Array, end: Uint8Array, bound: Version, limit: number): StateEntry[] {
    const rows =
      end.length === 0
        ? this.#sql(rangeQuery('')).all(namespace, start, bound, limit)
        : this.#sql(rangeQuery('AND key < ?')).all(namespace, start, end, bound, limit);
    return rows.map((row) => ({
      key: asBuffer(bytesOf(row['key']) ?? new Uint8Array()).toString('utf8'),
      value: bytesOf(row['value']) ?? new Uint8Array(),
      metadata: bytesOf(row['metadata']),
      version: Number(row['version']),
    }));
  }

  /** What was done to a key, newest first. */
  history(namespace: string, key: string): Modification[] {
    const rows = this.#sql(
      `SELECT t.txid, t.timestamp, s.value FROM state s JOIN transactions t ON t.version = s.version
       WHERE s.namespace = ? AND s.key = ? AND s.written = 1 ORDER BY s.version DESC`,
    ).all(namespace, utf8(key));
    return rows.map((row) => ({
      txId: String(row['txid']),
      timestamp: bytesOf(row['timestamp']) ?? new Uint8Array(),
      value: bytesOf(row['value']),
    }));
  }

  /** Keeps a private write set until its transaction is committed, as a peer's transient store does. */
  keepPrivate(txId: string, sets: readonly PrivateWriteSet[]): void {
    const insert = this.#sql('INSERT OR REPLACE INTO pending_private VALUES (?, ?, ?, ?)');
    for (const { namespace, collection, rwset } of sets) insert.run(txId, namespace, collection, rwset);
  }

  pendingPrivate(txId: string): PrivateWriteSet[] {
    const rows = this.#sql('SELECT namespace, collection, rwset FROM pending_private WHERE txid = ?').all(txId);
    return rows.map((row) => ({
      namespace: String(row['namespace']),
      collection: String(row['collection']),
      rwset: bytesOf(row['rwset']) ?? new Uint8Array(),
    }));
  }

  commit(block: BlockCommit): void {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      this.#write(block);
      this.#db.exec('COMMIT');
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
    this.#nextVersion = versionAt(block.number + 1, 0);
    for (const { namespace, key } of block.purges) this.#newest.forget(namespace, key);
    for (const { namespace, key, ...write } of block.writes) this.#newest.keep(namespace, key, write);
  }

  #write({ number, headerHash, bytes, transactions, writes, purges }: BlockCommit): void {
    this.#sql('INSERT INTO blocks VALUES (?, ?, ?)').run(number, headerHash, bytes);
    const transaction = this.#sql('INSERT OR IGNORE INTO transactions VALUES (?, ?, ?, ?)');
    const forget = this.#sql('DELETE FROM pending_private WHERE txid = ?');
    for (const { version, txId, code, timestamp } of transactions) {
      transaction.run(version, txId, code, timestamp);
      forget.run(txId);
    }
    const purge = this.#sql('DELETE FROM state WHERE namespace = ? AND key = ?');
    for (const { namespace, key } of purges) purge.run(namespace, key);
    const write = this.#sql('INSERT INTO state VALUES (?, ?, ?, ?, ?, ?)');
    for (const { namespace, key, version, value, metadata, written } of writes) {
      write.run(namespace, key, version, value ?? null, metadata ?? null, written ? 1 : 0);
    }
  }

  #sql(text: string): StatementSync {
    let statement = this.#statements.get(text);
    if (statement === undefined) {
      statement = this.#db.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }
}

/** SQLite gives the other columns of the row that holds the maximum. */
function rangeQuery(upperBound: string): string {
  return `SELECT key, max(version) AS version, value, metadata FROM state
    WHERE namespace = ? AND key >= ? ${upperBound} AND version < ?
    GROUP BY key HAVING value IS NOT NULL ORDER BY key LIMIT ?`;
}

function bytesOf(value: unknown): Uint8Array | undefined {
  return value instanceof Uint8Array ? value : undefined;
}
