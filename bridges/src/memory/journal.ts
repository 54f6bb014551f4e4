import type { LedgerEvent } from '../port/ledger-bridge.ts';
import { BridgeError } from '../port/errors.ts';

type Draft = LedgerEvent extends infer E ? (E extends LedgerEvent ? Omit<E, 'cursor'> : never) : never;

/** Everything that happened, in order; each entry is a block of its own, final at once. */
export class Journal {
  readonly #events: LedgerEvent[] = [];
  #wake: (() => void)[] = [];

  get height(): bigint {
    return BigInt(this.#events.length);
  }

  append(event: Draft): void {
    this.#events.push({ ...event, cursor: `${this.#events.length + 1}` });
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }

  async *watch({
    cursor,
    signal,
  }: {
    readonly cursor?: string;
    readonly signal: AbortSignal;
  }): AsyncIterable<LedgerEvent> {
    let at = cursor === undefined ? 0 : parseCursor(cursor, this.#events.length);
    while (!signal.aborted) {
      const event = this.#events[at];
      if (event === undefined) await this.#next(signal);
      else {
        at += 1;
        yield event;
      }
    }
  }

  #next(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        resolve();
      };
      signal.addEventListener('abort', wake, { once: true });
      this.#wake.push(wake);
    });
  }
}

function parseCursor(cursor: string, height: number): number {
  if (/^(0|[1-9][0-9]{0,14})$/.test(cursor) && Number(cursor) <= height) return Number(cursor);
  throw new BridgeError('INVALID_CURSOR', {
    field: 'cursor',
    value: cursor,
    expected: `a number of events from 0 to ${height}`,
  });
}
