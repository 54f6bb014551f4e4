import { ClearingError } from '../../errors.ts';
import type { Columns, LinearProgram, LpSolution, LpSolver } from '../../solver.ts';
import { ColumnPool, type Pair } from './column-pool.ts';
import { priceOut } from './pricing.ts';
import type { Program } from './program.ts';

/** An optimum of the program, with the prices that the buyers like best among all that support it. */
export interface Optimum {
  readonly pairs: readonly Pair[];
  /** Scaled amounts of the pairs. */
  readonly amounts: Float64Array;
  /** Scaled premium of each lot over its ask. */
  readonly premiums: Float64Array;
}

const FIRST_COLUMNS = 4;
const NEXT_COLUMNS = 2;
/** Of scaled amounts, whose largest is a million: what is below is noise of the solver. */
const NOISE = 1e-5;

/** @throws ClearingError `SOLVER_FAILED` when the solver finds no optimum: there always is one */
export function optimise(program: Program, solver: LpSolver): Optimum {
  const pool = new ColumnPool(program);
  const free = new Float64Array(program.limits.length);
  const first = priceOut(program, pool, free, FIRST_COLUMNS);
  if (first.length === 0) {
    return { pairs: [], amounts: new Float64Array(), premiums: new Float64Array(program.lots) };
  }
  const lp = solver.open(program.limits);
  try {
    addPairs(lp, program, first);
    const optimum = solveWithColumns(lp, program, pool);
    if (optimum === undefined) {
      throw new ClearingError('SOLVER_FAILED', { field: 'status', value: 'none', expected: 'an optimum' });
    }
    const amounts = optimum.values;
    const premiums = canonicalPremiums(lp, program, pool, optimum) ?? optimum.duals.slice(0, program.lots);
    return { pairs: pool.pairs.slice(0, amounts.length), amounts, premiums };
  } finally {
    lp.close();
  }
}

/** Column generation: solves with some columns, adds those that would gain at the prices found, until none would. */
function solveWithColumns(lp: LinearProgram, program: Program, pool: ColumnPool): LpSolution | undefined {
  for (;;) {
    const solution = lp.solve();
    if (solution === undefined) return undefined;
    const added = priceOut(program, pool, solution.duals, NEXT_COLUMNS);
    if (added.length === 0) return solution;
    addPairs(lp, program, added);
  }
}

/**
 * Of all prices that support the optimum, the lowest: they form a lattice, so that there is one lowest for all lots at once, whatever the
 * solver's way. The second program minimises the sum of the premiums on the face of optimal duals: pairs that trade stay tight, lots with mass
 * left stay at their ask, steps that want more gain nothing. It is solved as its own dual, which has the first one's columns.
 * @returns undefined where rounding in the solver led off the face
 */
function canonicalPremiums(
  lp: LinearProgram,
  program: Program,
  pool: ColumnPool,
  optimum: LpSolution,
): Float64Array | undefined {
  const { lots, limits } = program;
  const trading: number[] = [];
  optimum.values.forEach((amount, column) => {
    if (amount > NOISE) trading.push(column);
  });
  lp.free(Int32Array.from(trading));
  lp.limit(
    limits.map((limit, row) => {
      const slack = limit - (optimum.activities[row] ?? 0) > NOISE;
      return slack ? Infinity : row < lots ? 1 : 0;
    }),
  );
  const duals = solveWithColumns(lp, program, pool)?.duals;
  if (duals === undefined) return undefined;
  const worth = (prices: Float64Array): number =>
    limits.reduce((sum, limit, row) => sum + limit * Math.max(0, prices[row] ?? 0), 0);
  const [before, after] = [worth(optimum.duals), worth(duals)];
  return Math.abs(after - before) <= 1e-9 * (before + 1) ? duals.slice(0, lots) : undefined;
}

function addPairs(lp: LinearProgram, program: Program, pairs: readonly Pair[]): void {
  if (pairs.length > 0) lp.addColumns(columnsOf(program, pairs));
}

function columnsOf({ lots, steps, asks, multipliers }: Program, pairs: readonly Pair[]): Columns {
  const gains = new Float64Array(pairs.length);
  const rows = new Int32Array(2 * pairs.length);
  const weights = new Float64Array(2 * pairs.length);
  pairs.forEach(({ step, lot }, i) => {
    const { bid = 0, value = 0 } = steps[step] ?? {};
    const multiplier = multipliers[bid]?.[lot] ?? 0;
    gains[i] = value * multiplier - (asks[lot] ?? 0);
    rows.set([lot, lots + step], 2 * i);
    weights.set([1, multiplier], 2 * i);
  });
  return { gains, rows, weights };
}
