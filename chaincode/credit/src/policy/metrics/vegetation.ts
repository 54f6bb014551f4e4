import { isName } from '../../attributes.ts';
import { categoryOf, orUnknown, type KeyMetric } from '../metric.ts';

/** What grows where the credit comes from: its attribute `vegetation`. */
export const vegetation: KeyMetric = {
  code: 9,
  scope: 'independent',
  kind: 'category',
  isPart: isName,
  parts: 'a category of a-z, 0-9 and dashes, at most 31',
  measure: (credit) => categoryOf(credit, 'vegetation'),
  describe: (value) => `vegetation ${orUnknown(value.toString())}`,
};
