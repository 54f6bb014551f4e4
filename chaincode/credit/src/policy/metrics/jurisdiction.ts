import { describePair, inputMissing, PAIR, type KeyMetric } from '../metric.ts';

/** The credit's country and the use's, ISO 3166-1 alpha-2. */
export const jurisdiction: KeyMetric = {
  code: 5,
  scope: 'coupled',
  kind: 'pair',
  isPart: (text): text is string => typeof text === 'string' && /^[A-Z]{2}$/.test(text),
  parts: 'an ISO 3166-1 alpha-2 code',
  measure(credit, use) {
    if (use.country === undefined) throw inputMissing('use.country', 'jurisdiction', 'a country');
    return credit.country + PAIR + use.country;
  },
  describe: (value) => `jurisdiction ${describePair(value)}`,
};
