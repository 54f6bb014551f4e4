import type { KeyMetric } from '../metric.ts';

/** Whether the credit is a reduction of emissions or a removal from the air. */
export const activity: KeyMetric = {
  code: 7,
  scope: 'independent',
  kind: 'category',
  isPart: (text) => text === 'reduction' || text === 'removal',
  parts: 'reduction or removal',
  measure: (credit) => credit.activity,
  describe: (value) => `activity ${value}`,
};
