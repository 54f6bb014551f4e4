import { hostname } from 'node:os';
import type { Hash } from '@meridian/credit';
import { KeyLock } from '../../service/key-lock.ts';
import { effectOf, eventOf, messageOf, noticeOf, profileOf, requestOf, timerOf, transferOf } from '../rows.ts';
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
} from '../transfer-log.ts';
import { writeAppend } from './appender.ts';
import { Database, type Row } from './database.ts';
import { PostgresGuards } from './guards.ts';
import { ReplicaLease } from './lease.ts';
import { migrate } from './migrate.ts';

export interface PostgresLogOptions {
  /** A `postgresql://` URL: a secret. */
  readonly url: string;
  /** This replica's name; the machine's unless given. A restart under the same name goes on at once. */
  readonly replica?: string;
  /** How long a replica that is not heard of keeps its work, ms. */
  readonly leaseMs?: number;
  readonly connections?: number;
  /** Told of what goes wrong beside the calls of the port: connections lost, a lease lost. */
  readonly onTrouble?: (error: unknown) => void;
  /** Called when another process goes on under this replica's name. */
  readonly onBroken?: (error: unknown) => void;
}

const LEASE_MS = 10_000;

/**
 * The transfer log in PostgreSQL, which several replicas of one gateway may share. What `append` and `claimDue` give out is this
 * replica's to do, under its lease; when the lease runs out it is due again, for any of them.
 */
export class PostgresTransferLog implements TransferLog {
  readonly lookAgainMs: number;
  readonly guards: PostgresGuards;
  readonly #database: Database;
  readonly #lease: ReplicaLease;
  readonly #owner: string;
  readonly #leaseMs: number;
  readonly #locks = new KeyLock();
  /** Effects that were given out and have not come back. */
  readonly #inHand = new Set<string>();

