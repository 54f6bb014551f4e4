import type { Program } from './program.ts';

/** A pair of a step and a lot that is a column of the program. */
export interface Pair {
  readonly step: number;
  readonly lot: number;
}

/** The pairs that are columns already, in the order in which they came. */
export class ColumnPool {
  readonly pairs: Pair[] = [];
  readonly #lots: number;
  readonly #known: Uint8Array;

  constructor({ steps, lots }: Pick<Program, 'steps' | 'lots'>) {
    this.#lots = lots;
    this.#known = new Uint8Array(steps.length * lots);
  }

  has(step: number, lot: number): boolean {
    return this.#known[step * this.#lots + lot] === 1;
  }

  /** Changes nothing where the pair is known. */
  add(step: number, lot: number): void {
    if (this.has(step, lot)) return;
    this.#known[step * this.#lots + lot] = 1;
    this.pairs.push({ step, lot });
  }
}
