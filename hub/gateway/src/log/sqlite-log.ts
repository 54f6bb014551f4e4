import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { Hash } from '@meridian/credit';
import { GatewayError } from '../errors.ts';
import { chainEvents } from './event-chain.ts';
import { effectOf, eventOf, messageOf, noticeOf, timerOf, transferOf, type Row } from './rows.ts';
import { MIGRATIONS } from './schema.ts';
import type {
  Append,
  EffectRow,
  LogCounts,
  LogEvent,
  MessageRow,
  NewEffect,
  NoticeRow,
  ProfileRow,
  RequestRow,
  TimerRow,
  TransferLog,
  TransferQuery,
  TransferRow,
} from './transfer-log.ts';

const UPSERT_TRANSFER = `INSERT INTO transfers VALUES (:key, :transferId, :role, :peer, :sessionId, :state, :open, :document,
  :version, :originLedger, :destinationLedger, :classId, :kg, :startedAt, :endedAt, :ledgerMs, :peerLedgerMs)
  ON CONFLICT (key) DO UPDATE SET state = :state, open = :open, document = :document, version = :version, ended_at = :endedAt,
  ledger_ms = :ledgerMs, peer_ledger_ms = :peerLedgerMs`;

/** The transfer log in one SQLite file: WAL, and every append synchronised to the disk before it returns. */
export class SqliteTransferLog implements TransferLog {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /** @param path a file, made when absent, or `:memory:` */
  constructor(path: string) {
    this.#db = new DatabaseSync(path);
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000');
    this.#migrate();
  }

  append(append: Append): Promise<readonly EffectRow[]> {
    return this.#transaction(() => this.#write(append));
  }

