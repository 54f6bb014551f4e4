import { ByteReader, concat, fromHex, intBytes, utf8, type Hash } from '../bytes.ts';
import { CreditError } from '../errors.ts';
import { TIME_MAX } from '../period.ts';

/** What a home ledger says of an auction that takes no more bids: all that its container may believe. */
export interface ClosedStatement {
  readonly homeLedger: Hash;
  readonly auctionId: Hash;
  readonly rulesHash: Hash;
  /** Of the offered lots, by ascending id. */
  readonly lotsHash: Hash;
  /** Merkle root of the sealed bids and asks, by ascending id, and how many they are. */
  readonly bidsRoot: Hash;
  readonly bidsCount: number;
  readonly policySet: Hash;
  readonly seed: Hash;
  /** X25519 public key to which they were sealed. */
  readonly bidKey: Hash;
  /** As announced, unix seconds: the time of use in every multiplier. */
  readonly bidsClose: number;
}

export const CLOSED_STATEMENT_BYTES = 294;

const TAG = 'meridian/auction-closed/v1';
const UINT32_MAX = 0xffff_ffff;

/** {@link CLOSED_STATEMENT_BYTES} bytes. @throws CreditError `INVALID_STATEMENT` */
export function encodeClosedStatement(s: ClosedStatement): Uint8Array {
  checkInteger('bidsCount', s.bidsCount, UINT32_MAX);
  checkInteger('bidsClose', s.bidsClose, TIME_MAX);
  return concat(
    utf8(TAG),
    fromHex(s.homeLedger, 'homeLedger'),
    fromHex(s.auctionId, 'auctionId'),
    fromHex(s.rulesHash, 'rulesHash'),
    fromHex(s.lotsHash, 'lotsHash'),
    fromHex(s.bidsRoot, 'bidsRoot'),
    intBytes(BigInt(s.bidsCount), 4),
    fromHex(s.policySet, 'policySet'),
    fromHex(s.seed, 'seed'),
    fromHex(s.bidKey, 'bidKey'),
    intBytes(BigInt(s.bidsClose), 8),
  );
}

/** @throws CreditError `INVALID_STATEMENT` */
export function decodeClosedStatement(bytes: Uint8Array): ClosedStatement {
  const reader = new ByteReader(bytes, (expected) => invalid('statement', `${bytes.length} bytes`, expected));
  reader.tag(TAG);
  const [homeLedger, auctionId, rulesHash, lotsHash, bidsRoot] = [
    reader.hash(),
    reader.hash(),
    reader.hash(),
    reader.hash(),
    reader.hash(),
  ];
  const bidsCount = Number(reader.uint(4));
  const [policySet, seed, bidKey] = [reader.hash(), reader.hash(), reader.hash()];
  const bidsClose = Number(reader.uint(8));
  reader.end();
  checkInteger('bidsClose', bidsClose, TIME_MAX);
  return { homeLedger, auctionId, rulesHash, lotsHash, bidsRoot, bidsCount, policySet, seed, bidKey, bidsClose };
}

function checkInteger(field: string, value: number, max: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value > max)
    throw invalid(field, value, `an integer from 0 to ${max}`);
}

const invalid = (field: string, value: unknown, expected: string): CreditError =>
  new CreditError('INVALID_STATEMENT', { field, value, expected });
