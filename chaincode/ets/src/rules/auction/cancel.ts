import type { Hash } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import { forbidden, requireRole } from '../../roles.ts';
import { readAuction, requirePhase, writeAuction, type AuctionRecord } from '../../state/auction/auctions.ts';
import { readConfiguration } from '../../state/config.ts';
import { emit, type Transaction } from '../../transaction.ts';

/**
 * Ends an auction without a result: the auctioneer's organisation before the close, anybody once the time for a result is over.
 * @throws LedgerError `AUCTION_NOT_FOUND`, `AUCTION_PHASE`, `FORBIDDEN`
 */
export async function cancel(
  tx: Transaction,
  { auctionId, reason }: { auctionId: Hash; reason: string },
): Promise<AuctionRecord> {
  const auction = await readAuction(tx, auctionId);
  if (auction.phase === 'cancelled') return auction;
  requirePhase(auction, 'announced', 'bidding', 'closed');
  if (tx.time < auction.resultBy) await requireMayCancel(tx, auction);
  const by = tx.caller.account();
  const next = await writeAuction(tx, { ...auction, phase: 'cancelled', cancelled: { reason, by, at: tx.time } });
  emit(tx, 'AuctionCancelled', next);
  return next;
}

async function requireMayCancel(tx: Transaction, auction: AuctionRecord): Promise<void> {
  requireRole(tx.caller, await readConfiguration(tx), 'Auction:Cancel');
  requireAnnouncer(tx, auction);
  if (auction.phase !== 'closed') return;
  throw new LedgerError('AUCTION_PHASE', `auction ${auction.auctionId} is closed and waits for its result`, {
    field: 'phase',
    value: auction.phase,
    expected: `announced or bidding, or from ${auction.resultBy} on`,
    auctionId: auction.auctionId,
  });
}

/** What concerns one auction is its own auctioneer's business. @throws LedgerError `FORBIDDEN` */
export function requireAnnouncer(tx: Transaction, { announcedBy }: AuctionRecord): void {
  const [msp = ''] = announcedBy.split('/');
  if (tx.caller.msp === msp) return;
  throw forbidden(`${tx.caller.msp} has not announced this auction`, tx.caller, {
    field: 'msp',
    value: tx.caller.msp,
    expected: msp,
  });
}
