import { auctionBidId, type Hash } from '@meridian/credit';
import { readAuction, requirePhase, rulesOf, type AuctionRecord } from '../../state/auction/auctions.ts';
import { readResultRecord, type ResultRecord } from '../../state/auction/results.ts';
import { readDeposit, writeDeposit, type DepositRecord } from '../../state/auction/sealed.ts';
import { Purses } from '../../state/purses.ts';
import { emit, type Transaction } from '../../transaction.ts';
import { requireOver } from './lapse.ts';

/** The code of a blob that nobody could open: whoever commits one wastes everybody's time. */
const FORFEIT = 'NOT_OPENED';

/**
 * Gives what is held of a deposit back, once nothing more can be taken from it; that of a blob that did not open goes to the dust account.
 * @throws LedgerError `AUCTION_NOT_FOUND`, `BID_NOT_FOUND`, `AUCTION_PHASE`, `SETTLEMENT_OPEN`
 */
export async function refund(
  tx: Transaction,
  { auctionId, bidder, index }: { auctionId: Hash; bidder: Hash; index: number },
): Promise<DepositRecord> {
  const auction = await readAuction(tx, auctionId);
  const bidId = auctionBidId(auctionId, bidder, index);
  const deposit = await readDeposit(tx, auctionId, bidId);
  requirePhase(auction, 'cleared', 'settled', 'cancelled');
  if (deposit.held === '0') return deposit;
  const forfeited = auction.phase !== 'cancelled' && isForfeit(bidId, await readResultRecord(tx, auctionId));
  if (auction.phase === 'cleared' && !forfeited) requireOver(tx, { ...auction, settleBy: lapsedBy(auction) });

  const { currency, dustAccount } = rulesOf(auction);
  const purses = new Purses(tx, currency);
  await purses.release(deposit.account, BigInt(deposit.held), forfeited ? dustAccount : deposit.account);
  const next = { ...deposit, held: '0' };
  await purses.write();
  await writeDeposit(tx, next);
  emit(tx, 'AuctionDepositReturned', { ...next, amount: deposit.held, forfeited });
  return next;
}

const isForfeit = (bidId: Hash, { document }: ResultRecord): boolean =>
  document.exclusions.some(({ id, code }) => id === bidId && code === FORFEIT);

/** Sellers have as long to let trades lapse as buyers had to settle them; until then a deposit may still be theirs. */
const lapsedBy = ({ resultBy, settleBy }: AuctionRecord): number => settleBy + (settleBy - resultBy);
