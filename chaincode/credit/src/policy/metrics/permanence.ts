import { numberOf } from '../../attributes.ts';
import { plural } from '../format.ts';
import { inputMissing, type NumberMetric } from '../metric.ts';

/** For how many years the carbon stays where it is: the credit's attribute `permanence`. */
export const permanence: NumberMetric = {
  code: 10,
  scope: 'independent',
  kind: 'number',
  measure(credit) {
    const years = numberOf(credit.attributes['permanence']);
    if (years === undefined) throw inputMissing('attributes.permanence', 'permanence', 'a number of years');
    return years;
  },
  describe: (value) => `permanence ${plural(BigInt(value), 'year')}`,
};
