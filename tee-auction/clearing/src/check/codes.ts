/** Why a result is not one of this auction. Anybody finds these. */
export type ResultCode =
  | 'RESULT_MALFORMED'
  /** A field is not what the ledger says of this auction. */
  | 'RESULT_MISMATCH'
  | 'LOT_UNKNOWN'
  /** Lots are not once each and in the announced order, or one is missing without a reason. */
  | 'LOTS_INCOMPLETE'
  | 'EXCLUSIONS_UNORDERED'
  | 'OVERSOLD'
  | 'KG_OFF_LOT'
  | 'PRICE_OFF_TICK'
  /** The price of an independent auction's lot does not follow from the one price and its factor. */
  | 'LOT_PRICE_WRONG'
  | 'SOLD_BELOW_ASK'
  | 'UNSOLD_ABOVE_ASK'
  | 'PROCEEDS_WRONG'
  | 'SUM_WRONG'
  | 'DUST_WRONG'
  | 'TRADES_WRONG'
  | 'GAP_WRONG'
  | 'GAP_ABOVE_TOLERANCE'
  /** A cancelled auction sold something, or one that had to be cancelled was not. */
  | 'CANCELLED_WRONG';

/** Why a trade is not of a result. */
export type TradeCode =
  'TRADE_NOT_INCLUDED' | 'TRADE_ID_WRONG' | 'LOT_UNKNOWN' | 'PAYMENT_WRONG' | 'KG_OFF_LOT' | 'OVERSOLD';

/** What a bidder may object to. */
export type BidderCode =
  | TradeCode
  /** The bid was left out; the refusal says by which code. */
  | 'BID_EXCLUDED'
  | 'TRADE_FOREIGN'
  | 'TRADE_DOUBLED'
  /** The entitlement is not worth what the policy set says. */
  | 'PPM_WRONG'
  | 'OVER_DEMAND'
  | 'NOT_RATIONAL'
  | 'NOT_BEST_RESPONSE';

/** What a seller may object to. */
export type SellerCode = TradeCode | 'OFFER_EXCLUDED' | 'SOLD_BELOW_ASK' | 'UNSOLD_ABOVE_ASK' | 'PROCEEDS_WRONG';

/** What an auditor who has all bids may object to. */
export type AuditCode =
  | ResultCode
  | BidderCode
  | SellerCode
  | 'EXCLUSIONS_WRONG'
  | 'CERTIFICATE_WRONG'
  | 'ROOT_WRONG'
  /** Clearing again gives another document. */
  | 'NOT_REPRODUCED';
