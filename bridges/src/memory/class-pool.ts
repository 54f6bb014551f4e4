import { join, takeFirst, subtract, totalKg, type Range } from '@meridian/credit';

/**
 * The kilograms of one class on a foreign ledger as a queue of ranges: what leaves is taken from its head, what comes merges
 * with a neighbour or joins at the tail (credits.md, "Ranges on EVM").
 */
export class ClassPool {
  #queue: readonly Range[] = [];

  get ranges(): readonly Range[] {
    return join(this.#queue);
  }

  /** What `kg` from the head would be: ascending and merged, however many ranges that is. */
  next(kg: bigint): readonly Range[] {
    return join(takeFirst(this.#queue, kg));
  }

  take(kg: bigint): void {
    const taken = join(takeFirst(this.#queue, kg));
    this.#queue = this.#queue.flatMap((node) => subtract([node], taken));
  }

  put(ranges: readonly Range[]): void {
    for (const range of ranges) this.#insert(range);
  }

  get kg(): bigint {
    return totalKg(this.#queue);
  }

  #insert(range: Range): void {
    const before = this.#queue.find((node) => node.to === range.from);
    const after = this.#queue.find((node) => node.from === range.to);
    const merged = { from: before?.from ?? range.from, to: after?.to ?? range.to };
    const place = before ?? after;
    if (place === undefined) this.#queue = [...this.#queue, range];
    else
      this.#queue = this.#queue
        .filter((node) => node === place || node !== after)
        .map((node) => (node === place ? merged : node));
  }
}
