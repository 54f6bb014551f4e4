import { invalidOption } from './options.ts';

/** Lets so many calls run at once; the others wait, first come first served. */
export class Slots {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  /** @throws BridgeError `INVALID_OPTION` */
  constructor(count: number) {
    if (!Number.isSafeInteger(count) || count < 1)
      throw invalidOption('concurrency', String(count), 'an integer of at least 1');
    this.#free = count;
  }

  /** Resolves with a slot, which {@link leave} gives back. */
  async enter(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }

  async run<T>(call: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await call();
    } finally {
      this.leave();
    }
  }
}
