import { formatRanges, parseRanges, type Hash, type Range } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import { requireNotBefore } from '../../time.ts';
import type { Transaction } from '../../transaction.ts';
import { auctionLotKey } from './keys.ts';

/** Kilograms of one seller, locked to an auction. */
export interface AuctionLotRecord {
  readonly auctionId: Hash;
  readonly lotId: Hash;
  readonly batchId: Hash;
  /** As offered. */
  readonly ranges: string;
  /** Decimal string. */
  readonly kg: string;
  /** Account. */
  readonly seller: string;
  /** The sealed ask; absent in a one-sided auction. */
  readonly bidId?: Hash;
  /** What is still locked; empty for none. */
  readonly remaining: string;
  /** What buyers have paid for and got: kilograms, minor units, trades. */
  readonly settled: Sold;
  /** What they have not paid for. */
  readonly lapsed: Sold;
  /** Unix seconds. */
  readonly changedAt: number;
  readonly parametersHash: Hash;
}

export interface Sold {
  /** Decimal string. */
  readonly kg: string;
  /** Minor units, decimal string. */
  readonly proceeds: string;
  readonly trades: number;
}

export const NOTHING_SOLD: Sold = { kg: '0', proceeds: '0', trades: 0 };

export async function findAuctionLot(
  tx: Transaction,
  auctionId: Hash,
  lotId: Hash,
): Promise<AuctionLotRecord | undefined> {
  return (await tx.state.read(auctionLotKey(tx.stub, auctionId, lotId))) as AuctionLotRecord | undefined;
}

/** @throws LedgerError `AUCTION_LOT_NOT_FOUND` */
export async function readAuctionLot(tx: Transaction, auctionId: Hash, lotId: Hash): Promise<AuctionLotRecord> {
  const found = await findAuctionLot(tx, auctionId, lotId);
  if (found !== undefined) return found;
  throw new LedgerError('AUCTION_LOT_NOT_FOUND', `no lot ${lotId} is offered in auction ${auctionId}`, {
    field: 'lotId',
    value: lotId,
    expected: 'the id of an offered lot',
    auctionId,
  });
}

/** @throws LedgerError `TIME_BEFORE_LAST_CHANGE` */
export async function writeAuctionLot(tx: Transaction, lot: AuctionLotRecord): Promise<AuctionLotRecord> {
  requireNotBefore(tx.time, lot.changedAt);
  const next = { ...lot, changedAt: tx.time };
  await tx.state.write(auctionLotKey(tx.stub, lot.auctionId, lot.lotId), next);
  return next;
}

export const remainingOf = ({ remaining }: AuctionLotRecord): Range[] =>
  remaining === '' ? [] : parseRanges(remaining);

export const withRemaining = (lot: AuctionLotRecord, ranges: readonly Range[]): AuctionLotRecord => ({
  ...lot,
  remaining: formatRanges(ranges),
});
