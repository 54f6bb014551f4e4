import { setTimeout as pause } from 'node:timers/promises';
import type { HeaderAttester } from '@meridian/bridges/headers';
import type { Logger } from 'pino';
import { LEDGER_BACK_OFF, waitAfter } from '../service/back-off.ts';

/** What a process does beside its main work from its start to its end. */
export interface Duty {
  start(): void;
  stop(): Promise<void>;
}

/** Where the next start goes on looking through a chain. */
export interface Place {
  /** The height up to which nothing is left to do; `undefined` at the first start. */
  read(): Promise<number | undefined>;
  write(height: number): Promise<void>;
}

export interface AttesterDutyOptions {
  readonly attester: HeaderAttester;
  readonly place: Place;
  readonly log: Logger;
}

/** A start looks again through what came after the last note: attesting a block twice changes nothing, but takes as long as the first time. */
const NOTE_MS = 1_000;

/** Attests the blocks with facts of one chain for as long as the process runs. */
export class AttesterDuty implements Duty {
  readonly #options: AttesterDutyOptions;
  readonly #ending = new AbortController();
  #watching: Promise<void> = Promise.resolve();

  constructor(options: AttesterDutyOptions) {
    this.#options = options;
  }

  start(): void {
    this.#watching = this.#watch();
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#watching;
  }

  async #watch(): Promise<void> {
    const { attester, log } = this.#options;
    const { signal } = this.#ending;
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        await this.#follow();
      } catch (error) {
        log.warn({ err: error, ledger: attester.ledger.descriptor }, 'a chain cannot be watched');
        await pause(waitAfter(attempt, LEDGER_BACK_OFF), undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #follow(): Promise<void> {
    const { attester, place } = this.#options;
    const done = await place.read();
    let noted = { height: done ?? -1, at: performance.now() };
    let height = noted.height;
    const note = async (): Promise<void> => {
      if (height <= noted.height) return;
      await place.write(height);
      noted = { height, at: performance.now() };
    };
    await attester.watch({
      ...(done === undefined ? {} : { from: done + 1 }),
      signal: this.#ending.signal,
      onScanned: async (to) => {
        height = to;
        if (performance.now() - noted.at > NOTE_MS) await note();
      },
    });
    await note();
  }
}
