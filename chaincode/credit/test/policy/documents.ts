// Documents and inputs that tests spoil or vary.
import { ZERO_HASH, type Provenance, type Use } from '../../src/index.ts';

export interface PolicyDocument {
  [field: string]: unknown;
  id: string;
  metric: string;
  curve: Record<string, unknown>;
}

export interface SetDocument {
  [field: string]: unknown;
  policies: PolicyDocument[];
}

const COUPLED = ['distance', 'gap', 'overlap', 'jurisdiction', 'zone'];

export const policy = (metric: string, curve: Record<string, unknown>, id = metric): PolicyDocument => ({
  id,
  version: 1,
  description: '',
  scope: COUPLED.includes(metric) ? 'coupled' : 'independent',
  metric,
  ...(metric === 'share' && { of: 'buffer' }),
  curve,
});

export const policySet = (policies: PolicyDocument[], bounds: object = {}): SetDocument => ({
  name: 'a-set',
  version: 1,
  description: 'A set for tests.',
  citations: ['A source.'],
  min: '0',
  max: '10000000',
  precisions: ['point', 'site', 'state', 'country'],
  policies,
  ...bounds,
});

export const constant = (ppm: bigint | number): Record<string, unknown> => ({ type: 'constant', ppm: ppm.toString() });

export const linear = (...points: (readonly [bigint | number, bigint | number])[]): Record<string, unknown> => ({
  type: 'linear',
  points: points.map(([x, ppm]) => [x.toString(), ppm.toString()]),
});

/** `constant` policies of these factors; they read the credit's age, which is always there. */
export const factors = (...ppm: readonly (bigint | number)[]): PolicyDocument[] =>
  ppm.map((each, i) => policy('age', constant(each), `p${i}`));

export const credit: Provenance = {
  registry: 'GS',
  project: 'GS1001',
  methodology: '',
  label: '',
  activity: 'removal',
  country: 'TW',
  subdivision: '',
  place: { latitude: 0, longitude: 0 },
  precision: 'country',
  placeSource: '',
  areaHash: ZERO_HASH,
  period: { start: 1_546_300_800, end: 1_577_836_800 },
  vintage: 2019,
  serialPrefix: 'GS1',
  firstSerial: 1n,
  lastSerial: 1000n,
  issuedAt: 1_605_571_200,
  mintMultiplier: 1_000_000n,
  policySet: ZERO_HASH,
  attributes: { permanence: '40', buffer: '120000', zone: 'inland', audit: 'third-party' },
};

export const use: Use = {
  time: 1_577_836_800 + 100_000_000,
  place: { latitude: 0, longitude: 11_152_000, source: 'declared' },
  country: 'BR',
  zone: 'coastal',
  period: { start: 1_546_300_800, end: 1_577_836_800 },
};
