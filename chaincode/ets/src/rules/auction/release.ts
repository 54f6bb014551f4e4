import { totalKg, type Hash } from '@meridian/credit';
import { readAuction, requirePhase } from '../../state/auction/auctions.ts';
import { readAuctionLot, remainingOf, type AuctionLotRecord } from '../../state/auction/lots.ts';
import { readResultRecord, type ResultRecord } from '../../state/auction/results.ts';
import { emit, type Transaction } from '../../transaction.ts';
import { Delivery } from './delivery.ts';
import { requireOver } from './lapse.ts';

/**
 * Gives an owner back what is still locked of a lot, once nothing more can be settled from it.
 * @throws LedgerError `AUCTION_NOT_FOUND`, `AUCTION_LOT_NOT_FOUND`, `AUCTION_PHASE`, `SETTLEMENT_OPEN`
 */
export async function releaseLot(
  tx: Transaction,
  { auctionId, lotId }: { auctionId: Hash; lotId: Hash },
): Promise<AuctionLotRecord> {
  const auction = await readAuction(tx, auctionId);
  const lot = await readAuctionLot(tx, auctionId, lotId);
  requirePhase(auction, 'cleared', 'settled', 'cancelled');
  const remaining = remainingOf(lot);
  if (remaining.length === 0) return lot;
  if (auction.phase === 'cleared' && !isSettled(lot, await readResultRecord(tx, auctionId))) requireOver(tx, auction);

  const delivery = new Delivery(lot);
  delivery.give(delivery.take(totalKg(remaining)), lot.seller);
  const next = await delivery.write(tx);
  emit(tx, 'AuctionLotReleased', next);
  return next;
}

/** Every kilogram that the result sold of the lot has been paid for. */
function isSettled({ lotId, settled }: AuctionLotRecord, { document }: ResultRecord): boolean {
  const sold = document.lots.find((lot) => lot.lotId === lotId)?.kg ?? '0';
  return settled.kg === sold;
}
