import type { LedgerBridge, LedgerEvent } from '@meridian/bridges';
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
  /** Told of every event; where that fails the event is seen again. */
  readonly seen: (event: LedgerEvent) => Promise<void>;
}

/** Events between two retirements after which the place in the stream is written down all the same. */
const EVENTS_PER_CURSOR = 64;

const nameOf = ({ ledger }: LedgerBridge): string => `watch/${ledger.id}`;

/** A function, as the compiler takes a signal that was not aborted before an await for one that is not after it. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

export const retirementKey = (ledger: Hash, retirementId: Hash): string => `retirement/${ledger}/${retirementId}`;

/**
 * Follows this gateway's ledger, and puts each final retirement into the outbox together with the place in the stream where
 * it was seen: so none is missed, and one seen twice has the same key. Everything else it hands on.
 */
export class RetirementWatcher {
  readonly #options: RetirementWatcherOptions;
  readonly #stop = new AbortController();
  #again = new AbortController();
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

  /** Reads again from an earlier place on. What is seen a second time changes nothing. */
  async rewind(cursor: string): Promise<void> {
    const { bridge, transferLog, clock } = this.#options;
    this.#again.abort();
    await this.#watching;
    await transferLog.append({ at: clock.now(), cursor: { name: nameOf(bridge), cursor } });
    this.#again = new AbortController();
    if (!this.#stop.signal.aborted) this.start();
  }

  async #watch(): Promise<void> {
    const { clock, log } = this.#options;
    const signal = AbortSignal.any([this.#stop.signal, this.#again.signal]);
    let attempt = 0;
    while (!signal.aborted) {
      try {
        attempt = (await this.#follow(signal)) ? 1 : attempt + 1;
      } catch (error) {
        attempt += 1;
        if (!isAborted(signal)) log.warn({ err: error }, 'the ledger cannot be watched');
      }
      await this.#rest(clock.now() + waitAfter(attempt, LEDGER_BACK_OFF), signal);
    }
  }

  /** @returns whether any event came */
  async #follow(signal: AbortSignal): Promise<boolean> {
    const { bridge, transferLog, clock, take } = this.#options;
    const name = nameOf(bridge);
    const cursor = await transferLog.cursor(name);
    let seen = 0;
    for await (const event of bridge.watch({ ...(cursor === undefined ? {} : { cursor }), signal })) {
      if (signal.aborted) break;
      seen += 1;
      await this.#options.seen(event);
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

  #rest(until: number, signal: AbortSignal): Promise<void> {
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
