import { accepted, refusalOf, refused, type Outcome } from '../errors.ts';
import { rootFrom } from '../merkle.ts';
import type { LotResult, Receipt, ResultDocument } from '../result.ts';
import { encodeTrade, tradeIdOf } from '../trade.ts';
import { moneyOf, type Money } from '../units.ts';
import type { TradeCode } from './codes.ts';

/** What a trade moves when it is settled: `payment - proceeds` goes to the dust account. */
export interface SettledTrade extends Money {
  /** The trade's lot in the result. */
  readonly lot: LotResult;
}

/** Whether a trade is one of a result: its leaf is under the root, and its money follows from its kilograms and its lot's price. */
export function checkInclusion(
  document: ResultDocument,
  { trade, index, proof }: Receipt,
): Outcome<SettledTrade, TradeCode> {
  const { auctionId } = document;
  const tradeId = tradeIdOf(auctionId, trade.lotId, trade.bidId);
  if (trade.tradeId !== tradeId) return refused(refusalOf('TRADE_ID_WRONG', 'tradeId', trade.tradeId, tradeId));
  if (rootFrom(encodeTrade(trade), index, document.trades, proof) !== document.tradesRoot) {
    return refused(
      refusalOf('TRADE_NOT_INCLUDED', 'proof', trade.tradeId, `a way to ${document.tradesRoot} from place ${index}`),
    );
  }
  const lot = document.lots.find(({ lotId }) => lotId === trade.lotId);
  if (lot === undefined) return refused(refusalOf('LOT_UNKNOWN', 'lotId', trade.lotId, 'a lot of the result'));
  if (trade.kg > BigInt(lot.kg)) return refused(refusalOf('OVERSOLD', 'kg', trade.kg, `at most ${lot.kg}`));
  const money = moneyOf(trade.kg, BigInt(lot.price));
  if (trade.payment !== money.payment) {
    return refused(refusalOf('PAYMENT_WRONG', 'payment', trade.payment, money.payment));
  }
  return accepted({ lot, ...money });
}
