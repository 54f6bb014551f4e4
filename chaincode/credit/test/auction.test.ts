import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  auctionBidder,
  auctionBidId,
  auctionBuyer,
  auctionLotId,
  CLOSED_STATEMENT_BYTES,
  decodeClosedStatement,
  encodeClosedStatement,
  encodeSealedLeaf,
  sha256,
  type ClosedStatement,
  type Hash,
} from '../src/index.ts';

const hash = (digit: string): Hash => digit.repeat(64) as Hash;
const hashOf = (...parts: readonly (string | Buffer)[]): string =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))))
    .digest('hex');
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

const [auction, batch, ranges] = [hash('1'), hash('2'), hash('3')];
const account = 'RegistryMSP/emitter';

describe('identifiers of an auction', () => {
  test('are hashes of the bytes that the document lays out', () => {
    expect(auctionLotId(auction, batch, ranges)).toBe(
      hashOf('meridian/auction-lot/v1', bytes(auction), bytes(batch), bytes(ranges)),
    );
    const bidder = auctionBidder(account);
    expect(bidder).toBe(hashOf('meridian/auction-bidder/v1', account));
    expect(auctionBidId(auction, bidder, 7)).toBe(
      hashOf('meridian/auction-bid-id/v1', bytes(auction), bytes(bidder), Buffer.from([0, 7])),
    );
    const opening = { bidder, beneficiary: hash('4'), salt: hash('5') };
    expect(auctionBuyer(auction, opening)).toBe(
      hashOf('meridian/auction-buyer/v1', bytes(auction), bytes(bidder), bytes(hash('4')), bytes(hash('5'))),
    );
  });

  test('are refused for an account that is none, and a ninth blob', () => {
    expect(() => auctionBidder('emitter')).toThrow(expect.objectContaining({ code: 'INVALID_ACCOUNT' }));
    for (const index of [8, -1, 0.5]) {
      expect(() => auctionBidId(auction, hash('4'), index)).toThrow(
        expect.objectContaining({ code: 'INVALID_INTEGER', field: 'index' }),
      );
    }
  });
});

test('a leaf names the ciphertext by its hash, and has 160 bytes', () => {
  const ciphertext = Uint8Array.of(1, 2, 3);
  const leaf = encodeSealedLeaf({
    auctionId: auction,
    bidder: hash('4'),
    bidId: hash('5'),
    ciphertext,
    subject: batch,
  });
  expect(Buffer.from(leaf).toString('hex')).toBe(auction + hash('4') + hash('5') + sha256(ciphertext) + batch);
});

describe('the closed statement', () => {
  const statement: ClosedStatement = {
    homeLedger: hash('a'),
    auctionId: auction,
    rulesHash: hash('b'),
    lotsHash: hash('c'),
    bidsRoot: hash('d'),
    bidsCount: 258,
    policySet: hash('e'),
    seed: hash('f'),
    bidKey: hash('0'),
    bidsClose: 1_800_000_000,
  };

  test('is laid out as documented, and read as it was written', () => {
    const encoded = encodeClosedStatement(statement);
    expect(encoded).toHaveLength(CLOSED_STATEMENT_BYTES);
    expect(Buffer.from(encoded.subarray(0, 26)).toString()).toBe('meridian/auction-closed/v1');
    expect(Buffer.from(encoded.subarray(186, 190))).toEqual(Buffer.from([0, 0, 1, 2]));
    expect(decodeClosedStatement(encoded)).toEqual(statement);
  });

  test('is refused with another tag, length or a time that is none', () => {
    const encoded = encodeClosedStatement(statement);
    const refusal = expect.objectContaining({ code: 'INVALID_STATEMENT' });
    expect(() => decodeClosedStatement(Uint8Array.from(encoded, (byte, i) => (i === 0 ? byte ^ 1 : byte)))).toThrow(
      refusal,
    );
    expect(() => decodeClosedStatement(encoded.subarray(0, 293))).toThrow(refusal);
    expect(() => decodeClosedStatement(Uint8Array.of(...encoded, 0))).toThrow(refusal);
    expect(() => decodeClosedStatement(Uint8Array.from(encoded, (byte, i) => (i === 286 ? 0x80 : byte)))).toThrow(
      refusal,
    );
    expect(() => encodeClosedStatement({ ...statement, bidsCount: 2 ** 32 })).toThrow(refusal);
  });
});
