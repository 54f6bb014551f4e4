import type { LedgerBridge } from '@meridian/bridges';
import type { Hash } from '@meridian/credit';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { EffectRow, TransferLog } from '../log/transfer-log.ts';
import { LEDGER_BACK_OFF, waitAfter } from '../service/back-off.ts';

export interface RetirementWatcherOptions {
  readonly bridge: LedgerBridge;
  readonly transferLog: TransferLog;
  readonly clock: Clock;
  readonly log: Logger;
  /** The effects that an append has put down. */
  readonly take: (effects: readonly EffectRow[]) => void;
}

/** Events between two retirements after which the place in the stream is written down all the same. */
const EVENTS_PER_CURSOR = 64;

/** A function, as the compiler takes a signal that was not aborted before an await for one that is not after it. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

export const retirementKey = (ledger: Hash, retirementId: Hash): string => `retirement/${ledger}/${retirementId}`;

/**
 * Follows this gateway's ledger, and puts each final retirement into the outbox together with the place in the stream where
 * it was seen: so none is missed, and one seen twice has the same key.
 */
export class RetirementWatcher {
  readonly #options: RetirementWatcherOptions;
  readonly #stop = new AbortController();
  #watching: Promise<void> = Promise.resolve();

  constructor(options: RetirementWatcherOptions) {
    this.#options = options;
  }

  start(): void {
    this.#watching = this.#watch();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#watching;
  }

  async #watch(): Promise<void> {
    const { clock, log } = this.#options;
    const { signal } = this.#stop;
    let attempt = 0;
    while (!signal.aborted) {
      try {
        attempt = (await this.#follow()) ? 1 : attempt + 1;
      } catch (error) {
        attempt += 1;
        if (!isAborted(signal)) log.warn({ err: error }, 'the ledger cannot be watched');
      }
      await this.#rest(clock.now() + waitAfter(attempt, LEDGER_BACK_OFF));
    }
  }

  /** @returns whether any event came */
  async #follow(): Promise<boolean> {
    const { bridge, transferLog, clock, take } = this.#options;
    const { signal } = this.#stop;
    const name = `watch/${bridge.ledger.id}`;
    const cursor = await transferLog.cursor(name);
    let seen = 0;
    for await (const event of bridge.watch({ ...(cursor === undefined ? {} : { cursor }), signal })) {
      if (signal.aborted) break;
      seen += 1;
      if (event.type !== 'retired' && seen % EVENTS_PER_CURSOR !== 0) continue;
      const effects = event.type === 'retired' ? [this.#effectOf(event.retirement.retirementId)] : [];
      take(await transferLog.append({ at: clock.now(), effects, cursor: { name, cursor: event.cursor } }));
    }
    return seen > 0;
  }

  #effectOf(retirementId: Hash): { key: string; kind: string; body: string } {
    const key = `${retirementKey(this.#options.bridge.ledger.id, retirementId)}/prove`;
    return { key, kind: 'proveRetirement', body: JSON.stringify({ retirementId }) };
  }

  #rest(until: number): Promise<void> {
    const { signal } = this.#stop;
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const cancel = this.#options.clock.alarm(until, resolve);
      signal.addEventListener(
        'abort',
        () => {
          cancel();
          resolve();
        },
        { once: true },
      );
    });
  }
}
