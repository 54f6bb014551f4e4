import type { DatabaseSync } from 'node:sqlite';

interface Job {
  readonly work: () => unknown;
  readonly durable: boolean;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

type End = { readonly value: unknown } | { readonly error: unknown };

/** More jobs than this in one transaction would keep the first of them waiting. */
const MOST_AT_ONCE = 64;

/**
 * Writes of one moment go into the database in one transaction, each whole or not at all, and those that must outlive a power cut are
 * brought onto the disk together. Many transfers at once so cost little more than one.
 */
export class GroupTransaction {
  readonly #db: DatabaseSync;
  readonly #synced: () => Promise<void>;
  #jobs: Job[] = [];
  #ending: Promise<unknown> = Promise.resolve();

  /** @param synced resolves when what was committed before is on the disk */
  constructor(db: DatabaseSync, synced: () => Promise<void>) {
    this.#db = db;
    this.#synced = synced;
  }

  /** Resolves with what `work` returned when it is committed and, where that is asked for, on the disk. @throws what `work` throws */
  run<T>(work: () => T, durable: boolean): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#jobs.push({ work, durable, resolve, reject });
      if (this.#jobs.length > 1) return;
      setImmediate(() => {
        this.flush();
      });
    });
  }

  /** Writes what is waiting now. */
  flush(): void {
    for (let jobs = this.#jobs.splice(0, MOST_AT_ONCE); jobs.length > 0; jobs = this.#jobs.splice(0, MOST_AT_ONCE))
      this.#write(jobs);
  }

  /** Everything that was written is where it has to be. */
  async ended(): Promise<void> {
    this.flush();
    await this.#ending;
  }

  #write(jobs: readonly Job[]): void {
    let ends: readonly End[];
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      ends = jobs.map(({ work }) => this.#attempt(work));
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.isOpen && this.#db.isTransaction) this.#db.exec('ROLLBACK');
      for (const { reject } of jobs) reject(error);
      return;
    }
    const isDurable = jobs.some(({ durable }, i) => durable && 'value' in (ends[i] ?? {}));
    const synced = isDurable ? this.#synced() : Promise.resolve();
    for (const [i, job] of jobs.entries()) settle(job, ends[i], synced);
    this.#ending = Promise.allSettled([this.#ending, synced]);
  }

  #attempt(work: Job['work']): End {
    this.#db.exec('SAVEPOINT job');
    try {
      const value = work();
      this.#db.exec('RELEASE job');
      return { value };
    } catch (error) {
      // A full disk ends the whole transaction: then there is nothing to go back to, and none of it has happened.
      if (!this.#db.isTransaction) throw error;
      this.#db.exec('ROLLBACK TO job; RELEASE job');
      return { error };
    }
  }
}

function settle({ durable, resolve, reject }: Job, end: End | undefined, synced: Promise<void>): void {
  if (end === undefined || 'error' in end) {
    reject(end?.error);
    return;
  }
  const taken = (): void => {
    resolve(end.value as never);
  };
  if (durable) synced.then(taken, reject);
  else taken();
}
