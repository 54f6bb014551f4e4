import { formatRanges, type Entitlement } from '@meridian/credit';
import type { SettleArguments, SettledReceipt } from '../../arguments/auction/result.ts';
import { LedgerError } from '../../errors.ts';
import { parametersHash } from '../../json.ts';
import type { TradeRecord } from '../../state/auction/trades.ts';
import type { Transaction } from '../../transaction.ts';
import { entitledRecord, writeEntitlement } from '../entitlement.ts';
import { requireBuyer, Settlement, type KnownTrade, type SettlementAnswer } from './settlement.ts';

/**
 * Settles trades, each delivery versus payment, all in this one transaction: tokens to the seller and the dust account, kilograms with
 * their entitlement to the buyer.
 * @throws LedgerError `AUCTION_NOT_FOUND`, `AUCTION_PHASE`, `SETTLEMENT_OVER`, `TRADE_NOT_IN_RESULT`, `TRADE_PARTY`,
 * `INSUFFICIENT_FUNDS`, `RESULT_MISMATCH`
 */
export async function settle(tx: Transaction, { auctionId, trades }: SettleArguments): Promise<SettlementAnswer> {
  const settlement = await Settlement.open(tx, auctionId);
  for (const receipt of trades) {
    const before = await settlement.repeated(receipt);
    if (before?.state === 'settled') continue;
    requireSettling(tx, settlement, before);
    const known = await settlement.known(receipt);
    requireBuyer(known, receipt);
    await settlement.add(await deliver(tx, settlement, known, receipt), known);
  }
  return settlement.write('AuctionTradesSettled');
}

function requireSettling(tx: Transaction, { auction }: Settlement, lapsed: TradeRecord | undefined): void {
  if (lapsed === undefined && tx.time < auction.settleBy) return;
  throw new LedgerError('SETTLEMENT_OVER', `trades of auction ${auction.auctionId} are settled no more`, {
    field: 'timestamp',
    value: tx.time,
    expected: lapsed === undefined ? `before ${auction.settleBy}` : 'a trade that has not lapsed',
    auctionId: auction.auctionId,
  });
}

async function deliver(
  tx: Transaction,
  settlement: Settlement,
  known: KnownTrade,
  { beneficiary }: SettledReceipt,
): Promise<TradeRecord> {
  const { trade, bid, payment, proceeds } = known;
  const { auction, rules, purses } = settlement;
  const { auctionId } = auction;
  const delivery = await settlement.deliveryOf(known);
  const { batchId, seller } = delivery.lot;
  await purses.take(bid.account, payment);
  await purses.give(seller, proceeds);
  if (payment > proceeds) await purses.give(rules.dustAccount, payment - proceeds);

  const ranges = delivery.take(trade.kg);
  const entitlement: Entitlement = { beneficiary, ppm: trade.ppm, policySet: rules.policySet, auctionId };
  const { tradeId } = trade;
  const key = { auctionId, batchId, ranges };
  const entitled = entitledRecord(tx, {
    ...key,
    ...{
      owner: seller,
      to: bid.account,
      entitlement,
      grounds: { tradeId },
      parametersHash: parametersHash({ tradeId }),
    },
  });
  delivery.give(ranges, bid.account, entitled.classId);
  settlement.later(() => writeEntitlement(tx, key, entitled));
  return {
    ...{ auctionId, tradeId, lotId: trade.lotId, bidId: trade.bidId, batchId, state: 'settled' },
    ...{ kg: trade.kg.toString(), ppm: trade.ppm.toString() },
    ...{ payment: payment.toString(), proceeds: proceeds.toString(), seller, buyer: bid.account },
    ...{ ranges: formatRanges(ranges), classId: entitled.classId, beneficiary, at: tx.time, txId: tx.id },
  };
}