  private constructor({ leaseMs = LEASE_MS, replica = hostname(), ...options }: PostgresLogOptions) {
    const { url, connections, onTrouble = () => undefined, onBroken = () => undefined } = options;
    this.#owner = replica;
    this.#leaseMs = leaseMs;
    this.lookAgainMs = leaseMs / 3;
    this.#database = new Database({
      url,
      // A replica paused in the middle of a transaction must not hold up those that take over.
      idleMs: leaseMs / 2,
      onError: onTrouble,
      ...(connections === undefined ? {} : { connections }),
    });
    this.guards = new PostgresGuards(this.#database);
    this.#lease = new ReplicaLease({
      database: this.#database,
      owner: replica,
      leaseMs,
      inHand: () => [...this.#inHand],
      onTrouble,
      onSuperseded: onBroken,
    });
  }

  /** Makes the tables where they are not there yet, and registers this replica. @throws GatewayError `INVALID_CONFIG`, `LOG_UNAVAILABLE` */
  static async open(options: PostgresLogOptions): Promise<PostgresTransferLog> {
    const log = new PostgresTransferLog(options);
    try {
      await migrate(log.#database);
      await log.#lease.open();
      return log;
    } catch (error) {
      await log.#database.close();
      throw error;
    }
  }

  async append(append: Append): Promise<readonly EffectRow[]> {
    const effects = await this.#database.transaction(async (transaction) => {
      await this.#lease.require(transaction);
      return writeAppend(transaction, append, this.#owner);
    }, append.reproducible);
    for (const key of append.settled ?? []) this.#inHand.delete(key);
    return this.#given(effects);
  }

  transfer(key: string): Promise<TransferRow | undefined> {
    return this.#one(transferOf, 'SELECT * FROM transfers WHERE key = $1', key);
  }
  transfersById(transferId: Hash): Promise<readonly TransferRow[]> {
    const sql = 'SELECT * FROM transfers WHERE transfer_id = $1 ORDER BY role, started_at';
    return this.#all(transferOf, sql, transferId);
  }
  transferBySession(peer: string, sessionId: string): Promise<TransferRow | undefined> {
    const sql = 'SELECT * FROM transfers WHERE peer = $1 AND session_id = $2 ORDER BY started_at, key LIMIT 1';
    return this.#one(transferOf, sql, peer, sessionId);
  }

  transfers({ role, state, open, activeSince, after, limit }: TransferQuery): Promise<readonly TransferRow[]> {
    const sql = `SELECT * FROM transfers
      WHERE ($1::text IS NULL OR role = $1) AND ($2::text IS NULL OR state = $2) AND ($3::int IS NULL OR open = $3)
        AND ($7::bigint IS NULL OR open = 1 OR ended_at >= $7)
        AND ($4::bigint IS NULL OR (started_at, key COLLATE "C") < ($4, $5 COLLATE "C"))
      ORDER BY started_at DESC, key COLLATE "C" DESC LIMIT $6`;
    const isOpen = open === undefined ? undefined : open ? 1 : 0;
    return this.#all(transferOf, sql, role, state, isOpen, after?.startedAt, after?.key, limit, activeSince);
  }

  request(clientRequestId: string): Promise<RequestRow | undefined> {
    return this.#one(requestOf, 'SELECT * FROM requests WHERE client_request_id = $1', clientRequestId);
  }
  events(transferKey: string): Promise<readonly LogEvent[]> {
    return this.#all(eventOf, 'SELECT * FROM events WHERE transfer_key = $1 ORDER BY seq', transferKey);
  }
  messages(transferKey: string): Promise<readonly MessageRow[]> {
    return this.#all(messageOf, 'SELECT * FROM messages WHERE transfer_key = $1 ORDER BY id', transferKey);
  }
  profile(hash: Hash): Promise<ProfileRow | undefined> {
    return this.#one(profileOf, 'SELECT * FROM profiles WHERE hash = $1', hash);
  }
  notice(direction: 'in' | 'out', ledger: Hash, retirementId: Hash): Promise<NoticeRow | undefined> {
    const sql = 'SELECT * FROM notices WHERE direction = $1 AND ledger = $2 AND retirement_id = $3';
    return this.#one(noticeOf, sql, direction, ledger, retirementId);
  }
  cursor(name: string): Promise<string | undefined> {
    return this.#one((row) => row['cursor'] as string, 'SELECT cursor FROM cursors WHERE name = $1', name);
  }
  effects(transferKey: string): Promise<readonly EffectRow[]> {
    return this.#all(effectOf, 'SELECT * FROM effects WHERE transfer_key = $1 ORDER BY id', transferKey);
  }
  openEffects(transferKey: string): Promise<readonly EffectRow[]> {
    const sql = "SELECT * FROM effects WHERE transfer_key = $1 AND state <> 'done' ORDER BY id";
    return this.#all(effectOf, sql, transferKey);
  }

  async claimDue(now: number, limit: number): Promise<readonly EffectRow[]> {
    const claimed = await this.#database.transaction(async (transaction) => {
      await this.#lease.require(transaction);
      const { rows } = await transaction.query(
        `UPDATE effects SET state = 'running', attempts = attempts + 1, owner = $1, since = clock_timestamp()
           WHERE id IN (SELECT id FROM effects WHERE state = 'due' AND next_try_at <= $2
             ORDER BY next_try_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
         RETURNING *`,
        [this.#owner, now, limit],
      );
      return rows.map((row) => ({ id: Number(row['id']), effect: effectOf(row) }));
    });
    claimed.sort((a, b) => a.effect.nextTryAt - b.effect.nextTryAt || a.id - b.id);
    return this.#given(claimed.map(({ effect }) => effect));
  }

  async postpone(key: string, nextTryAt: number, lastError: string): Promise<void> {
    // One that another replica has by now is that one's to postpone.
    const sql = `UPDATE effects SET state = 'due', owner = NULL, next_try_at = $3, last_error = $4
      WHERE key = $1 AND state = 'running' AND owner = $2`;
    await this.#database.query(sql, [key, this.#owner, Math.ceil(nextTryAt), lastError.replaceAll('\0', '')]);
    this.#inHand.delete(key);
  }

  async nextWake(): Promise<number | undefined> {
    const sql = `SELECT least(
      (SELECT min(next_try_at) FROM effects WHERE state = 'due'),
      (SELECT min(at) FROM timers WHERE held_until IS NULL OR held_until < clock_timestamp())) AS at`;
    return this.#one((row) => (row['at'] === null ? undefined : Number(row['at'])), sql);
  }

  async dueTimers(now: number, limit: number): Promise<readonly TimerRow[]> {
    const sql = `UPDATE timers SET held_until = clock_timestamp() + $3 * interval '1 millisecond'
      WHERE (transfer_key, name) IN (SELECT transfer_key, name FROM timers
        WHERE at <= $1 AND (held_until IS NULL OR held_until < clock_timestamp())
        ORDER BY at, transfer_key, name LIMIT $2 FOR UPDATE SKIP LOCKED)
      RETURNING *`;
    const due = await this.#all(timerOf, sql, now, limit, this.#leaseMs);
    return due.toSorted((a, b) => a.at - b.at);
  }

  /** What this replica's last process left, and what replicas left whose lease has run out. */
  async reopen(now: number): Promise<number> {
    const sql = `UPDATE effects SET state = 'due', owner = NULL, next_try_at = $2
      WHERE (state = 'running' AND owner = $1) OR (state = 'due' AND next_try_at > $3)`;
    const { rowCount } = await this.#database.query(sql, [this.#owner, now, now + LONGEST_WAIT_MS]);
    await this.#lease.takeOver();
    return rowCount;
  }

  async counts(): Promise<LogCounts> {
    const states = await this.#all(
      (row) => ({ state: String(row['state']), isOpen: row['open'] === 1, n: Number(row['n']) }),
      'SELECT state, open, count(*) AS n FROM transfers GROUP BY state, open',
    );
    const sql = "SELECT count(*) AS n FROM effects WHERE state IN ('due', 'running')";
    const openEffects = await this.#one((row) => Number(row['n']), sql);
    const byState: Record<string, number> = {};
    for (const { state, n } of states) byState[state] = (byState[state] ?? 0) + n;
    const openTransfers = states.reduce((sum, { isOpen, n }) => (isOpen ? sum + n : sum), 0);
    return { openTransfers, openEffects: openEffects ?? 0, byState };
  }

  copiedAt(): Promise<number | undefined> {
    return this.#one((row) => Number(row['at']), 'SELECT at FROM copied ORDER BY at LIMIT 1');
  }
  async caughtUp(): Promise<void> {
    await this.#database.query('DELETE FROM copied');
  }

  alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    // Within this process they queue up here: each that waits in the database holds a connection.
    return this.#locks.run(name, () => this.#database.alone(name, work));
  }

  async close(): Promise<void> {
    try {
      await this.#lease.close();
    } finally {
      await this.#database.close();
    }
  }

  #given(effects: readonly EffectRow[]): readonly EffectRow[] {
    for (const { key } of effects) this.#inHand.add(key);
    return effects;
  }

  async #one<T>(read: (row: Row) => T, sql: string, ...values: unknown[]): Promise<T | undefined> {
    const [row] = (await this.#database.query(sql, values)).rows;
    return row === undefined ? undefined : read(row);
  }

  async #all<T>(read: (row: Row) => T, sql: string, ...values: unknown[]): Promise<T[]> {
    return (await this.#database.query(sql, values)).rows.map(read);
  }
}
