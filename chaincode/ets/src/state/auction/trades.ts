import type { Hash } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import type { Transaction } from '../../transaction.ts';
import { auctionTradeKey } from './keys.ts';

/** What became of one trade of a result. */
export interface TradeRecord {
  readonly auctionId: Hash;
  readonly tradeId: Hash;
  readonly lotId: Hash;
  readonly bidId: Hash;
  readonly batchId: Hash;
  readonly state: 'settled' | 'lapsed';
  /** Decimal strings: kilograms, ppm, minor units. */
  readonly kg: string;
  readonly ppm: string;
  readonly payment: string;
  readonly proceeds: string;
  /** Accounts. */
  readonly seller: string;
  readonly buyer: string;
  /** The kilograms that were handed over, the class that they are of since, and for whom. Of settled trades. */
  readonly ranges?: string;
  readonly classId?: Hash;
  readonly beneficiary?: Hash;
  /** What the seller got of the buyer's deposit, minor units, decimal string. Of lapsed trades. */
  readonly compensation?: string;
  /** Unix seconds. */
  readonly at: number;
  readonly txId: string;
}

export async function findTrade(tx: Transaction, auctionId: Hash, tradeId: Hash): Promise<TradeRecord | undefined> {
  return (await tx.state.read(auctionTradeKey(tx.stub, auctionId, tradeId))) as TradeRecord | undefined;
}

/** @throws LedgerError `TRADE_NOT_FOUND` */
export async function readTrade(
  tx: Transaction,
  { auctionId, tradeId }: { auctionId: Hash; tradeId: Hash },
): Promise<TradeRecord> {
  const found = await findTrade(tx, auctionId, tradeId);
  if (found !== undefined) return found;
  throw new LedgerError('TRADE_NOT_FOUND', `trade ${tradeId} of auction ${auctionId} is not settled`, {
    field: 'tradeId',
    value: tradeId,
    expected: 'a trade that was settled or has lapsed',
    auctionId,
  });
}

export const writeTrade = (tx: Transaction, record: TradeRecord): Promise<void> =>
  tx.state.write(auctionTradeKey(tx.stub, record.auctionId, record.tradeId), record);
