import { ZERO_HASH } from '../../src/bytes.ts';
import type { Provenance } from '../../src/provenance.ts';

/** Ten credits of a project in Kenya, known by its country: 10,000 kg, serials 1001 to 1010. */
export const sampleCredit: Provenance = {
  registry: 'GS',
  project: 'GS-4711',
  methodology: 'AMS-II.G.',
  label: '',
  activity: 'reduction',
  country: 'KE',
  subdivision: '',
  place: { latitude: 176_000, longitude: 37_908_000 },
  precision: 'country',
  placeSource: 'centroids 1.0',
  areaHash: ZERO_HASH,
  period: { start: 1_609_459_200, end: 1_640_995_200 },
  vintage: 2021,
  serialPrefix: 'GS1-1-KE-GS4711-16-2021-22000',
  firstSerial: 1001n,
  lastSerial: 1010n,
  issuedAt: 1_650_000_000,
  mintMultiplier: 1_000_000n,
  policySet: ZERO_HASH,
  attributes: {},
};
