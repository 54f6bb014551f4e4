import { isName } from '../../attributes.ts';
import { categoryOf, orUnknown, type KeyMetric } from '../metric.ts';

/** Who has checked the credit: its attribute `audit`. */
export const audit: KeyMetric = {
  code: 8,
  scope: 'independent',
  kind: 'category',
  isPart: isName,
  parts: 'a category of a-z, 0-9 and dashes, at most 31',
  measure: (credit) => categoryOf(credit, 'audit'),
  describe: (value) => `audit ${orUnknown(value.toString())}`,
};
