import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  auctionBidder,
  auctionBidId,
  auctionBuyer,
  auctionLotId,
  auctionSealInfo,
  decodeClosedStatement,
  encodeClosedStatement,
  encodeSealedLeaf,
  fromHex,
  parseRanges,
  rangesHash,
  toHex,
  type BuyerOpening,
  type ClosedStatement,
  type Hash,
} from '../src/index.ts';

interface Vectors {
  auctionId: Hash;
  lots: { batchId: Hash; ranges: string; rangesHash: Hash; lotId: Hash }[];
  sealed: {
    account: string;
    index: number;
    subject: Hash;
    bidder: Hash;
    bidId: Hash;
    sealInfo: string;
    ciphertext: string;
    leaf: string;
  }[];
  buyers: (BuyerOpening & { buyer: Hash })[];
  closed: (ClosedStatement & { bytes: string })[];
}

const file = new URL('../../../test/vectors/auction.json', import.meta.url);
const { auctionId, lots, sealed, buyers, closed } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

test.each(lots)('the lot of $ranges has its id', ({ batchId, ranges, rangesHash: expected, lotId }) => {
  expect(rangesHash(parseRanges(ranges))).toBe(expected);
  expect(auctionLotId(auctionId, batchId, expected)).toBe(lotId);
});

test.each(sealed)('what $account sealed as number $index has its id, binding and leaf', (each) => {
  const { account, index, subject } = each;
  const bidder = auctionBidder(account);
  expect(bidder).toBe(each.bidder);
  const bidId = auctionBidId(auctionId, bidder, index);
  expect(bidId).toBe(each.bidId);
  expect(toHex(auctionSealInfo(auctionId, bidder, index))).toBe(each.sealInfo);
  const ciphertext = fromHex(each.ciphertext, 'ciphertext');
  expect(toHex(encodeSealedLeaf({ auctionId, bidder, bidId, ciphertext, subject }))).toBe(each.leaf);
});

test.each(buyers)('a buyer has the pseudonym $buyer', ({ buyer, ...opening }) => {
  expect(auctionBuyer(auctionId, opening)).toBe(buyer);
});

test.each(closed)('the statement of $bidsCount bids has its bytes', ({ bytes, ...statement }) => {
  expect(toHex(encodeClosedStatement(statement))).toBe(bytes);
  expect(decodeClosedStatement(fromHex(bytes, 'statement'))).toEqual(statement);
});
