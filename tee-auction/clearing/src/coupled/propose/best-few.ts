/** For each of `count` places the few entries with the highest scores, best first, of equals the earlier offered. */
export class BestFew {
  readonly #few: number;
  readonly #scores: Float64Array;
  readonly #entries: Int32Array;

  constructor(count: number, few: number) {
    this.#few = few;
    this.#scores = new Float64Array(count * few).fill(-Infinity);
    this.#entries = new Int32Array(count * few).fill(-1);
  }

  offer(place: number, score: number, entry: number): void {
    const first = place * this.#few;
    let at = first + this.#few - 1;
    if (score <= (this.#scores[at] ?? 0)) return;
    for (; at > first && score > (this.#scores[at - 1] ?? 0); at--) {
      this.#scores[at] = this.#scores[at - 1] ?? 0;
      this.#entries[at] = this.#entries[at - 1] ?? 0;
    }
    this.#scores[at] = score;
    this.#entries[at] = entry;
  }

  of(place: number): Int32Array {
    return this.#entries.subarray(place * this.#few, (place + 1) * this.#few).filter((entry) => entry >= 0);
  }

  /** The highest score of a place; minus infinity where nothing was offered. */
  bestOf(place: number): number {
    return this.#scores[place * this.#few] ?? -Infinity;
  }
}
