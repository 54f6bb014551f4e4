import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { TransferLog, TransferRow } from '../log/transfer-log.ts';
import type { RecoveryDesk } from './recovery-desk.ts';
import { transferOf } from '../service/transfer-row.ts';

export interface SilentClientsOptions {
  readonly transferLog: TransferLog;
  readonly desk: Pick<RecoveryDesk, 'remind'>;
  readonly clock: Clock;
  readonly log: Logger;
}

const EVERY_MS = 60_000;
/** How long after its lock assertion expired a client is given to abort by itself. */
const GRACE_MS = 60_000;
/** A client that was asked is left alone for so long. */
const AGAIN_MS = 3_600_000;
const PAGE = 200;
/** Server states in which the next word is the client's. */
const WAITING: readonly string[] = ['assertion-received', 'ready-sent', 'ended'];

/**
 * Looks for sessions in which the client has locked and then said nothing, long after it could have given up by itself: perhaps it has
 * lost them, and with them the way to its owner's credits.
 */
export class SilentClients {
  readonly #options: SilentClientsOptions;
  readonly #asked = new Map<string, number>();
  #cancel: () => void = () => undefined;
  #looking: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: SilentClientsOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#stopped) return;
    const { clock, log } = this.#options;
    this.#cancel = clock.alarm(clock.now() + EVERY_MS, () => {
      this.#looking = this.look().catch((error: unknown) => {
        log.error({ err: error }, 'the log cannot be read');
      });
      void this.#looking.then(() => {
        this.start();
      });
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel();
    await this.#looking;
  }

  /** Asks each silent client once in a while. */
  async look(): Promise<void> {
    const { transferLog, clock } = this.#options;
    const now = clock.now();
    for (const [key, at] of this.#asked) if (at + AGAIN_MS <= now) this.#asked.delete(key);
    for (const state of WAITING) {
      let after: TransferRow | undefined;
      do {
        const rows = await transferLog.transfers({ role: 'server', state, limit: PAGE, ...(after && { after }) });
        for (const row of rows) await this.#remind(row, now);
        after = rows.length === PAGE ? rows.at(-1) : undefined;
      } while (after !== undefined && !this.#stopped);
    }
  }

  async #remind(row: TransferRow, now: number): Promise<void> {
    if (this.#stopped || this.#asked.has(row.key)) return;
    const transfer = transferOf(row);
    const expiration = Date.parse(transfer.lockAssertionExpiration ?? '');
    // Without an assertion there is nothing that the client could have lost; a lock that it never told is its own to find.
    if (Number.isNaN(expiration) || expiration + GRACE_MS > now) return;
    this.#asked.set(row.key, now);
    await this.#options.desk.remind(row, transfer);
  }
}
