import type { EvmChain } from './chain.ts';

/** ms between two looks. */
const EVERY = 1_000;
/** How many looks back a fork is found; of a deeper one all is looked through again. */
const KEPT = 600;

/** Remembers which way a chain has gone, for who goes along it. */
export class Course {
  readonly #chain: Pick<EvmChain, 'blockHash'>;
  readonly #first: number;
  readonly #now: () => number;
  /** Ascending. */
  readonly #passed: { readonly height: number; readonly hash: string }[] = [];
  #looked = -Infinity;

  /**
   * @param first where the way begins
   * @param now ms, of any clock that does not go back
   */
  constructor(chain: Pick<EvmChain, 'blockHash'>, first: number, now = (): number => performance.now()) {
    this.#chain = chain;
    this.#first = first;
    this.#now = now;
  }

  /**
   * Where to go on from `next`: once in a while from the newest block that is known to be still what it was, as those after it may be others.
   * @param next everything before it was passed
   */
  async from(next: number): Promise<number> {
    if (this.#now() - this.#looked < EVERY) return next;
    this.#looked = this.#now();
    try {
      const hasLost = await this.#leaveLost();
      const hash = next > this.#first ? await this.#chain.blockHash(next - 1) : undefined;
      const kept = this.#passed.at(-1);
      if (hash !== undefined && (kept === undefined || kept.height < next - 1)) this.#keep({ height: next - 1, hash });
      if (kept !== undefined) return kept.height + 1;
      return hasLost ? this.#first : next;
    } catch {
      // A node that does not answer has not left its way.
      return next;
    }
  }

  /** @returns whether any was lost */
  async #leaveLost(): Promise<boolean> {
    const before = this.#passed.length;
    for (let last = this.#passed.at(-1); last !== undefined; last = this.#passed.at(-1)) {
      if ((await this.#chain.blockHash(last.height)) === last.hash) break;
      this.#passed.pop();
    }
    return this.#passed.length < before;
  }

  #keep(block: { readonly height: number; readonly hash: string }): void {
    this.#passed.push(block);
    if (this.#passed.length > KEPT) this.#passed.shift();
  }
}
