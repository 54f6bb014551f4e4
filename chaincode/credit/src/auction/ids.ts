import { encodeAccount } from '../account.ts';
import { concat, fromHex, intBytes, sha256, utf8, type Hash } from '../bytes.ts';
import { CreditError } from '../errors.ts';

/** How many sealed bids and asks one account may have in an auction. */
export const MAX_SEALED_PER_BIDDER = 8;

const LOT_TAG = utf8('meridian/auction-lot/v1');
const BIDDER_TAG = utf8('meridian/auction-bidder/v1');
const BID_ID_TAG = utf8('meridian/auction-bid-id/v1');
const BUYER_TAG = utf8('meridian/auction-buyer/v1');
const SEAL_TAG = utf8('meridian/auction-seal/v1');

/**
 * Kilograms of one batch that are offered together (docs/auction-api.md).
 * @param rangesHash of the kilograms
 * @throws CreditError `INVALID_HASH`, as everything here for ids that are none
 */
export const auctionLotId = (auctionId: Hash, batchId: Hash, rangesHash: Hash): Hash =>
  sha256(
    concat(LOT_TAG, fromHex(auctionId, 'auctionId'), fromHex(batchId, 'batchId'), fromHex(rangesHash, 'rangesHash')),
  );

/** Who commits, in 32 bytes. @param account of a Fabric ledger. @throws CreditError `INVALID_ACCOUNT` */
export const auctionBidder = (account: string): Hash =>
  sha256(concat(BIDDER_TAG, encodeAccount('fabric', account, 'account')));

/** A sealed bid or ask. @param index of the account's own, from 0. @throws CreditError `INVALID_INTEGER` */
export const auctionBidId = (auctionId: Hash, bidder: Hash, index: number): Hash =>
  sha256(concat(BID_ID_TAG, fromHex(auctionId, 'auctionId'), fromHex(bidder, 'bidder'), indexBytes(index)));

/** What a blob is bound to when it is sealed, so that it opens in no other auction, for no other bidder, in no other place. */
export const auctionSealInfo = (auctionId: Hash, bidder: Hash, index: number): Uint8Array =>
  concat(SEAL_TAG, fromHex(auctionId, 'auctionId'), fromHex(bidder, 'bidder'), indexBytes(index));

/** What makes a pseudonym, told by nobody before a trade is settled. */
export interface BuyerOpening {
  readonly bidder: Hash;
  /** SHA-256 of the legal entity id for which the credits will be burnt. */
  readonly beneficiary: Hash;
  /** 32 random bytes of the sealed bid. */
  readonly salt: Hash;
}

/** A buyer as receipts show it: binding, and silent without the salt. */
export const auctionBuyer = (auctionId: Hash, { bidder, beneficiary, salt }: BuyerOpening): Hash =>
  sha256(
    concat(
      BUYER_TAG,
      fromHex(auctionId, 'auctionId'),
      fromHex(bidder, 'bidder'),
      fromHex(beneficiary, 'beneficiary'),
      fromHex(salt, 'salt'),
    ),
  );

function indexBytes(index: number): Uint8Array {
  if (Number.isSafeInteger(index) && index >= 0 && index < MAX_SEALED_PER_BIDDER) return intBytes(BigInt(index), 2);
  throw new CreditError('INVALID_INTEGER', {
    field: 'index',
    value: index,
    expected: `an integer from 0 to ${MAX_SEALED_PER_BIDDER - 1}`,
  });
}
