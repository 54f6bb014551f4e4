import { ByteReader, concat, fromHex, intBytes, sha256, utf8, type Hash } from './bytes.ts';
import { CreditError } from './errors.ts';
import { milligrams, PPM_MAX } from './mass.ts';
import { canonicalRanges, encodeRanges, rangesHash, readRanges, totalKg, type Range } from './range.ts';
import { decodeUse, encodeUse, USE_BYTES, type Use } from './use.ts';

/** A retirement made on a foreign ledger, as it is told home (docs/layouts.md). */
export interface Retirement {
  readonly ledger: Hash;
  readonly homeLedger: Hash;
  readonly retirementId: Hash;
  readonly batchId: Hash;
  readonly classId: Hash;
  /** SHA-256 of the UTF-8 name in which it was retired. */
  readonly beneficiaryName: Hash;
  /** The burner's place and period, and when it was retired. */
  readonly use: Use;
  /** Zero for the empty set. */
  readonly policySet: Hash;
  readonly ppm: bigint;
  readonly ranges: readonly Range[];
}

const TAG = 'meridian/retirement/v2';

export function encodeRetirement(r: Retirement): Uint8Array {
  const ranges = canonicalRanges(r.ranges);
  const kg = totalKg(ranges);
  return concat(
    utf8(TAG),
    fromHex(r.ledger, 'ledger'),
    fromHex(r.homeLedger, 'homeLedger'),
    fromHex(r.retirementId, 'retirementId'),
    fromHex(r.batchId, 'batchId'),
    fromHex(r.classId, 'classId'),
    fromHex(r.beneficiaryName, 'beneficiaryName'),
    encodeUse(r.use),
    fromHex(r.policySet, 'policySet'),
    intBytes(r.ppm, 4),
    intBytes(milligrams(kg, r.ppm), 16),
    intBytes(kg, 8),
    encodeRanges(ranges),
  );
}

/** @throws CreditError `INVALID_RETIREMENT` for bytes that {@link encodeRetirement} could not have made */
export function decodeRetirement(bytes: Uint8Array): Retirement {
  const fail = (expected: string): CreditError =>
    new CreditError('INVALID_RETIREMENT', { field: 'retirement', value: `${bytes.length} bytes`, expected });
  const reader = new ByteReader(bytes, fail);
  reader.tag(TAG);
  const [ledger, homeLedger, retirementId, batchId, classId] = [
    reader.hash(),
    reader.hash(),
    reader.hash(),
    reader.hash(),
    reader.hash(),
  ];
  const beneficiaryName = reader.hash();
  const use = decodeUse(reader.take(USE_BYTES));
  const policySet = reader.hash();
  const [ppm, mg, kg] = [reader.uint(4), reader.uint(16), reader.uint(8)];
  const ranges = readRanges(reader);
  reader.end();
  if (ppm > PPM_MAX) throw fail(`of at most ${PPM_MAX} ppm`);
  if (totalKg(ranges) !== kg) throw fail(`of ${totalKg(ranges)} kg, the sum of its ranges`);
  if (milligrams(kg, ppm) !== mg) throw fail(`of ${milligrams(kg, ppm)} mg, kg x ppm`);
  return { ledger, homeLedger, retirementId, batchId, classId, beneficiaryName, use, policySet, ppm, ranges };
}

/**
 * The id of a retirement on an EVM ledger. A kilogram is retired once, so class and ranges name it for ever, and its id is known before
 * the transaction is sent.
 */
export const retirementIdOf = (ledger: Hash, classId: Hash, ranges: readonly Range[]): Hash =>
  sha256(
    concat(
      utf8('meridian/retirement-id/v1'),
      fromHex(ledger, 'ledger'),
      fromHex(classId, 'classId'),
      fromHex(rangesHash(ranges), 'ranges'),
    ),
  );
