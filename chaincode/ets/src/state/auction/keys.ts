import type { Hash } from '@meridian/credit';
import type { KeyMaker } from '../keys.ts';

export const auctionKey = (stub: KeyMaker, auctionId: Hash): string => stub.createCompositeKey('auction', [auctionId]);
/** The kilograms that are offered. */
export const auctionLotKey = (stub: KeyMaker, auctionId: Hash, lotId: Hash): string =>
  stub.createCompositeKey('auction-lot', [auctionId, lotId]);
/** The leaf of a sealed bid or ask: all of them are read at once when the auction closes. */
export const auctionLeafKey = (stub: KeyMaker, auctionId: Hash, bidId: Hash): string =>
  stub.createCompositeKey('auction-leaf', [auctionId, bidId]);
/** The same with its ciphertext. */
export const auctionBidKey = (stub: KeyMaker, auctionId: Hash, bidId: Hash): string =>
  stub.createCompositeKey('auction-bid', [auctionId, bidId]);
export const auctionDepositKey = (stub: KeyMaker, auctionId: Hash, bidId: Hash): string =>
  stub.createCompositeKey('auction-deposit', [auctionId, bidId]);
/** By the key that signs results. */
export const auctionEvidenceKey = (stub: KeyMaker, auctionId: Hash, resultKey: string): string =>
  stub.createCompositeKey('auction-evidence', [auctionId, resultKey]);
/** The closed statement, of which others are told (docs/layouts.md). */
export const auctionClosedKey = (stub: KeyMaker, auctionId: Hash): string =>
  stub.createCompositeKey('auction-closed', [auctionId]);
/** The lots at the close. */
export const auctionBookKey = (stub: KeyMaker, auctionId: Hash): string =>
  stub.createCompositeKey('auction-book', [auctionId]);
export const auctionResultKey = (stub: KeyMaker, auctionId: Hash): string =>
  stub.createCompositeKey('auction-result', [auctionId]);
/** How much of a result is settled. */
export const auctionProgressKey = (stub: KeyMaker, auctionId: Hash): string =>
  stub.createCompositeKey('auction-progress', [auctionId]);
export const auctionTradeKey = (stub: KeyMaker, auctionId: Hash, tradeId: Hash): string =>
  stub.createCompositeKey('auction-trade', [auctionId, tradeId]);
