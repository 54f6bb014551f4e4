/** Waits for a chain's newest final block to grow: one question serves all who wait. */
export class FinalHead {
  readonly #ask: () => Promise<number>;
  readonly #everyMs: number;
  readonly #waiting = new Map<() => void, number>();
  #timer: NodeJS.Timeout | undefined;
  #newest = -1;
  #isClosed = false;

  /** @param ask for the number of the newest final block */
  constructor(ask: () => Promise<number>, everyMs: number) {
    this.#ask = ask;
    this.#everyMs = everyMs;
  }

  /** The newest that was heard of; it may have been lost since. */
  get newest(): number {
    return this.#newest;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Resolves once a block above that height was heard of, when `signal` aborts, or when this is closed. A node that does not answer is asked again. */
  async above(height: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.#isClosed) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        signal.removeEventListener('abort', end);
        this.#waiting.delete(end);
        resolve();
      };
      signal.addEventListener('abort', end, { once: true });
      this.#waiting.set(end, height);
      this.#start();
    });
  }

  /** Asks no more; whoever waits goes on. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const end of [...this.#waiting.keys()]) end();
  }

  #start(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      void this.#look();
    }, this.#everyMs);
  }

  async #look(): Promise<void> {
    const newest = await this.#ask().catch(() => undefined);
    this.#timer = undefined;
    if (newest !== undefined) {
      this.#newest = newest;
      for (const [end, height] of [...this.#waiting]) if (newest > height) end();
    }
    if (this.#waiting.size > 0) this.#start();
  }
}
