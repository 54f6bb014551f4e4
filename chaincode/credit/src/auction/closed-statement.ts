import { ByteReader, concat, fromHex, intBytes, utf8, type Hash } from '../bytes.ts';
import { CreditError } from '../errors.ts';

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
}

const TAG = 'meridian/auction-closed/v1';
const UINT32_MAX = 0xffff_ffff;

/** 286 bytes. @throws CreditError `INVALID_STATEMENT` */
export function encodeClosedStatement(s: ClosedStatement): Uint8Array {
  if (!Number.isSafeInteger(s.bidsCount) || s.bidsCount < 0 || s.bidsCount > UINT32_MAX) {
    throw invalid('bidsCount', s.bidsCount, `an integer from 0 to ${UINT32_MAX}`);
  }
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
  reader.end();
  return { homeLedger, auctionId, rulesHash, lotsHash, bidsRoot, bidsCount, policySet, seed, bidKey };
}

const invalid = (field: string, value: unknown, expected: string): CreditError =>
  new CreditError('INVALID_STATEMENT', { field, value, expected });
