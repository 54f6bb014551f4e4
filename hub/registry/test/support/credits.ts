import type { Batch, Lot } from '@meridian/bridges/fabric';
import { batchId, blockRange, classId, type Provenance, type Range } from '@meridian/credit';
import { sampleCredit } from '../../../../chaincode/credit/test/support/sample-credit.ts';

const OWNER = 'RegistryMSP/custodian';

/** A batch of ten credits unless told otherwise. */
export function batchOf(changes: Partial<Provenance> = {}): Batch {
  const whole = { ...sampleCredit, firstSerial: 1n, lastSerial: 10n, ...changes };
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
