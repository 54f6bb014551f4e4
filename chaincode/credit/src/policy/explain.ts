import type { Precision } from '../place.ts';
import { decimal } from './format.ts';
import { METRICS } from './metrics.ts';
import type { Factor, Multiplier } from './multiplier.ts';

const KNOWN_AS: Readonly<Record<Precision, string>> = {
  point: 'a point',
  site: "its site's",
  state: "its state's",
  country: "its country's",
};

/**
 * A multiplier for people: `distance 1,240 km -> 0.87; vintage 3.2 years -> 0.91; together 0.7917`. It says so where a factor was a veto, a
 * bound counts or a table had no entry, and, where distance counts, how well the credit's place is known and whose word the use's is.
 */
export function explain(multiplier: Multiplier): string {
  const sentences = [...multiplier.factors.map(explainFactor), `together ${together(multiplier)}`];
  if (multiplier.factors.some(({ metric }) => metric === 'distance')) sentences.push(explainPlaces(multiplier));
  return sentences.join('; ');
}

const explainFactor = ({ metric, value, of, ppm, byDefault }: Factor): string =>
  `${METRICS[metric].describe(value, of)} -> ${decimal(ppm)}${byDefault ? ' (not in the table, its default)' : ''}`;

function together({ ppm, unbounded, vetoed, clampedTo }: Multiplier): string {
  if (vetoed) return '0 (a factor of 0 is a veto)';
  if (clampedTo === undefined) return decimal(ppm);
  const verb = clampedTo === 'min' ? 'raised to the minimum' : 'cut to the maximum';
  return `${decimal(unbounded)}, ${verb} of ${decimal(ppm)}`;
}

const explainPlaces = ({ precision, placeSource }: Multiplier): string =>
  `the credit's place is ${KNOWN_AS[precision]}, the use's is ${placeSource}`;
