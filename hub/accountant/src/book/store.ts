import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { messageOf } from '@meridian/api';
import type { TransferKey } from '@meridian/bridges';
import type { Hash } from '@meridian/credit';
import type { Breach } from '../core/breaches.ts';
import { AccountantError } from '../errors.ts';

/** How far a ledger's stream has been read, and by which hash its newest block is known again. */
export interface Place {
  readonly block: bigint;
  readonly cursor: string;
  /** Only of ledgers whose final blocks can be lost. */
  readonly hash?: string;
}

/** A batch that somebody saw. `touched`: by more than its issue, so that it has to be looked at. */
export interface BatchRow {
  readonly batchId: Hash;
  /** As its issue told. */
  readonly issuedKg?: bigint;
  readonly touched: boolean;
}

/** A transfer that has not ended on both ledgers, as far as their streams have been read. */
export interface TransferRow {
  readonly key: TransferKey;
  readonly batchId: Hash;
  readonly origin?: string;
  readonly destination?: string;
}

export interface BookChange {
  readonly ledger: string;
  readonly place: Place;
  readonly batches: readonly BatchRow[];
  readonly transfers: readonly TransferRow[];
  readonly endedTransfers: readonly TransferKey[];
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS places (ledger TEXT PRIMARY KEY, block TEXT NOT NULL, cursor TEXT NOT NULL, hash TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS batches (batch_id TEXT PRIMARY KEY, issued_kg TEXT, touched INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS transfers (origin_ledger TEXT, transfer_id TEXT, batch_id TEXT NOT NULL, origin TEXT, destination TEXT,
    PRIMARY KEY (origin_ledger, transfer_id)) STRICT;
  CREATE TABLE IF NOT EXISTS breaches (id TEXT PRIMARY KEY, found_at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
`;

/** What outlives the process: places in the streams, with what was read up to them, and breaches for ever. One SQLite file. */
export class AccountantStore {
  readonly #db: DatabaseSync;

  /** @param path a file, or `:memory:`. @throws AccountantError `STORE_BROKEN` */
  constructor(path: string) {
    try {
      if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      this.#db = new DatabaseSync(path);
      this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
      this.#db.exec(SCHEMA);
    } catch (cause) {
      const facts = { field: 'dataDir', value: path, expected: 'a file of this accountant’s own' };
      throw new AccountantError('STORE_BROKEN', `${path}: ${messageOf(cause)}`, facts, cause);
    }
  }

  places(): Map<string, Place> {
    const rows = this.#db.prepare('SELECT ledger, block, cursor, hash FROM places').all() as unknown as PlaceSql[];
    return new Map(
      rows.map(({ ledger, block, cursor, hash }) => [
        ledger,
        { block: BigInt(block), cursor, ...(hash === null ? {} : { hash }) },
      ]),
    );
  }

  batches(): BatchRow[] {
    const rows = this.#db.prepare('SELECT batch_id, issued_kg, touched FROM batches').all() as unknown as BatchSql[];
    return rows.map(({ batch_id: batchId, issued_kg: kg, touched }) => ({
      ...{ batchId, touched: touched === 1 },
      ...(kg === null ? {} : { issuedKg: BigInt(kg) }),
    }));
  }

  transfers(): TransferRow[] {
    const rows = this.#db.prepare('SELECT * FROM transfers').all() as unknown as TransferSql[];
    return rows.map(({ origin_ledger: originLedger, transfer_id: transferId, batch_id: batchId, ...states }) => ({
      key: { originLedger, transferId },
      batchId,
      ...(states.origin === null ? {} : { origin: states.origin }),
      ...(states.destination === null ? {} : { destination: states.destination }),
    }));
  }

  /** Newest first. */
  breaches(): Breach[] {
    const rows = this.#db.prepare('SELECT body FROM breaches ORDER BY found_at DESC, rowid DESC').all();
    return rows.map(({ body }) => readBreach(String(body)));
  }

  saveBreach(breach: Breach): void {
    this.#db
      .prepare('INSERT INTO breaches VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body')
      .run(breach.id, breach.foundAt, writeBreach(breach));
  }

  /** A place, and all that was read up to it, or nothing. */
  commit({ ledger, place, batches, transfers, endedTransfers }: BookChange): void {
    this.#atomically(() => {
      const batch = this.#db.prepare(
        `INSERT INTO batches VALUES (?, ?, ?) ON CONFLICT (batch_id) DO UPDATE
         SET issued_kg = coalesce(excluded.issued_kg, issued_kg), touched = max(excluded.touched, touched)`,
      );
      for (const row of batches) batch.run(row.batchId, row.issuedKg?.toString() ?? null, row.touched ? 1 : 0);
      const put = this.#db.prepare('INSERT OR REPLACE INTO transfers VALUES (?, ?, ?, ?, ?)');
      for (const { key, batchId, origin, destination } of transfers)
        put.run(key.originLedger, key.transferId, batchId, origin ?? null, destination ?? null);
      const end = this.#db.prepare('DELETE FROM transfers WHERE origin_ledger = ? AND transfer_id = ?');
      for (const key of endedTransfers) end.run(key.originLedger, key.transferId);
      this.#db
        .prepare('INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?)')
        .run(ledger, place.block.toString(), place.cursor, place.hash ?? null);
    });
  }

  /** Forgets all that was read, to read it again. Breaches stay. */
  reset(): void {
    this.#atomically(() => {
      this.#db.exec('DELETE FROM places; DELETE FROM batches; DELETE FROM transfers;');
    });
  }

  close(): void {
    this.#db.close();
  }

  #atomically(work: () => void): void {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#db.exec('COMMIT');
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }
}

interface PlaceSql {
  readonly ledger: string;
  readonly block: string;
  readonly cursor: string;
  readonly hash: string | null;
}

interface BatchSql {
  readonly batch_id: Hash;
  readonly issued_kg: string | null;
  readonly touched: number;
}

interface TransferSql {
  readonly origin_ledger: Hash;
  readonly transfer_id: Hash;
  readonly batch_id: Hash;
  readonly origin: string | null;
  readonly destination: string | null;
}

/** Bigints as `{"n": "…"}`: no text of ours looks like that. */
const writeBreach = (breach: Breach): string =>
  JSON.stringify(breach, (_, value: unknown) => (typeof value === 'bigint' ? { n: value.toString() } : value));

const readBreach = (body: string): Breach =>
  JSON.parse(body, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'n' in value && typeof value.n === 'string'
      ? BigInt(value.n)
      : value,
  ) as Breach;
