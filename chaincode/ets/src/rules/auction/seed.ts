import { auctionSeed } from '@meridian/clearing/check';
import { toHex, type ClosedStatement, type Hash } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import { requireRole } from '../../roles.ts';
import { readAuction, requirePhase, rulesOf, writeAuction, type AuctionRecord } from '../../state/auction/auctions.ts';
import { writeClosed } from '../../state/auction/results.ts';
import { ownLedger, readConfiguration } from '../../state/config.ts';
import { emit, type Transaction } from '../../transaction.ts';
import { requireActiveAt } from './announce.ts';
import { requireAnnouncer } from './cancel.ts';

/**
 * The announced public value, by the auctioneer's organisation; with it everything is fixed that the container may believe.
 * @throws LedgerError `AUCTION_NOT_FOUND`, `FORBIDDEN`, `KEY_REUSED`, `AUCTION_PHASE`, `SEED_TOO_EARLY`, `POLICY_SET_NOT_ACTIVE`
 */
export async function seed(
  tx: Transaction,
  { auctionId, value }: { auctionId: Hash; value: Uint8Array },
): Promise<AuctionRecord> {
  const auction = await readAuction(tx, auctionId);
  const config = await readConfiguration(tx);
  requireRole(tx.caller, config, 'Auction:Seed');
  requireAnnouncer(tx, auction);
  const seedValue = toHex(value);
  if (auction.seedValue !== undefined) return sameSeed(auction, seedValue);
  requirePhase(auction, 'closed');
  const { notBefore } = auction.seed;
  if (tx.time < notBefore) {
    throw new LedgerError('SEED_TOO_EARLY', `the value of ${auction.seed.source} is dated from ${notBefore}`, {
      field: 'timestamp',
      value: tx.time,
      expected: `at least ${notBefore}`,
      auctionId,
    });
  }
  const { policySet } = rulesOf(auction);
  await requireActiveAt(tx, policySet, auction.bidsClose);
  const next = await writeAuction(tx, { ...auction, seedValue });
  await writeClosed(tx, statementOf(next, ownLedger(config).id, value));
  emit(tx, 'AuctionSeeded', next);
  return next;
}

function statementOf(auction: AuctionRecord, homeLedger: Hash, value: Uint8Array): ClosedStatement {
  const { auctionId, rulesHash, closed, bidKey, bidsClose } = auction;
  if (closed === undefined || bidKey === undefined) throw new Error(`auction ${auctionId} is closed without a book`);
  const { lotsHash: lots, bidsRoot, bidsCount } = closed;
  const { policySet } = rulesOf(auction);
  const seedOfTies = auctionSeed(auctionId, bidsRoot, value);
  return {
    ...{ homeLedger, auctionId, rulesHash, lotsHash: lots, bidsRoot, bidsCount, policySet },
    ...{ seed: seedOfTies, bidKey, bidsClose },
  };
}

function sameSeed(auction: AuctionRecord, seedValue: string): AuctionRecord {
  if (auction.seedValue === seedValue) return auction;
  throw new LedgerError('KEY_REUSED', 'the auction has another public value', {
    field: 'value',
    value: seedValue,
    expected: auction.seedValue ?? '',
  });
}
