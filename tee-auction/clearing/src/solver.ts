/**
 * What clearing a coupled auction asks of a linear programming solver. It only proposes: whatever it answers, integers decide. It must
 * answer the same to the same questions, so that a clearing can be repeated.
 */
export interface LpSolver {
  /** Maximise over `rows` constraints `activity <= limits[row]`, so far without any column. */
  open(limits: Float64Array): LinearProgram;
}

/** A program that grows and is solved again from where it was. */
export interface LinearProgram {
  /** Appends columns from 0 up; each is in exactly two rows. */
  addColumns(columns: Columns): void;
  /** Lets columns be negative. */
  free(columns: Int32Array): void;
  /** Other limits; `Infinity` lifts one. */
  limit(limits: Float64Array): void;
  /** Undefined where it finds no optimum. */
  solve(): LpSolution | undefined;
  /** Gives its memory back. */
  close(): void;
}

export interface Columns {
  readonly gains: Float64Array;
  /** Two a column. */
  readonly rows: Int32Array;
  readonly weights: Float64Array;
}

export interface LpSolution {
  readonly values: Float64Array;
  readonly activities: Float64Array;
  /** What one more unit of a row's limit would gain, at least 0. */
  readonly duals: Float64Array;
}
