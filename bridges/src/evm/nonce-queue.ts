/**
 * One account's nonces, given out one after another. Whoever takes a nonce says what became of it: used, unused (the next
 * one gets it), or unsure, after which the chain is asked again.
 */
export class NonceQueue {
  readonly #pendingCount: () => Promise<number>;
  #next: number | undefined;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(pendingCount: () => Promise<number>) {
    this.#pendingCount = pendingCount;
  }

  /** Runs `use` with the next nonce, after everybody who asked before. */
  take<T>(
    use: (nonce: number) => Promise<{ readonly nonce: 'used' | 'unused' | 'unsure'; readonly value: T }>,
  ): Promise<T> {
    const turn = this.#tail.then(async () => {
      this.#next ??= await this.#pendingCount();
      const nonce = this.#next;
      // Unsure until said otherwise: an exception must not leave a gap behind.
      this.#next = undefined;
      const result = await use(nonce);
      if (result.nonce !== 'unsure') this.#next = result.nonce === 'used' ? nonce + 1 : nonce;
      return result.value;
    });
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  /** The chain is asked for the next nonce again: it has gone back behind what was given out. */
  resync(): void {
    this.#tail = this.#tail.then(() => {
      this.#next = undefined;
    });
  }
}
