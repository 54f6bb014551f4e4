import { auctionSeed, lotsHash, merkleTree } from '@meridian/clearing/check';
import { fromHex, toHex, type ClosedStatement, type Hash } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import { forbidden, requireRole } from '../../roles.ts';
import { readAuction, requirePhase, rulesOf, writeAuction, type AuctionRecord } from '../../state/auction/auctions.ts';
import type { AuctionLotRecord } from '../../state/auction/lots.ts';
import { writeBook, writeClosed } from '../../state/auction/results.ts';
import type { LeafRecord } from '../../state/auction/sealed.ts';
import { ownLedger, readConfiguration } from '../../state/config.ts';
import { parseState } from '../../state/world.ts';
import { emit, type Transaction } from '../../transaction.ts';
import { requireActiveAt } from './announce.ts';

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