  transfer(key: string): Promise<TransferRow | undefined> {
    return this.#one(transferOf, 'SELECT * FROM transfers WHERE key = ?', key);
  }
  transfersById(transferId: Hash): Promise<readonly TransferRow[]> {
    return this.#all(transferOf, 'SELECT * FROM transfers WHERE transfer_id = ? ORDER BY role, started_at', transferId);
  }
  transferBySession(peer: string, sessionId: string): Promise<TransferRow | undefined> {
    const sql = 'SELECT * FROM transfers WHERE peer = ? AND session_id = ? ORDER BY started_at, key LIMIT 1';
    return this.#one(transferOf, sql, peer, sessionId);
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

  openEffects(transferKey: string): Promise<readonly EffectRow[]> {
    const sql = "SELECT * FROM effects WHERE transfer_key = ? AND state <> 'done' ORDER BY id";
    return this.#all(effectOf, sql, transferKey);
  }

  claimDue(now: number, limit: number): Promise<readonly EffectRow[]> {
    const due = `SELECT id FROM effects WHERE state = 'due' AND next_try_at <= ? ORDER BY next_try_at, id LIMIT ?`;
    return this.#transaction(() => {
      const rows = this.#run(due).all(now, limit) as Row[];
      const claim = this.#run("UPDATE effects SET state = 'running', attempts = attempts + 1 WHERE id = ? RETURNING *");
      return rows.map((row) => effectOf(claim.get(row['id'] as number) as Row));
    });
  }

  postpone(key: string, nextTryAt: number, lastError: string): Promise<void> {
    return this.#transaction(() => {
      this.#run("UPDATE effects SET state = 'due', next_try_at = ?, last_error = ? WHERE key = ? AND state = 'running'").run(
        Math.ceil(nextTryAt),
        lastError,
        key,
      );
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
    return this.#transaction(() =>
      Number(this.#run("UPDATE effects SET state = 'due', next_try_at = ? WHERE state = 'running'").run(now).changes),
    );
  }

  async counts(): Promise<LogCounts> {
    const states = await this.#all((row) => row, 'SELECT state, open, count(*) AS n FROM transfers GROUP BY state, open');
    const effects = await this.#one((row) => Number(row['n']), "SELECT count(*) AS n FROM effects WHERE state <> 'done'");
    const byState: Record<string, number> = {};
    for (const row of states) byState[String(row['state'])] = (byState[String(row['state'])] ?? 0) + Number(row['n']);
    const openTransfers = states.filter((row) => row['open'] === 1).reduce((sum, row) => sum + Number(row['n']), 0);
    return { openTransfers, openEffects: effects ?? 0, byState };
  }

  close(): Promise<void> {
    if (this.#db.isOpen) this.#db.close();
    return Promise.resolve();
  }

  #write(append: Append): readonly EffectRow[] {
    const { at, transfer } = append;
    if (transfer !== undefined) this.#writeTransfer(transfer);
    if (append.request !== undefined) this.#writeRequest(append.request);
    const key = transfer?.key;
    if (key !== undefined) {
      this.#writeEvents(key, append);
      const message = this.#run('INSERT OR IGNORE INTO messages VALUES (NULL, ?, ?, ?, ?, ?, ?)');
      for (const m of append.messages ?? []) message.run(key, m.direction, m.hash, m.messageType, m.text, at);
      const timer = this.#run('INSERT OR REPLACE INTO timers VALUES (?, ?, ?)');
      for (const t of append.timers ?? []) timer.run(key, t.name, Math.ceil(t.at));
    }
    const clear = this.#run('DELETE FROM timers WHERE transfer_key = ? AND name = ?');
    for (const timer of append.cleared ?? []) clear.run(timer.transferKey, timer.name);
    const settle = this.#run("UPDATE effects SET state = 'done' WHERE key = ?");
    for (const effect of append.settled ?? []) settle.run(effect);
    const added = (append.effects ?? []).flatMap((effect) => this.#writeEffect(effect, at));
    const repeat = this.#run("UPDATE effects SET state = 'running', attempts = attempts + 1 WHERE key = ? RETURNING *");
    const repeated = (append.repeated ?? []).flatMap((effect) => repeat.all(effect).map(effectOf));
    this.#writeOutside(append);
    return [...added, ...repeated];
  }

  #writeTransfer(transfer: TransferRow): void {
    const row = this.#run('SELECT version FROM transfers WHERE key = ?').get(transfer.key) as Row | undefined;
    const stored = row === undefined ? 0 : Number(row['version']);
    if (transfer.version !== stored + 1) throw conflict(transfer, stored);
    this.#run(UPSERT_TRANSFER).run({
      ...transfer,
      open: transfer.open ? 1 : 0,
      kg: transfer.kg.toString(),
      endedAt: transfer.endedAt ?? null,
    });
  }

  #writeRequest(request: RequestRow): void {
    const { changes } = this.#run('INSERT OR IGNORE INTO requests VALUES (?, ?, ?)').run(
      request.clientRequestId,
      request.requestHash,
      request.transferKey,
    );
    if (changes === 0) {
      const { clientRequestId: value } = request;
      throw new GatewayError('VERSION_CONFLICT', `request ${value} is already there`, { field: 'clientRequestId', value });
    }
  }

  #writeEvents(key: string, append: Append): void {
    const last = this.#run('SELECT * FROM events WHERE transfer_key = ? ORDER BY seq DESC LIMIT 1').get(key) as Row | undefined;
    const insert = this.#run('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (const e of chainEvents(key, last && eventOf(last), append.at, append.events ?? []))
      insert.run(e.transferKey, e.seq, e.at, e.type, e.body, e.prev, e.hash);
  }

  #writeEffect(effect: NewEffect, at: number): EffectRow[] {
    const sql = `INSERT OR IGNORE INTO effects VALUES (NULL, ?, ?, ?, ?, 'running', 1, ?, NULL) RETURNING *`;
    const row = this.#run(sql).get(effect.key, effect.transferKey ?? null, effect.kind, effect.body, at);
    return row === undefined ? [] : [effectOf(row as Row)];
  }

  #writeOutside({ profile, notice, cursor, at }: Append): void {
    if (profile !== undefined) this.#run('INSERT OR IGNORE INTO profiles VALUES (?, ?)').run(profile.hash, profile.text);
    if (cursor !== undefined) this.#run('INSERT OR REPLACE INTO cursors VALUES (?, ?)').run(cursor.name, cursor.cursor);
    if (notice !== undefined) {
      const { direction, ledger, retirementId, state, body, answer } = notice;
      this.#run('INSERT OR REPLACE INTO notices VALUES (?, ?, ?, ?, ?, ?, ?)').run(
        direction,
        ledger,
        retirementId,
        state,
        body,
        answer ?? null,
        at,
      );
    }
  }

  #migrate(): void {
    const { user_version: version } = this.#db.prepare('PRAGMA user_version').get() as { user_version: number };
    for (const [i, step] of MIGRATIONS.entries()) {
      if (i >= version) this.#db.exec(`BEGIN; ${step}; PRAGMA user_version = ${i + 1}; COMMIT`);
    }
  }

  #run(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }

  #one<T>(read: (row: Row) => T, sql: string, ...values: SQLInputValue[]): Promise<T | undefined> {
    return attempt(() => {
      const row = this.#run(sql).get(...values);
      return row === undefined ? undefined : read(row);
    });
  }

  #all<T>(read: (row: Row) => T, sql: string, ...values: SQLInputValue[]): Promise<readonly T[]> {
    return attempt(() => this.#run(sql).all(...values).map(read));
  }

  #transaction<T>(work: () => T): Promise<T> {
    return attempt(() => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        this.#db.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    });
  }
}

/** The port is asynchronous because other databases are; here the work is done before the promise is given out. */
const attempt = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work());
  });

const requestOf = (row: Row): RequestRow => ({
  clientRequestId: row['client_request_id'] as string,
  requestHash: row['request_hash'] as Hash,
  transferKey: row['transfer_key'] as string,
});
const profileOf = (row: Row): ProfileRow => ({ hash: row['hash'] as Hash, text: row['text'] as string });

const conflict = (transfer: TransferRow, stored: number): GatewayError =>
  new GatewayError('VERSION_CONFLICT', `transfer ${transfer.key} is at version ${stored}`, {
    field: 'version',
    value: transfer.version,
    expected: `${stored + 1}`,
  });
