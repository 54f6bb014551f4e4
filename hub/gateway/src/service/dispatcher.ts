import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { messageOf } from '../errors.ts';
import type { EffectRow, TimerRow, TransferLog } from '../log/transfer-log.ts';
import { LEDGER_BACK_OFF, waitAfter } from './back-off.ts';

/**
 * Does one effect. What it learns it puts into the log itself; `again` asks to be started once more, not before `at`; `waits`, as nothing was
 * done, to be started as if for the first time when something in this process has happened.
 */
export type EffectRunner = (effect: EffectRow) => Promise<EffectEnd>;
export type EffectEnd =
  | { readonly end: 'done' }
  | { readonly end: 'again'; readonly at: number; readonly error: string }
  | { readonly end: 'waits'; readonly until: Promise<void> };

export interface DispatcherOptions {
  readonly transferLog: TransferLog;
  readonly clock: Clock;
  readonly log: Logger;
  readonly runners: Readonly<Record<string, EffectRunner>>;
  readonly ring: (timer: TimerRow) => Promise<void>;
}

/** How many effects run at once, and how many due ones are taken from the log at a time. */
const MOST_AT_ONCE = 256;
const LOG_RETRY_MS = 1_000;

/**
 * Does what the log says is to be done. On the happy path the append that decided an effect hands it over; the log's clock
 * only wakes it for what had to wait. After a crash there is nothing else to do but start: what was running is due again.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #queue: EffectRow[] = [];
  readonly #running = new Map<string, Promise<void>>();
  /** To be run once more when the run under way has ended. */
  readonly #once = new Map<string, EffectRow>();
  #state: 'new' | 'on' | 'off' = 'new';
  #alarm: { readonly at: number; readonly cancel: () => void } | undefined;
  #sweeping: Promise<void> | undefined;
  #sweepAgain = false;

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { transferLog, clock, log } = this.#options;
    const reopened = await transferLog.reopen(clock.now());
    if (reopened > 0) log.info({ reopened }, 'going on where the last process ended');
    this.#state = 'on';
    this.wakeBy(clock.now());
  }

  /** Effects that an append has just put down as running. */
  take(effects: readonly EffectRow[]): void {
    if (this.#state === 'off') return;
    this.#queue.push(...effects);
    this.#drain();
  }

  /** Makes sure that the log is looked at by then, in unix ms. */
  wakeBy(at: number): void {
    if (this.#state !== 'on' || (this.#alarm !== undefined && this.#alarm.at <= at)) return;
    this.#alarm?.cancel();
    const cancel = this.#options.clock.alarm(at, () => {
      this.#alarm = undefined;
      this.#sweep();
    });
    this.#alarm = { at, cancel };
  }

  /** Starts nothing more and waits for what runs, at most `graceMs`; the rest goes on after the next start. */
  async stop(graceMs: number): Promise<void> {
    this.#state = 'off';
    this.#alarm?.cancel();
    this.#queue.length = 0;
    const rest = Promise.allSettled([...this.#running.values(), this.#sweeping]);
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, graceMs);
    });
    await Promise.race([rest, grace]);
    clearTimeout(timer);
  }

  #drain(): void {
    while (this.#running.size < MOST_AT_ONCE) {
      const effect = this.#queue.shift();
      if (effect === undefined) return;
      if (this.#running.has(effect.key)) {
        // What a ledger call that is running finds out is what a second one would. A message may have gone to who asked first.
        if (effect.kind === 'sendMessage') this.#once.set(effect.key, effect);
        continue;
      }
      this.#running.set(effect.key, this.#run(effect));
    }
  }

  async #run(effect: EffectRow): Promise<void> {
    try {
      const end = await this.#end(effect);
      // Waiting takes no room from those that are waited for.
      if (end.end === 'waits') void end.until.then(() => this.#resume(effect));
      if (end.end === 'again' && this.#state !== 'off') {
        await this.#options.transferLog.postpone(effect.key, end.at, end.error);
        this.wakeBy(end.at);
      }
    } catch (error) {
      this.#keep(effect, error);
    } finally {
      this.#running.delete(effect.key);
      const again = this.#once.get(effect.key);
      this.#once.delete(effect.key);
      this.take(again === undefined ? [] : [again]);
    }
  }

  /** What has waited may have been settled meanwhile: then there is nothing left to do. */
  async #resume(effect: EffectRow): Promise<void> {
    const { transferLog } = this.#options;
    try {
      const isOpen =
        effect.transferKey === undefined ||
        (await transferLog.openEffects(effect.transferKey)).some(({ key }) => key === effect.key);
      if (isOpen) this.take([effect]);
    } catch (error) {
      this.#keep(effect, error);
    }
  }

  /** The log itself failed, a full disk for one: nobody but this process knows that the effect has to be tried again. */
  #keep(effect: EffectRow, error: unknown): void {
    if (this.#state === 'off') return;
    const { clock, log } = this.#options;
    log.error({ err: error, effect: effect.key }, 'an effect could not be put back into the log');
    clock.alarm(clock.now() + LOG_RETRY_MS, () => {
      this.take([{ ...effect, attempts: effect.attempts + 1 }]);
    });
  }

  async #end(effect: EffectRow): Promise<EffectEnd> {
    const { runners, clock, log } = this.#options;
    const runner = runners[effect.kind];
    try {
      if (runner === undefined) throw new TypeError(`nothing runs effects of kind ${effect.kind}`);
      return await runner(effect);
    } catch (error) {
      if (this.#state !== 'off') log.error({ err: error, effect: effect.key }, 'an effect failed');
      return { end: 'again', at: clock.now() + waitAfter(effect.attempts, LEDGER_BACK_OFF), error: messageOf(error) };
    }
  }

  #sweep(): void {
    if (this.#sweeping !== undefined) this.#sweepAgain = true;
    if (this.#sweeping !== undefined || this.#state !== 'on') return;
    this.#sweepAgain = false;
    this.#sweeping = this.#takeDue()
      .catch((error: unknown) => {
        this.#options.log.error({ err: error }, 'the log cannot be read');
        return this.#options.clock.now() + LOG_RETRY_MS;
      })
      .then((next) => {
        this.#sweeping = undefined;
        // Woken while it was looking: what it was woken for may have come too late for that look.
        if (this.#sweepAgain) this.wakeBy(this.#options.clock.now());
        else if (next !== undefined) this.wakeBy(next);
      });
  }

  /** @returns when the log has to be looked at again */
  async #takeDue(): Promise<number | undefined> {
    const { transferLog, clock, ring } = this.#options;
    const now = clock.now();
    for (const timer of await transferLog.dueTimers(now, MOST_AT_ONCE)) await ring(timer);
    const room = MOST_AT_ONCE - this.#running.size;
    if (room > 0) this.take(await transferLog.claimDue(now, room));
    const next = await transferLog.nextWake();
    // With no room left the next look comes when there may be some.
    const own = next === undefined ? Infinity : Math.max(next, clock.now() + (next <= now ? 50 : 0));
    const others = clock.now() + (transferLog.lookAgainMs ?? Infinity);
    return Math.min(own, others) === Infinity ? undefined : Math.min(own, others);
  }
}
