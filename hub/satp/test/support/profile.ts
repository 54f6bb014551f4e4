import { batchId, classId, ZERO_HASH, type Provenance } from '@meridian/credit';
import { assetProfileOf, type AssetProfile } from '../../src/asset-profile.ts';

/** Forty credits of a project in Nairobi. */
export const PROVENANCE: Provenance = {
  registry: 'GS',
  project: 'GS1247',
  methodology: 'AMS-II.G.',
  label: '',
  activity: 'reduction',
  country: 'KE',
  subdivision: '',
  place: { latitude: -1_286_389, longitude: 36_817_223 },
  precision: 'point',
  placeSource: '',
  areaHash: ZERO_HASH,
  period: { start: 1_577_836_800, end: 1_609_459_200 },
  vintage: 2020,
  serialPrefix: 'GS1-1-KE-GS1247-16-2020-20533',
  firstSerial: 1n,
  lastSerial: 40n,
  issuedAt: 1_615_000_000,
  mintMultiplier: 1_000_000n,
  policySet: ZERO_HASH,
  attributes: {},
};

export const profileOf = (changes: Partial<Provenance> = {}): AssetProfile => {
  const provenance = { ...PROVENANCE, ...changes };
  const batch = batchId(provenance);
  return assetProfileOf({ batchId: batch, classId: classId(batch), provenance });
};

export const PROFILE = profileOf();
