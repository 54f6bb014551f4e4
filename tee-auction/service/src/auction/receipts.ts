import { tradeToJson, type ClearedAuction, type Trade, type TradeJson } from '@meridian/clearing';
import type { Hash } from '@meridian/credit';
import type { OpenedBuyer, OpenedSet } from '@meridian/sealing';
import type { ClosedSet } from './closed-set.ts';

/** A trade with its way to the root. */
export interface TradeReceipt {
  readonly trade: TradeJson;
  readonly index: number;
  readonly proof: readonly Hash[];
}

/** With what shows who the buyer is, as a settlement wants it. */
export interface SaleReceipt extends TradeReceipt {
  readonly account: string;
  readonly beneficiary: Hash;
  readonly salt: Hash;
}

export interface BuyerReceipt {
  readonly bidId: Hash;
  readonly index: number;
  /** Why the bid took no part. */
  readonly code?: string;
  readonly buyer?: Hash;
  readonly beneficiary?: Hash;
  readonly salt?: Hash;
  /** What a kilogram of each lot is worth, in the announced order. */
  readonly ppm?: readonly string[];
  readonly trades: readonly TradeReceipt[];
}

export interface SellerReceipt {
  readonly lotId: Hash;
  readonly trades: readonly SaleReceipt[];
}

/** What an account is told of a result. */
export interface Receipts {
  readonly account: string;
  readonly buyer: readonly BuyerReceipt[];
  readonly seller: readonly SellerReceipt[];
}

/** Of what an account committed: its bids' trades, and those of the lots for which it asked. */
export function receiptsOf(
  account: string,
  { closed, blobs }: ClosedSet,
  opened: OpenedSet,
  cleared: ClearedAuction,
): Receipts {
  const own = blobs.filter((blob) => blob.account === account);
  const lots = new Set(closed.lots.map(({ lotId }) => lotId));
  const receipt = receiptOf(cleared);
  const buyers = new Map(opened.buyers.map((buyer) => [buyer.bid.bidId, buyer]));
  const accounts = new Map(blobs.map((blob) => [blob.bidId, blob.account]));
  const codes = new Map(cleared.document.exclusions.map(({ id, code }) => [id, code]));
  const isCoupled = closed.rules.kind === 'coupled';
  return {
    account,
    buyer: own
      .filter(({ subject }) => !lots.has(subject))
      .map(({ bidId, index }): BuyerReceipt => {
        const code = codes.get(bidId);
        const buyer = buyers.get(bidId);
        return {
          ...{ bidId, index },
          ...(code !== undefined && { code }),
          ...(buyer !== undefined && {
            ...openingOf(buyer),
            buyer: buyer.bid.buyer,
            ppm: isCoupled ? Array.from(buyer.bid.ppm, String) : opened.lotFactors.map(String),
          }),
          trades: cleared.trades.filter((trade) => trade.bidId === bidId).map(receipt),
        };
      }),
    seller: own
      .filter(({ subject }) => lots.has(subject))
      .map(({ subject: lotId }): SellerReceipt => ({
        lotId,
        trades: cleared.trades
          .filter((trade) => trade.lotId === lotId)
          .flatMap((trade) => {
            const buyer = buyers.get(trade.bidId);
            const buyerAccount = accounts.get(trade.bidId);
            return buyer === undefined || buyerAccount === undefined
              ? []
              : [{ ...receipt(trade), account: buyerAccount, ...openingOf(buyer) }];
          }),
      })),
  };
}

const openingOf = ({ content: { beneficiary, salt } }: OpenedBuyer): { beneficiary: Hash; salt: Hash } => ({
  beneficiary,
  salt,
});

function receiptOf({ trades, tree }: ClearedAuction): (trade: Trade) => TradeReceipt {
  const numbers = new Map(trades.map(({ tradeId }, index) => [tradeId, index]));
  return (trade) => {
    const index = numbers.get(trade.tradeId) ?? -1;
    return { trade: tradeToJson(trade), index, proof: tree.proofOf(index) };
  };
}
