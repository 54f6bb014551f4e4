import { numberOf } from '../../attributes.ts';
import { percent } from '../format.ts';
import { inputMissing, type NumberMetric } from '../metric.ts';

/** A share of the credit that is set aside or lost, ppm: its attribute that the policy names, such as `buffer` or `leakage`. */
export const share: NumberMetric = {
  code: 11,
  scope: 'independent',
  kind: 'number',
  takesOf: true,
  measure(credit, _, of) {
    const ppm = numberOf(credit.attributes[of]);
    if (ppm === undefined) throw inputMissing(`attributes.${of}`, 'share', 'a number of ppm');
    return ppm;
  },
  describe: (value, of) => `${of} ${percent(BigInt(value))}`,
};
