import pg from 'pg';
import { GatewayError, messageOf } from '../../errors.ts';

/** What can be asked of a connection, in a transaction or outside of one. */
export interface Queryable {
  query(sql: string, values?: readonly unknown[]): Promise<{ readonly rows: Row[]; readonly rowCount: number }>;
}
export type Row = Readonly<Record<string, unknown>>;

export interface DatabaseOptions {
  /** `postgresql://user:password@host:port/database?sslmode=verify-full…`: a secret. */
  readonly url: string;
  /** Connections at most, beside those that wait for locks. */
  readonly connections?: number;
  /** A transaction in which nothing happens for so long is ended by the server, and with it the locks that it holds; ms. */
  readonly idleMs: number;
  /** Told of connections that broke while nobody used them. */
  readonly onError?: (error: unknown) => void;
}

const CONNECTIONS = 16;
const LOCK_CONNECTIONS = 4;
const CONNECT_MS = 5_000;
const STATEMENT_MS = 30_000;
const MOST_ATTEMPTS = 4;

/** A PostgreSQL database through a pool of connections. */
export class Database {
  readonly #pool: pg.Pool;
  /** Apart from the others: whoever holds a lock needs further connections for what it does meanwhile. */
  readonly #locks: pg.Pool;

  /** @throws GatewayError `INVALID_CONFIG` for a text that is no such URL; its own text is in no error */
  constructor({ url, connections = CONNECTIONS, idleMs, onError = () => undefined }: DatabaseOptions) {
    requireUrl(url);
    const settings: pg.PoolConfig = {
      connectionString: url,
      application_name: 'meridian-gateway',
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      idle_in_transaction_session_timeout: idleMs,
    };
    this.#pool = new pg.Pool({ ...settings, max: connections, statement_timeout: STATEMENT_MS });
    this.#locks = new pg.Pool({ ...settings, max: LOCK_CONNECTIONS });
    for (const pool of [this.#pool, this.#locks]) {
      // The pool listens to idle connections only; one that breaks between two queries of a transaction tells it here.
      pool.on('connect', (client) => {
        client.on('error', (error) => {
          onError(unavailable(error));
        });
      });
      pool.on('error', () => undefined);
    }
  }

  /** @throws GatewayError `LOG_UNAVAILABLE`: whether a write happened is then unknown */
  query(sql: string, values: readonly unknown[] = []): Promise<{ readonly rows: Row[]; readonly rowCount: number }> {
    return reached(() => run(this.#pool, sql, values));
  }

  /**
   * All of `work` or nothing of it.
   * @param relaxed survives this process and the server's, but not a power cut before the next transaction without this
   * @throws whatever `work` throws; GatewayError `LOG_UNAVAILABLE`: whether it was committed is then unknown
   */
  async transaction<T>(work: (transaction: Queryable) => Promise<T>, relaxed = false): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(work, relaxed);
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !isRolledBack(error)) throw error;
      }
    }
  }

  async #once<T>(work: (transaction: Queryable) => Promise<T>, relaxed: boolean): Promise<T> {
    const client = await reached(() => this.#pool.connect());
    let broken: Error | undefined;
    try {
      await reached(() => client.query(relaxed ? 'BEGIN; SET LOCAL synchronous_commit = off' : 'BEGIN'));
      const result = await work({ query: (sql, values = []) => reached(() => run(client, sql, values)) });
      await reached(() => client.query('COMMIT'));
      return result;
    } catch (error) {
      broken = await rollBack(client);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** Runs `work` while nobody else in this database does so under the same name. */
  async alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    const client = await reached(() => this.#locks.connect());
    let broken: Error | undefined;
    try {
      await reached(() => client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]));
      return await work();
    } finally {
      // A connection that cannot let go of its lock is closed, which does.
      broken = await client.query('SELECT pg_advisory_unlock_all()').then(
        () => undefined,
        (error: unknown) => asError(error),
      );
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#pool.end(), this.#locks.end()]);
  }
}

async function run(
  on: Pick<pg.ClientBase, 'query'> | pg.Pool,
  sql: string,
  values: readonly unknown[],
): Promise<{ readonly rows: Row[]; readonly rowCount: number }> {
  const { rows, rowCount } = await on.query<Record<string, unknown>>(sql, [...values]);
  return { rows, rowCount: rowCount ?? 0 };
}

async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return asError(error);
  }
}

async function reached<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof GatewayError) throw cause;
    throw unavailable(cause);
  }
}

/** Only what the server or the socket said goes on; the error itself can hold the connection's settings. */
const unavailable = (cause: unknown): GatewayError =>
  new GatewayError('LOG_UNAVAILABLE', `the log's database did not do it: ${messageOf(cause)}`, {
    ...(cause instanceof pg.DatabaseError && cause.code !== undefined ? { sqlState: cause.code } : {}),
  });

/** Two transactions waited for each other, and the server ended this one: nothing of it happened. */
const isRolledBack = (error: unknown): boolean =>
  error instanceof GatewayError && (error.facts['sqlState'] === '40P01' || error.facts['sqlState'] === '40001');

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

function requireUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'postgresql:' || url?.protocol === 'postgres:') return;
  throw new GatewayError('INVALID_CONFIG', 'log.urlFile: the file holds no PostgreSQL URL', {
    field: 'log.urlFile',
    expected: 'postgresql://user:password@host:port/database',
  });
}
