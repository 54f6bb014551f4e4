import { randomUUID } from 'node:crypto';
import { GatewayError } from '../../errors.ts';
import type { Database, Queryable } from './database.ts';

export interface LeaseOptions {
  readonly database: Database;
  /** The replica's name: of two processes under one, the one that came later goes on. */
  readonly owner: string;
  /** How long a replica that is not heard of keeps its work, ms by the database's clock. */
  readonly leaseMs: number;
  /** What this process still has in hand: effects by key. */
  readonly inHand: () => readonly string[];
  readonly onTrouble: (error: unknown) => void;
  /** Another process goes on under this replica's name: this one has to end. */
  readonly onSuperseded: (error: unknown) => void;
}

/**
 * What one replica may do in a database that it shares with others. Work that runs names its owner, and is the owner's as long as the
 * owner's lease is there. A replica renews its lease three times in its length, and takes away the leases that ran out: their
 * owners' work is due again, for whoever is quicker.
 *
 * Taking a lease away is what fences: a transaction that writes locks its writer's lease row first, so it has either committed before
 * the lease is taken, or finds it gone. A replica that was paused and wakes up can therefore write nothing under its old lease,
 * whatever its own clock says.
 */
export class ReplicaLease {
  readonly #options: LeaseOptions;
  #token = randomUUID();
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: LeaseOptions) {
    this.#options = options;
  }

  /** Registers this process under its name. */
  async open(): Promise<void> {
    await this.#register();
    const { leaseMs } = this.#options;
    this.#timer = setInterval(() => void this.tend(), leaseMs / 3);
    this.#timer.unref();
  }

  /** @throws GatewayError `LEASE_LOST` where this replica's lease was taken from it */
  async require(transaction: Queryable): Promise<void> {
    const { owner } = this.#options;
    const sql = 'SELECT 1 FROM leases WHERE owner = $1 AND token = $2 FOR KEY SHARE';
    if ((await transaction.query(sql, [owner, this.#token])).rowCount === 1) return;
    void this.tend();
    throw new GatewayError('LEASE_LOST', `replica ${owner} was not heard of for too long, and others have its work`, {
      field: 'replica',
      value: owner,
      expected: 'a lease that was renewed in time; the replica registers again by itself',
    });
  }

  /** Renews the lease, and frees what the dead left and what this process forgot. One turn at a time. */
  tend(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      try {
        if (this.#isClosed) return;
        await this.#renew();
        await this.takeOver();
        await this.#freeForgotten();
      } catch (error) {
        this.#options.onTrouble(error);
      }
    });
    return this.#turn;
  }

  /** Takes away the leases that ran out: their owners' work is due. */
  async takeOver(): Promise<void> {
    await this.#options.database.transaction(async (transaction) => {
      const { rows } = await transaction.query(
        `DELETE FROM leases WHERE owner IN (
           SELECT owner FROM leases WHERE until <= clock_timestamp() FOR UPDATE SKIP LOCKED) RETURNING owner`,
      );
      const owners = rows.map(({ owner }) => owner);
      if (owners.length > 0)
        await transaction.query(
          "UPDATE effects SET state = 'due', owner = NULL WHERE state = 'running' AND owner = ANY ($1)",
          [owners],
        );
    });
  }

  /** Gives everything back, so that others go on at once. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#turn;
    const { database, owner } = this.#options;
    await database.transaction(async (transaction) => {
      const own = 'DELETE FROM leases WHERE owner = $1 AND token = $2';
      if ((await transaction.query(own, [owner, this.#token])).rowCount === 0) return;
      await transaction.query("UPDATE effects SET state = 'due', owner = NULL WHERE state = 'running' AND owner = $1", [
        owner,
      ]);
    });
  }

  async #register(): Promise<void> {
    const { database, owner, leaseMs } = this.#options;
    this.#token = randomUUID();
    await database.query(
      `INSERT INTO leases (owner, token, until) VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
       ON CONFLICT (owner) DO UPDATE SET token = EXCLUDED.token, until = EXCLUDED.until`,
      [owner, this.#token, leaseMs],
    );
  }

  async #renew(): Promise<void> {
    const { database, owner, leaseMs, onTrouble, onSuperseded } = this.#options;
    const renewed = await database.query(
      `UPDATE leases SET until = clock_timestamp() + $3 * interval '1 millisecond' WHERE owner = $1 AND token = $2`,
      [owner, this.#token, leaseMs],
    );
    if (renewed.rowCount === 1) return;
    const others = await database.query('SELECT 1 FROM leases WHERE owner = $1', [owner]);
    const facts = { field: 'replica', value: owner };
    if (others.rowCount > 0) {
      this.#isClosed = true;
      clearInterval(this.#timer);
      onSuperseded(new GatewayError('LEASE_LOST', `another process goes on as replica ${owner}`, facts));
      return;
    }
    onTrouble(new GatewayError('LEASE_LOST', `replica ${owner} was not heard of for too long; it begins anew`, facts));
    await this.#register();
  }

  /** Written down as this process's, but the answer to that was lost on the way: nobody would ever do it. */
  async #freeForgotten(): Promise<void> {
    const { database, owner, leaseMs, inHand } = this.#options;
    await database.query(
      `UPDATE effects SET state = 'due', owner = NULL WHERE state = 'running' AND owner = $1
       AND since < clock_timestamp() - $2 * interval '1 millisecond' AND key <> ALL ($3)`,
      [owner, leaseMs, inHand()],
    );
  }
}
