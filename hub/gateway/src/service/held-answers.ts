import type { Hash } from '@meridian/credit';
import type { Clock } from '../clock.ts';

/** A message that answers a peer's, on its way into the response to it. */
export interface HeldAnswer {
  readonly jws: string;
  readonly ledgerMs: number;
  /** HTTP status, where it is not 200: that of an error-msg. */
  readonly status?: number;
}

/** Requests of peers that are held open for their answer, by the hash of the message they brought. */
export class HeldAnswers {
  readonly #clock: Clock;
  readonly #waiting = new Map<Hash, Set<(answer: HeldAnswer | undefined) => void>>();
  #released = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Registers a waiter before the message is handled, so that no answer can be too quick for it. */
  expect(hash: Hash): { within(ms: number): Promise<HeldAnswer | undefined>; cancel(): void } {
    let deliver: (answer: HeldAnswer | undefined) => void = () => undefined;
    const answered = new Promise<HeldAnswer | undefined>((resolve) => {
      deliver = resolve;
    });
    if (this.#released) deliver(undefined);
    const waiters = this.#waiting.get(hash) ?? new Set();
    this.#waiting.set(hash, waiters.add(deliver));
    const cancel = (): void => {
      waiters.delete(deliver);
      if (waiters.size === 0 && this.#waiting.get(hash) === waiters) this.#waiting.delete(hash);
    };
    return { cancel, within: (ms) => this.#within(answered, ms, cancel) };
  }

  /** Hands the answer to whoever waits for it. @returns whether anybody did */
  deliver(hash: Hash, answer: HeldAnswer): boolean {
    const waiters = this.#waiting.get(hash);
    if (waiters === undefined) return false;
    this.#waiting.delete(hash);
    for (const waiter of waiters) waiter(answer);
    return true;
  }

  /** From now on no request is held: those that are go without their answer, which is sent in a request of ours. */
  release(): void {
    this.#released = true;
    for (const waiters of this.#waiting.values()) for (const waiter of waiters) waiter(undefined);
    this.#waiting.clear();
  }

  async #within(
    answered: Promise<HeldAnswer | undefined>,
    ms: number,
    cancel: () => void,
  ): Promise<HeldAnswer | undefined> {
    let stop: () => void = () => undefined;
    const late = new Promise<undefined>((resolve) => {
      stop = this.#clock.alarm(this.#clock.now() + ms, () => {
        resolve(undefined);
      });
    });
    try {
      return await Promise.race([answered, late]);
    } finally {
      stop();
      cancel();
    }
  }
}
