import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Hash } from '@meridian/credit';
import { GatewayError, messageOf as errorText } from '../errors.ts';
import { KeyLock } from '../service/key-lock.ts';
import { GroupSync } from './group-sync.ts';
import { GroupTransaction } from './group-transaction.ts';
import type { GuardLog } from './guard-rows.ts';
import { RecentTransfers } from './recent-transfers.ts';
import { effectOf, eventOf, messageOf, noticeOf, profileOf, requestOf, timerOf, transferOf, type Row } from './rows.ts';
import { migrate } from './schema.ts';
import { SqliteAppender, Statements } from './sqlite-appender.ts';
import { own, type Ownership } from './sqlite-owner.ts';
import {
  LONGEST_WAIT_MS,
  type Append,
  type EffectRow,
  type LogCounts,
  type LogEvent,
  type MessageRow,
  type NoticeRow,
  type ProfileRow,
  type RequestRow,
  type TimerRow,
  type TransferLog,
  type TransferQuery,
  type TransferRow,
} from './transfer-log.ts';

export interface SqliteLogOptions {
  /** How long to wait for another process to let go of the file, ms. */
  readonly busyMs?: number;
  /** Called when the disk fails to take what was written: only a new process can tell what it holds. */
  readonly onBroken?: (error: unknown) => void;
}

/** Pages of the WAL, 16 MiB: a page that is written again and again is carried over into the file once. */
const CHECKPOINT = 'wal_autocheckpoint = 4000';
/** KiB of pages in memory: the indexes of some hundred transfers at once, which come in no order. */
const CACHE = 'cache_size = -8000';

/**
 * The transfer log in one SQLite file with a write-ahead log. A commit writes to the WAL; the WAL is then synchronised to the
 * disk by `GroupSync` before the append returns, which is what `synchronous = FULL` would do, without holding up the process.
 */
export class SqliteTransferLog implements TransferLog {
  readonly guards: GuardLog;
  readonly #db: DatabaseSync;
  readonly #statements: Statements;
  readonly #appender: SqliteAppender;
  readonly #disk: GroupSync | undefined;
  readonly #onBroken: SqliteLogOptions['onBroken'];
  readonly #ownership: Ownership | undefined;
  readonly #locks = new KeyLock();
  readonly #writes: GroupTransaction;
  readonly #recent = new RecentTransfers();
  #failed: unknown;

  /**
   * @param path a file, made when absent, or `:memory:`
   */
  constructor(path: string, { busyMs = 5_000, onBroken }: SqliteLogOptions = {}) {
    this.#onBroken = onBroken;
    if (path !== ':memory:') this.#ownership = own(path, busyMs);
    this.#db = new DatabaseSync(path, { timeout: busyMs });
    this.#statements = new Statements(this.#db);
    this.#appender = new SqliteAppender(this.#statements);
    this.guards = this.#appender.guards;
    this.#writes = new GroupTransaction(this.#db, () => this.#synced());
    const settings = ['journal_mode = WAL', 'synchronous = NORMAL', 'foreign_keys = ON', CHECKPOINT, CACHE];
    for (const setting of settings) this.#db.exec(`PRAGMA ${setting}`);
    this.#db.exec('BEGIN IMMEDIATE; COMMIT');
    migrate(this.#db);
    // The first transaction, if only of the migration, has made the WAL; it stays until the last connection closes.
    if (path !== ':memory:') this.#disk = new GroupSync(`${path}-wal`);
  }

  async append(append: Append): Promise<readonly EffectRow[]> {
    if (this.#failed !== undefined) throw broken(this.#failed);
    const { transfer, reproducible } = append;
    const effects = await this.#writes.run(() => {
      if (transfer !== undefined) this.#recent.forget(transfer.key);
      return this.#appender.write(append);
    }, reproducible !== true);
    if (transfer !== undefined) this.#recent.keep(transfer);
    return effects;
  }

