import {
  ALL_DAYS,
  HELD,
  isUndone,
  type ApprovalRow,
  type GuardLog,
  type PauseRow,
  type UsageRow,
} from '../guard-rows.ts';
import { approvalOf, pauseOf, usageOf } from '../rows.ts';
import type { Append } from '../transfer-log.ts';
import { capRefusal } from '../usage.ts';
import type { Queryable } from './database.ts';

/** The guards' part of the log in PostgreSQL. */
export class PostgresGuards implements GuardLog {
  readonly #on: Queryable;

  constructor(on: Queryable) {
    this.#on = on;
  }

  async pauses({ active }: { readonly active?: boolean } = {}): Promise<readonly PauseRow[]> {
    const sql = `SELECT * FROM pauses WHERE $1::boolean IS NULL OR (lifted_at IS NULL) = $1
      ORDER BY set_at DESC, id COLLATE "C" DESC`;
    return (await this.#on.query(sql, [active ?? null])).rows.map(pauseOf);
  }
  async pause(id: string): Promise<PauseRow | undefined> {
    const [row] = (await this.#on.query('SELECT * FROM pauses WHERE id = $1', [id])).rows;
    return row && pauseOf(row);
  }
  async approvals(transferKeys: readonly string[]): Promise<readonly ApprovalRow[]> {
    const sql = 'SELECT * FROM approvals WHERE transfer_key = ANY ($1)';
    return (await this.#on.query(sql, [transferKeys])).rows.map(approvalOf);
  }
  async waitingApprovals(): Promise<number> {
    const sql = `SELECT count(*) AS n FROM approvals JOIN transfers ON key = transfer_key
      WHERE approved_at IS NULL AND open = 1 AND state = 'initial'`;
    return Number((await this.#on.query(sql)).rows[0]?.['n'] ?? 0);
  }
  usage(day: number): Promise<readonly UsageRow[]> {
    return readUsage(this.#on, day);
  }
}

const readUsage = async (on: Queryable, day: number): Promise<UsageRow[]> =>
  (await on.query('SELECT * FROM usage WHERE day IN ($1, $2)', [day, ALL_DAYS])).rows.map(usageOf);

/** The caller holds the transaction. @throws GatewayError `CAP_EXCEEDED` */
export async function writeGuards(on: Queryable, append: Append): Promise<void> {
  await reserve(on, append);
  await giveBack(on, append);
  const { approval, pause, at } = append;
  if (approval !== undefined) {
    const { transferKey, requestedBy, request, expiresAt, approved } = approval;
    await on.query(
      `INSERT INTO approvals VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (transfer_key)
         DO UPDATE SET approved_by = EXCLUDED.approved_by, approved_at = EXCLUDED.approved_at`,
      [transferKey, requestedBy, request, expiresAt, approved?.by ?? null, approved?.at ?? null],
    );
  }
  if (pause !== undefined) await writePause(on, pause, at);
}

async function reserve(on: Queryable, { transfer, reserve: reservation }: Append): Promise<void> {
  if (transfer === undefined || reservation === undefined) return;
  const { originLedger, destinationLedger, registry, day, kg } = reservation;
  const { rowCount } = await on.query(
    'INSERT INTO reservations VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT DO NOTHING',
    [transfer.key, originLedger, destinationLedger, registry, day, kg.toString()],
  );
  if (rowCount === 0) return;
  // One after another until the commit: two that only fit one at a time must not both find room.
  await on.query("SELECT pg_advisory_xact_lock(hashtextextended('meridian/usage', 0))");
  const refusal = capRefusal(reservation, await readUsage(on, day));
  if (refusal !== undefined) throw refusal;
  await count(on, reservation);
}

async function giveBack(on: Queryable, { transfer }: Append): Promise<void> {
  if (transfer === undefined || !isUndone(transfer)) return;
  const sql = 'UPDATE reservations SET counted = 0 WHERE transfer_key = $1 AND counted = 1 RETURNING *';
  const [row] = (await on.query(sql, [transfer.key])).rows;
  if (row === undefined) return;
  const { kg, ...way } = usageOf(row);
  await count(on, { ...way, kg: -kg });
}

async function count(on: Queryable, row: UsageRow): Promise<void> {
  const { originLedger, destinationLedger, registry, day, kg } = row;
  await on.query(
    `INSERT INTO usage SELECT $1, $2, $3, day, $4::numeric FROM unnest($5::bigint[]) AS days (day)
       ON CONFLICT (origin_ledger, destination_ledger, registry, day) DO UPDATE SET kg = usage.kg + EXCLUDED.kg`,
    [originLedger, destinationLedger, registry, kg.toString(), [day, ALL_DAYS]],
  );
}

async function writePause(on: Queryable, pause: PauseRow, at: number): Promise<void> {
  const { id, scope, setBy, setAt, reason, lifted } = pause;
  await on.query(
    `INSERT INTO pauses VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE
       SET lifted_by = EXCLUDED.lifted_by, lifted_at = EXCLUDED.lifted_at, lift_reason = EXCLUDED.lift_reason`,
    [
      ...[id, JSON.stringify(scope), setBy, setAt, reason],
      ...[lifted?.by ?? null, lifted?.at ?? null, lifted?.reason ?? null],
    ],
  );
  if (lifted === undefined) return;
  await on.query(
    `UPDATE effects SET next_try_at = least(next_try_at, $1) WHERE state = 'due' AND starts_with(last_error, $2)`,
    [at, HELD],
  );
}
