import { ZERO_HASH } from '../dist/index.js';

/** The provenance of a wind farm's credits, known by its country. */
export const windFarm = {
  registry: 'GS',
  project: 'GS1001',
  methodology: 'ACM0002 Grid-connected electricity generation from renewable sources',
  label: '',
  activity: 'reduction',
  country: 'TW',
  subdivision: '',
  place: { latitude: 23753993, longitude: 120954273 },
  precision: 'country',
  placeSource: 'world-atlas 2.0.2 countries-50m',
  areaHash: ZERO_HASH,
  period: { start: 1546300800, end: 1577836800 },
  vintage: 2019,
  serialPrefix: 'GS1-1-TW-GS1001-12-2019-20258',
  firstSerial: 1n,
  lastSerial: 161285n,
  issuedAt: 1605571200,
  mintMultiplier: 1000000n,
  policySet: ZERO_HASH,
  attributes: {},
};