  async transfer(key: string): Promise<TransferRow | undefined> {
    const recent = this.#recent.byKey(key);
    return recent ?? this.#one(transferOf, 'SELECT * FROM transfers WHERE key = ?', key);
  }
  transfersById(transferId: Hash): Promise<readonly TransferRow[]> {
    return this.#all(transferOf, 'SELECT * FROM transfers WHERE transfer_id = ? ORDER BY role, started_at', transferId);
  }
  async transferBySession(peer: string, sessionId: string): Promise<TransferRow | undefined> {
    const sql = 'SELECT * FROM transfers WHERE peer = ? AND session_id = ? ORDER BY started_at, key LIMIT 1';
    return this.#recent.bySession(peer, sessionId) ?? this.#one(transferOf, sql, peer, sessionId);
  }

  transfers(query: TransferQuery): Promise<readonly TransferRow[]> {
    const where: string[] = [];
    const values: SQLInputValue[] = [];
    const add = (condition: string, ...added: SQLInputValue[]): void => {
      where.push(condition);
      values.push(...added);
    };
    if (query.role !== undefined) add('role = ?', query.role);
    if (query.state !== undefined) add('state = ?', query.state);
    if (query.open !== undefined) add('open = ?', query.open ? 1 : 0);
    if (query.activeSince !== undefined) add('(open = 1 OR ended_at >= ?)', query.activeSince);
    if (query.after !== undefined) add('(started_at, key) < (?, ?)', query.after.startedAt, query.after.key);
    const condition = where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
    const sql = `SELECT * FROM transfers ${condition} ORDER BY started_at DESC, key DESC LIMIT ?`;
    return this.#all(transferOf, sql, ...values, query.limit);
  }

  request(clientRequestId: string): Promise<RequestRow | undefined> {
    return this.#one(requestOf, 'SELECT * FROM requests WHERE client_request_id = ?', clientRequestId);
  }
  events(transferKey: string): Promise<readonly LogEvent[]> {
    return this.#all(eventOf, 'SELECT * FROM events WHERE transfer_key = ? ORDER BY seq', transferKey);
  }
  messages(transferKey: string): Promise<readonly MessageRow[]> {
    return this.#all(messageOf, 'SELECT * FROM messages WHERE transfer_key = ? ORDER BY id', transferKey);
  }
  profile(hash: Hash): Promise<ProfileRow | undefined> {
    return this.#one(profileOf, 'SELECT * FROM profiles WHERE hash = ?', hash);
  }
  notice(direction: 'in' | 'out', ledger: Hash, retirementId: Hash): Promise<NoticeRow | undefined> {
    const sql = 'SELECT * FROM notices WHERE direction = ? AND ledger = ? AND retirement_id = ?';
    return this.#one(noticeOf, sql, direction, ledger, retirementId);
  }
  cursor(name: string): Promise<string | undefined> {
    return this.#one((row) => row['cursor'] as string, 'SELECT cursor FROM cursors WHERE name = ?', name);
  }

  effects(transferKey: string): Promise<readonly EffectRow[]> {
    return this.#all(effectOf, 'SELECT * FROM effects WHERE transfer_key = ? ORDER BY id', transferKey);
  }
  openEffects(transferKey: string): Promise<readonly EffectRow[]> {
    const sql = "SELECT * FROM effects WHERE transfer_key = ? AND state <> 'done' ORDER BY id";
    return this.#all(effectOf, sql, transferKey);
  }

