import { BestFew } from './best-few.ts';
import type { ColumnPool, Pair } from './column-pool.ts';
import type { Program } from './program.ts';

/** What is below it is noise of the solver, in scaled money. */
const WORTHWHILE = 1e-6;

/** What each pair would gain at some prices: `margin of the step x multiplier - cost of the lot`. */
interface Gains {
  /** Value less what the step gains already. */
  readonly margins: Float64Array;
  /** Ask and premium. */
  readonly costs: Float64Array;
}

/**
 * Adds to the pool what would gain at the prices and is not in it: of each step and of each lot the best few, and a plan that could be carried
 * out. Without the plan everybody would be offered the same few wherever credits count alike for many, and rounds would not end. Pairs with a
 * multiplier of 0, and those whose value is below the ask, never gain.
 * @returns the added pairs; none where the pool's optimum is the market's
 */
export function priceOut(program: Program, pool: ColumnPool, duals: Float64Array, few: number): readonly Pair[] {
  const { lots, steps, asks } = program;
  const gains: Gains = {
    margins: Float64Array.from(steps, ({ value }, step) => value - (duals[lots + step] ?? 0)),
    costs: asks.map((ask, lot) => ask + (duals[lot] ?? 0)),
  };
  const [ofSteps, ofLots] = bestPairs(program, pool, gains, few);
  const before = pool.pairs.length;
  for (const step of steps.keys()) for (const lot of ofSteps.of(step)) pool.add(step, lot);
  for (const lot of asks.keys()) for (const step of ofLots.of(lot)) pool.add(step, lot);
  const gaining = [...steps.keys()].filter((step) => ofSteps.bestOf(step) > 0);
  gaining.sort((a, b) => ofSteps.bestOf(b) - ofSteps.bestOf(a) || a - b);
  addPlan(program, pool, gains, gaining);
  return pool.pairs.slice(before);
}

function bestPairs(program: Program, pool: ColumnPool, gains: Gains, few: number): readonly [BestFew, BestFew] {
  const { lots, steps, multipliers } = program;
  const { margins, costs } = gains;
  const ofSteps = new BestFew(steps.length, few);
  const ofLots = new BestFew(lots, few);
  steps.forEach(({ bid }, step) => {
    const margin = margins[step] ?? 0;
    const row = multipliers[bid];
    if (row === undefined || margin <= 0) return;
    for (let lot = 0; lot < lots; lot++) {
      const gain = margin * (row[lot] ?? 0) - (costs[lot] ?? 0);
      if (gain <= WORTHWHILE || pool.has(step, lot)) continue;
      ofSteps.offer(step, gain, lot);
      ofLots.offer(lot, gain, step);
    }
  });
  return [ofSteps, ofLots];
}

/** Serves steps one after another, each from the lots that gain it most for an effective unit and have something left. */
function addPlan(program: Program, pool: ColumnPool, { margins, costs }: Gains, order: readonly number[]): void {
  const { lots, steps, limits, multipliers } = program;
  const left = limits.slice(0, lots);
  for (const step of order) {
    const row = multipliers[steps[step]?.bid ?? 0] ?? new Float64Array();
    let wanted = limits[lots + step] ?? 0;
    while (wanted > 0) {
      const lot = bestLeft(row, left, margins[step] ?? 0, costs);
      if (lot === undefined) break;
      const [multiplier, available] = [row[lot] ?? 0, left[lot] ?? 0];
      const taken = Math.min(available, wanted / multiplier);
      left[lot] = available - taken;
      wanted = taken === available ? wanted - taken * multiplier : 0;
      pool.add(step, lot);
    }
  }
}

function bestLeft(row: Float64Array, left: Float64Array, margin: number, costs: Float64Array): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let lot = 0; lot < left.length; lot++) {
    const multiplier = row[lot] ?? 0;
    const gain = margin * multiplier - (costs[lot] ?? 0);
    if (gain <= WORTHWHILE || (left[lot] ?? 0) <= 0 || gain / multiplier <= most) continue;
    best = lot;
    most = gain / multiplier;
  }
  return best;
}
