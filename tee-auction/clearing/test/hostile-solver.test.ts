import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { audit } from '../src/check/audit.ts';
import { clearCoupled } from '../src/coupled/clear.ts';
import type { LpSolver } from '../src/solver.ts';
import { coupledBooks, coupledInput } from './support/coupled.ts';

/** Answers with whatever numbers it is given, over and over: nothing of it is an optimum, or even allowed. */
function lyingSolver(numbers: readonly number[]): LpSolver {
  let at = 0;
  const next = (count: number): Float64Array =>
    Float64Array.from({ length: count }, () => numbers[at++ % numbers.length] ?? 0);
  return {
    open(limits) {
      let columns = 0;
      let rounds = 0;
      return {
        addColumns({ gains }) {
          columns += gains.length;
        },
        free: () => undefined,
        limit: () => undefined,
        solve: () =>
          // High duals end the column generation, which a liar could otherwise spin until all columns are in.
          ({
            values: next(columns),
            activities: next(limits.length),
            duals: rounds++ < 3 ? next(limits.length) : new Float64Array(limits.length).fill(1e9),
          }),
        close: () => undefined,
      };
    },
  };
}

const numbers = fc.array(
  fc.oneof(
    fc.double({ min: -1e6, max: 1e7, noNaN: true }),
    fc.constantFrom(0, 1e-9, 1, 1e6, 1e15, -1e15, Number.NaN, Infinity, -Infinity),
  ),
  { minLength: 1, maxLength: 40 },
);

test('whatever a solver answers, the result is right for its certificate, or refused', () => {
  let [accepted, refused] = [0, 0];
  fc.assert(
    fc.property(coupledBooks, numbers, (books, answers) => {
      for (const gapTolerancePpm of [1_000n, 1_000_000n]) {
        const input = coupledInput(books, { gapTolerancePpm });
        const outcome = clearCoupled(input, lyingSolver(answers));
        if (outcome.ok) {
          accepted++;
          expect(audit(outcome.value.document, outcome.value.trades, { kind: 'coupled', ...input })).toBeUndefined();
        } else {
          refused++;
          expect(outcome.refusal.code).toBe('GAP_ABOVE_TOLERANCE');
        }
      }
    }),
    { numRuns: 200 },
  );
  expect(accepted).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(100);
});
