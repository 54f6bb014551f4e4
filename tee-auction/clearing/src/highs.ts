import highsModule, { type Highs } from 'highs';
import type { Columns, LinearProgram, LpSolution, LpSolver } from './solver.ts';

/** The package's types describe its CommonJS build; what an ES module imports as its default is the loader itself. */
const loader = highsModule as unknown as typeof highsModule.default;

/** HiGHS in WebAssembly: one thread and no time limit, hence the same answer at every run. Reads its program from the package's folder. */
export async function highsSolver(): Promise<LpSolver> {
  const highs = await loader();
  return { open: (limits) => openProgram(highs, limits) };
}

function openProgram(highs: Highs, limits: Float64Array): LinearProgram {
  const rows = limits.length;
  const noLimit = new Float64Array(rows).fill(-highs.infinity);
  const model = highs.createModel({
    numCols: 0,
    numRows: rows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: [],
    colLower: [],
    colUpper: [],
    rowLower: noLimit,
    rowUpper: limits,
    matrix: { format: 'csc', numRows: rows, numCols: 0, starts: [0], indices: [], values: [] },
  });
  // Presolving would forget the basis from which the next round goes on.
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
  return {
    addColumns(columns) {
      model.addCols(columnData(highs, columns, rows));
    },
    free(columns) {
      for (const column of columns) model.changeColBounds(column, -highs.infinity, highs.infinity);
    },
    limit(upper) {
      const bounded = upper.map((value) => (value === Infinity ? highs.infinity : value));
      model.changeRowsBounds({ kind: 'range', from: 0, to: rows - 1 }, noLimit, bounded);
    },
    solve: () => solutionOf(highs, model),
    close() {
      model.dispose();
    },
  };
}

type Model = ReturnType<Highs['createModel']>;

function solutionOf(highs: Highs, model: Model): LpSolution | undefined {
  model.run();
  if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
  const { colValue, rowValue, rowDual } = model.getSolution();
  return { values: colValue, activities: rowValue, duals: rowDual };
}

function columnData(highs: Highs, { gains, rows, weights }: Columns, numRows: number): Parameters<Model['addCols']>[0] {
  const count = gains.length;
  return {
    cost: gains,
    lower: new Float64Array(count),
    upper: new Float64Array(count).fill(highs.infinity),
    matrix: {
      format: 'csc',
      numRows,
      numCols: count,
      starts: Int32Array.from({ length: count + 1 }, (_, i) => 2 * i),
      indices: rows,
      values: weights,
    },
  };
}
