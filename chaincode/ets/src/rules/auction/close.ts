import { lotsHash, merkleTree } from '@meridian/clearing/check';
import { fromHex, type Hash } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import { readAuction, requirePhase, writeAuction, type AuctionRecord } from '../../state/auction/auctions.ts';
import type { AuctionLotRecord } from '../../state/auction/lots.ts';
import { writeBook } from '../../state/auction/results.ts';
import type { LeafRecord } from '../../state/auction/sealed.ts';
import { parseState } from '../../state/world.ts';
import { emit, type Transaction } from '../../transaction.ts';

/**
 * Fixes what was committed. Reads the auction's bids and lots as ranges: what comes in at the same time is either in, or too late.
 * @throws LedgerError `AUCTION_NOT_FOUND`, `AUCTION_PHASE`, `BIDS_OPEN`
 */
export async function close(tx: Transaction, { auctionId }: { auctionId: Hash }): Promise<AuctionRecord> {
  const auction = await readAuction(tx, auctionId);
  if (auction.closed !== undefined) return auction;
  requirePhase(auction, 'bidding');
  if (tx.time < auction.bidsClose) {
    throw new LedgerError('BIDS_OPEN', `auction ${auctionId} takes bids until ${auction.bidsClose}`, {
      field: 'timestamp',
      value: tx.time,
      expected: `at least ${auction.bidsClose}`,
      auctionId,
    });
  }
  // Keys ascend, so bids and lots come by ascending id.
  const leaves = (await all(tx, 'auction-leaf', auctionId)).map((each) => fromHex((each as LeafRecord).leaf, 'leaf'));
  const lots = (await all(tx, 'auction-lot', auctionId)) as AuctionLotRecord[];
  const next = await writeAuction(tx, {
    ...auction,
    phase: 'closed',
    closed: {
      lotsHash: lotsHash(lots.map(({ lotId, kg }) => ({ lotId, kg: BigInt(kg) }))),
      lots: lots.length,
      bidsRoot: merkleTree(leaves).root,
      bidsCount: leaves.length,
      closedAt: tx.time,
    },
  });
  await writeBook(
    tx,
    auctionId,
    lots.map(({ lotId, kg, batchId }) => ({ lotId, kg, batchId })),
  );
  emit(tx, 'AuctionClosed', next);
  return next;
}

async function all(tx: Transaction, objectType: string, auctionId: Hash): Promise<unknown[]> {
  const iterator = await tx.stub.getStateByPartialCompositeKey(objectType, [auctionId]);
  const found: unknown[] = [];
  for (let next = await iterator.next(); !next.done; next = await iterator.next())
    found.push(parseState(next.value.value));
  await iterator.close();
  return found;
}
