import type { Program } from './program.ts';

/** A pair of a step and a lot that is a column of the program. */
export interface Pair {
  readonly step: number;
  readonly lot: number;
}

/** Which pairs are columns already. */
export class ColumnPool {
  readonly pairs: Pair[] = [];
  readonly #program: Program;
  readonly #known: Uint8Array;

  constructor(program: Program) {
    this.#program = program;
    this.#known = new Uint8Array(program.steps.length * program.lots);
  }

  has(step: number, lot: number): boolean {
    return this.#known[step * this.#program.lots + lot] === 1;
  }

  add(step: number, lot: number): void {
    this.#known[step * this.#program.lots + lot] = 1;
    this.pairs.push({ step, lot });
  }
}

/** What is below it is noise of the solver, in scaled money: LARGEST times its dual tolerance. */
const WORTHWHILE = 1e-6;

/**
 * The pairs that would gain most at the prices, of each step and of each lot the best few; those that the pool lacks are added to it. Pairs with
 * a multiplier of 0, and those whose value is below the ask, never gain.
 * @returns the added pairs
 */
export function priceOut(program: Program, pool: ColumnPool, duals: Float64Array, few: number): readonly Pair[] {
  const { lots, steps, asks, multipliers } = program;
  const costs = asks.map((ask, lot) => ask + (duals[lot] ?? 0));
  const ofLots = new BestFew(lots, few);
  const ofSteps = new BestFew(steps.length, few);
  steps.forEach(({ bid, value }, step) => {
    const margin = value - (duals[lots + step] ?? 0);
    const row = multipliers[bid];
    if (row === undefined || margin <= 0) return;
    for (let lot = 0; lot < lots; lot++) {
      const gain = margin * (row[lot] ?? 0) - (costs[lot] ?? 0);
      if (gain <= WORTHWHILE || pool.has(step, lot)) continue;
      ofSteps.offer(step, gain, lot);
      ofLots.offer(lot, gain, step);
    }
  });
  const before = pool.pairs.length;
  steps.forEach((_, step) => {
    for (const lot of ofSteps.of(step)) if (!pool.has(step, lot)) pool.add(step, lot);
  });
  for (let lot = 0; lot < lots; lot++) {
    for (const step of ofLots.of(lot)) if (!pool.has(step, lot)) pool.add(step, lot);
  }
  return pool.pairs.slice(before);
}

/** For each of `count` places the few entries with the highest scores, of equals the first. */
class BestFew {
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

  /** Best first. */
  of(place: number): Int32Array {
    const entries = this.#entries.subarray(place * this.#few, (place + 1) * this.#few);
    return entries.filter((entry) => entry >= 0);
  }
}
