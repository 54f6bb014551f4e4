import { refusalOf, type Refusal } from '../errors.ts';
import { merkleTree } from '../merkle.ts';
import type { ResultDocument } from '../result.ts';
import type { ClosedAuction } from '../rules.ts';
import { encodeTrade, tradeIdOf, type Trade } from '../trade.ts';
import { moneyOf } from '../units.ts';
import type { ResultCode, TradeCode } from './codes.ts';

/** Whether these are all trades of a result, in order: they make its root, and each lot's kilograms, trades and proceeds. */
export function tradesRefusal(
  document: ResultDocument,
  { rules }: ClosedAuction,
  trades: readonly Trade[],
): Refusal<ResultCode | TradeCode | 'ROOT_WRONG' | 'TRADE_DOUBLED'> | undefined {
  const lots = new Map(document.lots.map((lot) => [lot.lotId, { lot, kg: 0n, trades: 0, proceeds: 0n }]));
  let payments = 0n;
  for (const [i, trade] of trades.entries()) {
    const of = lots.get(trade.lotId);
    if (of === undefined) return refusalOf('LOT_UNKNOWN', 'lotId', trade.lotId, 'a lot of the result');
    const tradeId = tradeIdOf(rules.auctionId, trade.lotId, trade.bidId);
    if (trade.tradeId !== tradeId) return refusalOf('TRADE_ID_WRONG', 'tradeId', trade.tradeId, tradeId);
    if (trade.tradeId <= (trades[i - 1]?.tradeId ?? '')) {
      return refusalOf('TRADE_DOUBLED', 'tradeId', trade.tradeId, 'after the one before');
    }
    const { payment, proceeds } = moneyOf(trade.kg, BigInt(of.lot.price));
    if (trade.kg <= 0n || trade.kg % rules.lotKg !== 0n) {
      return refusalOf('KG_OFF_LOT', 'kg', trade.kg, `a multiple of ${rules.lotKg}`);
    }
    if (trade.payment !== payment) return refusalOf('PAYMENT_WRONG', 'payment', trade.payment, payment);
    of.kg += trade.kg;
    of.trades += 1;
    of.proceeds += proceeds;
    payments += payment;
  }
  for (const { lot, ...sum } of lots.values()) {
    for (const field of ['kg', 'trades', 'proceeds'] as const) {
      if (lot[field].toString() !== sum[field].toString()) {
        return refusalOf('SUM_WRONG', `${field} of ${lot.lotId}`, lot[field], sum[field]);
      }
    }
  }
  if (document.payments !== payments.toString()) {
    return refusalOf('SUM_WRONG', 'payments', document.payments, payments);
  }
  const { root } = merkleTree(trades.map(encodeTrade));
  return root === document.tradesRoot ? undefined : refusalOf('ROOT_WRONG', 'tradesRoot', document.tradesRoot, root);
}
