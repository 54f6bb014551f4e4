import { distanceMetres } from '../../distance.ts';
import { metres } from '../format.ts';
import { inputMissing, type NumberMetric } from '../metric.ts';

/** Metres between the credit's place and the use's. */
export const distance: NumberMetric = {
  code: 1,
  scope: 'coupled',
  kind: 'number',
  measure(credit, use) {
    if (use.place === undefined) throw inputMissing('use.place', 'distance', 'a place');
    return distanceMetres(credit.place, use.place);
  },
  describe: (value) => `distance ${metres(BigInt(value))}`,
};
