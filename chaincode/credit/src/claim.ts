import { ByteReader, concat, fromHex, intBytes, utf8, type Hash } from './bytes.ts';
import { CreditError } from './errors.ts';
import { canonicalRanges, encodeRanges, readRanges, totalKg, type Range } from './range.ts';

/** What a ledger can say for ever about a transfer; the first four of its origin, the others of its destination. */
export const FACTS = ['locked', 'aborting', 'released', 'extinguished', 'unassigned', 'assigned', 'void'] as const;
export type Fact = (typeof FACTS)[number];

export const isOriginFact = (fact: Fact): boolean => FACTS.indexOf(fact) < 4;

/** One fact about one transfer: the bytes that are evidence on the other ledger (docs/layouts.md). */
export interface Claim {
  readonly fact: Fact;
  readonly originLedger: Hash;
  readonly destinationLedger: Hash;
  readonly transferId: Hash;
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly assetProfile: Hash;
  /** The account on the destination, see `encodeAccount`. */
  readonly beneficiary: Uint8Array;
  readonly ranges: readonly Range[];
}

/** The ledger on which a claim's fact holds, and whose proof it therefore needs. */
export const ledgerOfFact = (claim: Claim): Hash =>
  isOriginFact(claim.fact) ? claim.originLedger : claim.destinationLedger;

const TAG = 'meridian/claim/v1';
/** Longer than any account of the ledgers we know, short enough for a contract to store. */
export const MAX_ACCOUNT_BYTES = 128;

export function encodeClaim(claim: Claim): Uint8Array {
  const ranges = canonicalRanges(claim.ranges);
  return concat(
    utf8(TAG),
    intBytes(BigInt(FACTS.indexOf(claim.fact) + 1), 1),
    fromHex(claim.originLedger, 'originLedger'),
    fromHex(claim.destinationLedger, 'destinationLedger'),
    fromHex(claim.transferId, 'transferId'),
    fromHex(claim.batchId, 'batchId'),
    fromHex(claim.classId, 'classId'),
    fromHex(claim.assetProfile, 'assetProfile'),
    intBytes(totalKg(ranges), 8),
    intBytes(BigInt(claim.beneficiary.length), 2),
    claim.beneficiary,
    encodeRanges(ranges),
  );
}

/** @throws CreditError `INVALID_CLAIM` for bytes that {@link encodeClaim} could not have made */
export function decodeClaim(bytes: Uint8Array): Claim {
  const fail = (expected: string): CreditError =>
    new CreditError('INVALID_CLAIM', { field: 'claim', value: `${bytes.length} bytes`, expected });
  const reader = new ByteReader(bytes, fail);
  reader.tag(TAG);
  const fact = FACTS[Number(reader.uint(1)) - 1];
  if (fact === undefined) throw fail(`a fact from 1 to ${FACTS.length}`);
  const [originLedger, destinationLedger, transferId, batchId, classId, assetProfile] = [
    reader.hash(),
    reader.hash(),
    reader.hash(),
    reader.hash(),
    reader.hash(),
    reader.hash(),
  ];
  const kg = reader.uint(8);
  const accountLength = Number(reader.uint(2));
  if (accountLength === 0 || accountLength > MAX_ACCOUNT_BYTES)
    throw fail(`a beneficiary of 1 to ${MAX_ACCOUNT_BYTES} bytes`);
  const beneficiary = reader.take(accountLength);
  const ranges = readRanges(reader);
  reader.end();
  if (totalKg(ranges) !== kg) throw fail(`of ${totalKg(ranges)} kg, the sum of its ranges`);
  return { fact, originLedger, destinationLedger, transferId, batchId, classId, assetProfile, beneficiary, ranges };
}
