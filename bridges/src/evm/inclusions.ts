import type { EvmChain } from './chain.ts';

/** How far back the search begins when it begins: blocks that may have become final since the transaction was sent. */
const BLOCKS_BACK = 2;

/** Follows the final blocks for all transactions that wait to be in one: a block is read once, whoever waits. */
export class Inclusions {
  readonly #chain: EvmChain;
  /** By what ends the wait. */
  readonly #waiting = new Map<() => void, ReadonlySet<string>>();
  #isFollowing = false;

  constructor(chain: EvmChain) {
    this.#chain = chain;
  }

  /** Resolves when one of the transactions stands in a final block, or after `ms`: this only says when to look. */
  async seen(hashes: ReadonlySet<string>, ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#waiting.set(resolve, hashes);
      timer = setTimeout(() => {
        this.#wake(resolve);
      }, ms);
      if (!this.#isFollowing) void this.#follow();
    });
    clearTimeout(timer);
  }

  #wake(resolve: () => void): void {
    this.#waiting.delete(resolve);
    resolve();
  }

  async #follow(): Promise<void> {
    this.#isFollowing = true;
    const ending = new AbortController();
    try {
      let next: number | undefined;
      for await (const final of this.#chain.finalBlocks(ending.signal)) {
        next ??= Math.max(0, final - BLOCKS_BACK);
        // After a long silence the transactions look for themselves.
        for (next = Math.max(next, final - 64); next <= final; next++) await this.#look(next);
        if (this.#waiting.size === 0) return;
      }
    } finally {
      ending.abort();
      // Somebody may have come while it was ending.
      this.#isFollowing = false;
      if (this.#waiting.size > 0 && !this.#chain.finalHead.isClosed) void this.#follow();
    }
  }

  async #look(height: number): Promise<void> {
    const included = await this.#chain.transactionsIn(height).catch(() => []);
    for (const [resolve, hashes] of [...this.#waiting])
      if (included.some((hash) => hashes.has(hash))) this.#wake(resolve);
  }
}
