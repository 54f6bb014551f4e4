import type { SQLInputValue } from 'node:sqlite';
import {
  ALL_DAYS,
  HELD,
  isUndone,
  type ApprovalRow,
  type GuardLog,
  type PauseRow,
  type UsageRow,
} from './guard-rows.ts';
import { approvalOf, pauseOf, usageOf, type Row } from './rows.ts';
import type { Statements } from './sqlite-appender.ts';
import type { Append } from './transfer-log.ts';
import { capRefusal } from './usage.ts';

/** The guards' part of the log in SQLite. */
export class SqliteGuards implements GuardLog {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  pauses({ active }: { readonly active?: boolean } = {}): Promise<readonly PauseRow[]> {
    const where = active === undefined ? '' : `WHERE lifted_at IS ${active ? '' : 'NOT '}NULL`;
    return this.#all(pauseOf, `SELECT * FROM pauses ${where} ORDER BY set_at DESC, id DESC`);
  }
  async pause(id: string): Promise<PauseRow | undefined> {
    const [row] = await this.#all(pauseOf, 'SELECT * FROM pauses WHERE id = ?', id);
    return row;
  }
  approvals(transferKeys: readonly string[]): Promise<readonly ApprovalRow[]> {
    const sql = 'SELECT * FROM approvals WHERE transfer_key IN (SELECT value FROM json_each(?))';
    return this.#all(approvalOf, sql, JSON.stringify(transferKeys));
  }
  async waitingApprovals(): Promise<number> {
    const sql = `SELECT count(*) AS n FROM approvals JOIN transfers ON key = transfer_key
      WHERE approved_at IS NULL AND open = 1 AND state = 'initial'`;
    const [waiting] = await this.#all((row) => Number(row['n']), sql);
    return waiting ?? 0;
  }
  usage(day: number): Promise<readonly UsageRow[]> {
    return Promise.resolve(this.#usage(day));
  }

  /** The caller holds the transaction. @throws GatewayError `CAP_EXCEEDED` */
  write(append: Append): void {
    this.#reserve(append);
    this.#giveBack(append);
    this.#writeApproval(append);
    this.#writePause(append);
  }

  #reserve({ transfer, reserve }: Append): void {
    if (transfer === undefined || reserve === undefined) return;
    const { originLedger, destinationLedger, registry, day, kg } = reserve;
    const { changes } = this.#statements
      .of('INSERT OR IGNORE INTO reservations VALUES (?, ?, ?, ?, ?, ?, 1)')
      .run(transfer.key, originLedger, destinationLedger, registry, day, kg.toString());
    if (changes === 0) return;
    const refusal = capRefusal(reserve, this.#usage(day));
    if (refusal !== undefined) throw refusal;
    this.#count(reserve);
  }

  #giveBack({ transfer }: Append): void {
    if (transfer === undefined || !isUndone(transfer)) return;
    const sql = 'UPDATE reservations SET counted = 0 WHERE transfer_key = ? AND counted = 1 RETURNING *';
    const row = this.#statements.of(sql).get(transfer.key) as Row | undefined;
    if (row === undefined) return;
    const { kg, ...way } = usageOf(row);
    this.#count({ ...way, kg: -kg });
  }

  /** Integers of any size: SQLite's own end at 64 bits. */
  #count({ originLedger, destinationLedger, registry, day, kg }: UsageRow): void {
    const way = [originLedger, destinationLedger, registry];
    for (const on of [day, ALL_DAYS]) {
      const row = this.#statements
        .of('SELECT * FROM usage WHERE origin_ledger = ? AND destination_ledger = ? AND registry = ? AND day = ?')
        .get(...way, on) as Row | undefined;
      const sum = (row === undefined ? 0n : usageOf(row).kg) + kg;
      this.#statements.of('INSERT OR REPLACE INTO usage VALUES (?, ?, ?, ?, ?)').run(...way, on, sum.toString());
    }
  }

  #usage(day: number): UsageRow[] {
    return (this.#statements.of('SELECT * FROM usage WHERE day IN (?, ?)').all(day, ALL_DAYS) as Row[]).map(usageOf);
  }

  #writeApproval({ approval }: Append): void {
    if (approval === undefined) return;
    const { transferKey, requestedBy, request, expiresAt, approved } = approval;
    this.#statements
      .of('INSERT OR REPLACE INTO approvals VALUES (?, ?, ?, ?, ?, ?)')
      .run(transferKey, requestedBy, request, expiresAt, approved?.by ?? null, approved?.at ?? null);
  }

  #writePause({ pause, at }: Append): void {
    if (pause === undefined) return;
    const { id, scope, setBy, setAt, reason, lifted } = pause;
    this.#statements
      .of('INSERT OR REPLACE INTO pauses VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        ...[id, JSON.stringify(scope), setBy, setAt, reason],
        ...[lifted?.by ?? null, lifted?.at ?? null, lifted?.reason ?? null],
      );
    if (lifted === undefined) return;
    const wake =
      "UPDATE effects SET next_try_at = min(next_try_at, ?) WHERE state = 'due' AND last_error LIKE ? || '%'";
    this.#statements.of(wake).run(at, HELD);
  }

  #all<T>(read: (row: Row) => T, sql: string, ...values: SQLInputValue[]): Promise<T[]> {
    return new Promise((resolve) => {
      const rows = this.#statements.of(sql).all(...values) as Row[];
      resolve(rows.map(read));
    });
  }
}
