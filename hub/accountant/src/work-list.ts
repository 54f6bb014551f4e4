import type { Hash } from '@meridian/credit';

/** Batches that wait to be audited, each with the time from which on it is worth it. */
export class WorkList {
  readonly #due = new Map<Hash, number>();
  readonly #last = new Map<Hash, number>();
  readonly #gapMs: number;

  /** @param gapMs between two audits of one batch */
  constructor(gapMs: number) {
    this.#gapMs = gapMs;
  }

  get size(): number {
    return this.#due.size;
  }

  /** At once, but not sooner after the last audit than the gap; what waits already keeps its time. */
  add(batchId: Hash, now: number): void {
    const due = Math.max(now, (this.#last.get(batchId) ?? -Infinity) + this.#gapMs);
    if (!this.#due.has(batchId)) this.#due.set(batchId, due);
  }

  /** The batch that has waited longest, taken off the list. */
  next(now: number): Hash | undefined {
    let first: { readonly batchId: Hash; readonly due: number } | undefined;
    for (const [batchId, due] of this.#due)
      if (due <= now && (first === undefined || due < first.due)) first = { batchId, due };
    if (first === undefined) return undefined;
    this.#due.delete(first.batchId);
    return first.batchId;
  }

  /** It was looked at then. */
  done(batchId: Hash, at: number): void {
    this.#last.set(batchId, at);
  }

  clear(): void {
    this.#due.clear();
    this.#last.clear();
  }
}
