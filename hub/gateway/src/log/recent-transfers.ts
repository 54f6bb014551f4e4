import type { TransferRow } from './transfer-log.ts';

const KEPT = 2_048;

/** The transfers that were written last, as the database has them: each is asked for several times in every step. */
export class RecentTransfers {
  readonly #rows = new Map<string, TransferRow>();
  readonly #keys = new Map<string, string>();

  byKey(key: string): TransferRow | undefined {
    return this.#rows.get(key);
  }

  bySession(peer: string, sessionId: string): TransferRow | undefined {
    const key = this.#keys.get(sessionOf(peer, sessionId));
    return key === undefined ? undefined : this.#rows.get(key);
  }

  /** It is being written: until that is committed the database alone knows what holds. */
  forget(key: string): void {
    const row = this.#rows.get(key);
    if (row === undefined) return;
    this.#rows.delete(key);
    this.#keys.delete(sessionOf(row.peer, row.sessionId));
  }

  keep(row: TransferRow): void {
    const known = this.#rows.get(row.key);
    if (known !== undefined && known.version >= row.version) return;
    this.forget(row.key);
    this.#rows.set(row.key, row);
    this.#keys.set(sessionOf(row.peer, row.sessionId), row.key);
    const [oldest] = this.#rows.keys();
    if (this.#rows.size > KEPT && oldest !== undefined) this.forget(oldest);
  }
}

const sessionOf = (peer: string, sessionId: string): string => `${peer}/${sessionId}`;
