import type { Batch, Lot } from '@meridian/bridges/fabric';
import { batchId, blockRange, classId, ZERO_HASH, type Provenance, type Range } from '@meridian/credit';

const OWNER = 'RegistryMSP/custodian';

const provenance: Provenance = {
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
  firstSerial: 1n,
  lastSerial: 10n,
  issuedAt: 1_650_000_000,
  mintMultiplier: 1_000_000n,
  policySet: ZERO_HASH,
  attributes: {},
};

/** A batch of ten credits unless told otherwise. */
export function batchOf(changes: Partial<Provenance> = {}): Batch {
  const whole = { ...provenance, ...changes };
  const id = batchId(whole);
  const { firstSerial, lastSerial } = whole;
  return {
    batchId: id,
    classId: classId(id),
    provenance: whole,
    issuedTo: OWNER,
    issuedTxId: 'tx',
    kg: 1000n * (lastSerial - firstSerial + 1n),
    sourceSerial: '',
    flags: [],
  };
}

/** An active lot of a batch, all of it unless told otherwise. */
export const lotOf = (batch: Batch, changes: Partial<Lot> = {}): Lot => ({
  batchId: batch.batchId,
  classId: batch.classId,
  range: wholeOf(batch),
  firstSerial: batch.provenance.firstSerial,
  lastSerial: batch.provenance.lastSerial,
  changedAt: 1_650_000_000,
  status: 'active',
  owner: OWNER,
  ...changes,
});

export const wholeOf = ({ provenance: p }: Batch): Range => blockRange(p.firstSerial, p.lastSerial);
