import { isName } from '../../attributes.ts';
import { categoryOf, describePair, inputMissing, PAIR, type KeyMetric } from '../metric.ts';

/** The credit's attribute `zone` and the use's zone. */
export const zone: KeyMetric = {
  code: 6,
  scope: 'coupled',
  kind: 'pair',
  isPart: isName,
  parts: 'a zone of a-z, 0-9 and dashes, at most 31',
  measure(credit, use) {
    if (use.zone === undefined) throw inputMissing('use.zone', 'zone', 'a zone');
    return categoryOf(credit, 'zone') + PAIR + use.zone;
  },
  describe: (value) => `zone ${describePair(value)}`,
};
