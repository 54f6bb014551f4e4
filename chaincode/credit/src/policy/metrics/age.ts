import { duration } from '../format.ts';
import type { NumberMetric } from '../metric.ts';

/** Seconds from the end of the credit's period to the time of use, 0 before. */
export const age: NumberMetric = {
  code: 2,
  scope: 'independent',
  kind: 'number',
  measure: (credit, use) => BigInt(Math.max(0, use.time - credit.period.end)),
  describe: (value) => `vintage ${duration(BigInt(value))}`,
};
