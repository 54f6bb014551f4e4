import { PPM_ONE } from '../../mass.ts';
import { percent } from '../format.ts';
import { inputMissing, type NumberMetric } from '../metric.ts';

/** The share of the use's period that the credit's period covers, ppm, rounded down. */
export const overlap: NumberMetric = {
  code: 4,
  scope: 'coupled',
  kind: 'number',
  measure({ period: credited }, { period }) {
    if (period === undefined) throw inputMissing('use.period', 'overlap', 'a period');
    const both = Math.max(0, Math.min(credited.end, period.end) - Math.max(credited.start, period.start));
    return (PPM_ONE * BigInt(both)) / BigInt(period.end - period.start);
  },
  describe: (value) => `overlap ${percent(BigInt(value))}`,
};
