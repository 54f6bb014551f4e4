import { duration } from '../format.ts';
import { inputMissing, type NumberMetric } from '../metric.ts';

/** Seconds between the two periods, 0 if they touch or overlap. */
export const gap: NumberMetric = {
  code: 3,
  scope: 'coupled',
  kind: 'number',
  measure({ period: credited }, { period }) {
    if (period === undefined) throw inputMissing('use.period', 'gap', 'a period');
    return BigInt(Math.max(0, period.start - credited.end, credited.start - period.end));
  },
  describe: (value) => `gap ${duration(BigInt(value))}`,
};