  claimDue(now: number, limit: number): Promise<readonly EffectRow[]> {
    const due = `SELECT id FROM effects WHERE state = 'due' AND next_try_at <= ? ORDER BY next_try_at, id LIMIT ?`;
    return this.#transaction(() => {
      const rows = this.#statements.of(due).all(now, limit) as Row[];
      const claim = this.#statements.of(
        "UPDATE effects SET state = 'running', attempts = attempts + 1 WHERE id = ? RETURNING *",
      );
      return rows.map((row) => effectOf(claim.get(row['id'] as number) as Row));
    });
  }

  postpone(key: string, nextTryAt: number, lastError: string): Promise<void> {
    return this.#transaction(() => {
      this.#statements
        .of("UPDATE effects SET state = 'due', next_try_at = ?, last_error = ? WHERE key = ? AND state = 'running'")
        .run(Math.ceil(nextTryAt), lastError, key);
    });
  }

  nextWake(): Promise<number | undefined> {
    const sql = `SELECT min(at) AS at FROM (SELECT min(next_try_at) AS at FROM effects WHERE state = 'due'
      UNION ALL SELECT min(at) FROM timers)`;
    return this.#one((row) => (row['at'] === null ? undefined : Number(row['at'])), sql);
  }
  dueTimers(now: number, limit: number): Promise<readonly TimerRow[]> {
    return this.#all(timerOf, 'SELECT * FROM timers WHERE at <= ? ORDER BY at, transfer_key, name LIMIT ?', now, limit);
  }
  reopen(now: number): Promise<number> {
    const sql = `UPDATE effects SET state = 'due', next_try_at = ?
      WHERE state <> 'done' AND (state = 'running' OR (state = 'due' AND next_try_at > ?))`;
    return this.#transaction(() => Number(this.#statements.of(sql).run(now, now + LONGEST_WAIT_MS).changes));
  }

  async counts(): Promise<LogCounts> {
    const states = await this.#all(
      (row) => row,
      'SELECT state, open, count(*) AS n FROM transfers GROUP BY state, open',
    );
    const effects = await this.#one(
      (row) => Number(row['n']),
      "SELECT count(*) AS n FROM effects WHERE state <> 'done'",
    );
    const byState: Record<string, number> = {};
    for (const row of states) byState[String(row['state'])] = (byState[String(row['state'])] ?? 0) + Number(row['n']);
    const openTransfers = states.filter((row) => row['open'] === 1).reduce((sum, row) => sum + Number(row['n']), 0);
    return { openTransfers, openEffects: effects ?? 0, byState };
  }

  copiedAt(): Promise<number | undefined> {
    return this.#one((row) => Number(row['at']), 'SELECT at FROM copied');
  }
  caughtUp(): Promise<void> {
    return this.#transaction(() => {
      this.#db.exec('DELETE FROM copied');
    });
  }

  alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#locks.run(name, work);
  }

  async close(): Promise<void> {
    if (!this.#db.isOpen) return;
    await this.#writes.ended();
    this.#db.close();
    await this.#disk?.close();
    this.#ownership?.release();
  }

  /** After a failure nobody can tell what the disk holds: nothing more is written, and a new process reads what is there. */
  async #synced(): Promise<void> {
    try {
      await this.#disk?.synced();
    } catch (error) {
      this.#failed = error;
      this.#onBroken?.(error);
      throw broken(error);
    }
  }

  #one<T>(read: (row: Row) => T, sql: string, ...values: SQLInputValue[]): Promise<T | undefined> {
    return attempt(() => {
      const row = this.#statements.of(sql).get(...values);
      return row === undefined ? undefined : read(row);
    });
  }

  #all<T>(read: (row: Row) => T, sql: string, ...values: SQLInputValue[]): Promise<readonly T[]> {
    return attempt(() =>
      this.#statements
        .of(sql)
        .all(...values)
        .map(read),
    );
  }

  #transaction<T>(work: () => T): Promise<T> {
    return this.#writes.run(work, false);
  }
}

/** The port is asynchronous because other databases are; here the work is done before the promise is given out. */
const attempt = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work());
  });

const broken = (cause: unknown): GatewayError =>
  new GatewayError('LOG_BROKEN', `the transfer log cannot be brought onto the disk: ${errorText(cause)}`, {}, cause);
