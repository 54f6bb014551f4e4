import { totalKg, type Hash } from '@meridian/credit';
import type { LapseArguments } from '../../arguments/auction/result.ts';
import { LedgerError } from '../../errors.ts';
import type { AuctionRecord } from '../../state/auction/auctions.ts';
import { findDeposit, writeDeposit, type DepositRecord } from '../../state/auction/sealed.ts';
import type { TradeRecord } from '../../state/auction/trades.ts';
import type { Transaction } from '../../transaction.ts';
import { requireBuyer, Settlement, type KnownTrade, type SettlementAnswer } from './settlement.ts';

type Deposits = Map<Hash, DepositRecord>;

/**
 * Ends trades whose buyer did not pay in time: the deposit goes to the seller, at most what was to be paid, and the kilograms are the
 * seller's again.
 * @throws LedgerError `AUCTION_NOT_FOUND`, `AUCTION_PHASE`, `SETTLEMENT_OPEN`, `TRADE_NOT_IN_RESULT`, `TRADE_PARTY`, `RESULT_MISMATCH`
 */
export async function lapse(tx: Transaction, { auctionId, trades }: LapseArguments): Promise<SettlementAnswer> {
  const settlement = await Settlement.open(tx, auctionId);
  const deposits: Deposits = new Map();
  for (const receipt of trades) {
    if ((await settlement.repeated(receipt)) !== undefined) continue;
    requireOver(tx, settlement.auction);
    const known = await settlement.known(receipt);
    if (receipt.party !== undefined) requireBuyer(known, receipt.party);
    await settlement.add(await giveUp(tx, settlement, known, deposits), known);
  }
  return settlement.write('AuctionTradesLapsed');
}

/** @throws LedgerError `SETTLEMENT_OPEN` */
export function requireOver(tx: Transaction, { auctionId, settleBy }: AuctionRecord): void {
  if (tx.time >= settleBy) return;
  throw new LedgerError('SETTLEMENT_OPEN', `trades of auction ${auctionId} are settled until ${settleBy}`, {
    field: 'timestamp',
    value: tx.time,
    expected: `at least ${settleBy}`,
    auctionId,
  });
}

async function giveUp(
  tx: Transaction,
  settlement: Settlement,
  known: KnownTrade,
  deposits: Deposits,
): Promise<TradeRecord> {
  const { trade, bid, payment, proceeds } = known;
  const { auctionId } = settlement.auction;
  const delivery = await settlement.deliveryOf(known);
  const { batchId, seller } = delivery.lot;
  const deposit = deposits.get(trade.bidId) ?? (await findDeposit(tx, auctionId, trade.bidId));
  const held = BigInt(deposit?.held ?? 0);
  const compensation = held < payment ? held : payment;
  if (deposit !== undefined && compensation > 0n) {
    await settlement.purses.release(bid.account, compensation, seller);
    const left = { ...deposit, held: (held - compensation).toString() };
    deposits.set(trade.bidId, left);
    settlement.later(() => writeDeposit(tx, left));
  }
  // The whole lot may have been released before.
  if (totalKg(delivery.remaining) >= trade.kg) delivery.give(delivery.take(trade.kg), seller);
  return {
    ...{ auctionId, tradeId: trade.tradeId, lotId: trade.lotId, bidId: trade.bidId, batchId, state: 'lapsed' },
    ...{ kg: trade.kg.toString(), ppm: trade.ppm.toString() },
    ...{ payment: payment.toString(), proceeds: proceeds.toString(), seller, buyer: bid.account },
    ...{ compensation: compensation.toString(), at: tx.time, txId: tx.id },
  };
}
