import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { GatewayError } from '../errors.ts';
import { chainEvents } from './event-chain.ts';
import { effectOf, type Row } from './rows.ts';
import { SqliteGuards } from './sqlite-guards.ts';
import type { Append, EffectRow, LogEvent, NewEffect, RequestRow, TransferRow } from './transfer-log.ts';

const NEW_TRANSFER = `INSERT INTO transfers VALUES (:key, :transferId, :role, :peer, :sessionId, :state, :open, :document,
  :version, :originLedger, :destinationLedger, :classId, :kg, :startedAt, :endedAt, :ledgerMs, :peerLedgerMs)
  ON CONFLICT (key) DO NOTHING`;
const NEXT_VERSION = `UPDATE transfers SET state = :state, open = :open, document = :document, version = :version, ended_at = :endedAt,
  ledger_ms = :ledgerMs, peer_ledger_ms = :peerLedgerMs WHERE key = :key AND version = :version - 1`;

/** Prepared statements by their text. */
export class Statements {
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  of(sql: string): StatementSync {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) this.#prepared.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }
}

/** Writes one append into the tables; the caller holds the transaction. */
export class SqliteAppender {
  readonly guards: SqliteGuards;
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
    this.guards = new SqliteGuards(statements);
  }

  /** @throws GatewayError `VERSION_CONFLICT`, `CAP_EXCEEDED` */
  write(append: Append): readonly EffectRow[] {
    const { at, transfer } = append;
    if (transfer !== undefined) this.#writeTransfer(transfer);
    if (append.request !== undefined) this.#writeRequest(append.request);
    const key = transfer?.key;
    if (key !== undefined) {
      this.#writeEvents(key, append);
      const message = this.#statements.of('INSERT OR IGNORE INTO messages VALUES (NULL, ?, ?, ?, ?, ?, ?)');
      for (const m of append.messages ?? []) message.run(key, m.direction, m.hash, m.messageType, m.text, at);
      const timer = this.#statements.of('INSERT OR REPLACE INTO timers VALUES (?, ?, ?)');
      for (const t of append.timers ?? []) timer.run(key, t.name, Math.ceil(t.at));
    }
    const clear = this.#statements.of('DELETE FROM timers WHERE transfer_key = ? AND name = ?');
    for (const timer of append.cleared ?? []) clear.run(timer.transferKey, timer.name);
    const settle = this.#statements.of("UPDATE effects SET state = 'done' WHERE key = ?");
    for (const effect of append.settled ?? []) settle.run(effect);
    const added = (append.effects ?? []).flatMap((effect) => this.#writeEffect(effect, at));
    const repeat = this.#statements.of(
      "UPDATE effects SET state = 'running', attempts = attempts + 1 WHERE key = ? RETURNING *",
    );
    const repeated = (append.repeated ?? []).flatMap((effect) => repeat.all(effect).map(effectOf));
    this.#writeOutside(append);
    this.guards.write(append);
    return [...added, ...repeated];
  }

  #writeTransfer(transfer: TransferRow): void {
    const { key, version, state, document, ledgerMs, peerLedgerMs } = transfer;
    const changing = { open: transfer.open ? 1 : 0, endedAt: transfer.endedAt ?? null };
    const { changes } =
      version === 1
        ? this.#statements.of(NEW_TRANSFER).run({ ...transfer, ...changing, kg: transfer.kg.toString() })
        : this.#statements.of(NEXT_VERSION).run({ key, version, state, document, ledgerMs, peerLedgerMs, ...changing });
    if (changes === 1) return;
    const row = this.#statements.of('SELECT version FROM transfers WHERE key = ?').get(key) as Row | undefined;
    throw conflict(transfer, row === undefined ? 0 : Number(row['version']));
  }

  #writeRequest(request: RequestRow): void {
    const { changes } = this.#statements
      .of('INSERT OR IGNORE INTO requests VALUES (?, ?, ?)')
      .run(request.clientRequestId, request.requestHash, request.transferKey);
    if (changes === 0) {
      const { clientRequestId: value } = request;
      throw new GatewayError('VERSION_CONFLICT', `request ${value} is already there`, {
        field: 'clientRequestId',
        value,
      });
    }
  }

  #writeEvents(key: string, append: Append): void {
    const { events = [] } = append;
    if (events.length === 0) return;
    const last = this.#statements
      .of('SELECT seq, hash FROM events WHERE transfer_key = ? ORDER BY seq DESC LIMIT 1')
      .get(key) as Pick<LogEvent, 'seq' | 'hash'> | undefined;
    const insert = this.#statements.of('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (const e of chainEvents(key, last, append.at, events))
      insert.run(e.transferKey, e.seq, e.at, e.type, e.body, e.prev, e.hash);
  }

  #writeEffect(effect: NewEffect, at: number): EffectRow[] {
    const { key, transferKey, kind, body } = effect;
    const sql = "INSERT OR IGNORE INTO effects VALUES (NULL, ?, ?, ?, ?, 'running', 1, ?, NULL)";
    const { changes } = this.#statements.of(sql).run(key, transferKey ?? null, kind, body, at);
    return changes === 0 ? [] : [{ ...effect, state: 'running', attempts: 1, nextTryAt: at }];
  }

  #writeOutside({ profile, notice, cursor, at }: Append): void {
    if (profile !== undefined)
      this.#statements.of('INSERT OR IGNORE INTO profiles VALUES (?, ?)').run(profile.hash, profile.text);
    if (cursor !== undefined)
      this.#statements.of('INSERT OR REPLACE INTO cursors VALUES (?, ?)').run(cursor.name, cursor.cursor);
    if (notice !== undefined) {
      const { direction, ledger, retirementId, state, body, answer } = notice;
      this.#statements
        .of('INSERT OR REPLACE INTO notices VALUES (?, ?, ?, ?, ?, ?, ?)')
        .run(direction, ledger, retirementId, state, body, answer ?? null, at);
    }
  }
}

const conflict = (transfer: TransferRow, stored: number): GatewayError =>
  new GatewayError('VERSION_CONFLICT', `transfer ${transfer.key} is at version ${stored}`, {
    field: 'version',
    value: transfer.version,
    expected: `${stored + 1}`,
  });
