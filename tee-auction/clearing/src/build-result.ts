import type { Bid, Exclusion } from './book/bid.ts';
import type { Certificate } from './certificate.ts';
import { merkleTree } from './merkle.ts';
import { RESULT_FORMAT, type ClearedAuction, type LotResult, type ResultDocument, type SaltOf } from './result.ts';
import { headerOf } from './result-header.ts';
import type { ClosedAuction } from './rules.ts';
import { encodeTrade, tradeIdOf, type Fill, type Trade } from './trade.ts';
import { moneyOf } from './units.ts';

/** An announced lot that took part. */
export interface PricedLot {
  /** Number among the announced lots. */
  readonly lot: number;
  /** Millionths of a minor unit per face tonne. */
  readonly price: bigint;
  /** Independent auctions: normalised per face kilogram, ppm. */
  readonly factor?: bigint;
}

/** What a mechanism found: who gets what, at which prices. */
export interface Cleared {
  readonly outcome: ResultDocument['outcome'];
  /** Independent auctions: millionths of a minor unit per normalised tonne. */
  readonly price?: bigint;
  readonly lots: readonly PricedLot[];
  readonly fills: readonly Fill[];
  readonly certificate: Certificate;
}

/** Whose fills they are. */
export interface Parties {
  /** What the bids of the fills are numbers of. */
  readonly bids: readonly Bid[];
  readonly exclusions: readonly Exclusion[];
  /** The multiplier of a fill's entitlement, ppm. */
  readonly ppmOf: (fill: Fill) => bigint;
  readonly saltOf: SaltOf;
}

/** Makes fills into trades, trades into a tree, and all of it into the document. */
export function buildResult(closed: ClosedAuction, cleared: Cleared, parties: Parties): ClearedAuction {
  const trades = tradesOf(closed, cleared, parties);
  const tree = merkleTree(trades.map(encodeTrade));
  const lots = lotResults(closed, cleared);
  const kg = lots.reduce((sum, lot) => sum + BigInt(lot.kg), 0n);
  const payments = trades.reduce((sum, { payment }) => sum + payment, 0n);
  const proceeds = lots.reduce((sum, lot) => sum + BigInt(lot.proceeds), 0n);
  const { primal, dual, gap } = cleared.certificate;
  const document: ResultDocument = {
    format: RESULT_FORMAT,
    ...headerOf(closed),
    outcome: cleared.outcome,
    ...(cleared.price !== undefined && { price: cleared.price.toString() }),
    lots,
    exclusions: parties.exclusions,
    kg: kg.toString(),
    payments: payments.toString(),
    proceeds: proceeds.toString(),
    dust: (payments - proceeds).toString(),
    primal: primal.toString(),
    dual: dual.toString(),
    gap: gap.toString(),
    trades: trades.length,
    tradesRoot: tree.root,
  };
  return { document, trades, tree };
}

function tradesOf({ rules, lots }: ClosedAuction, cleared: Cleared, { bids, ppmOf, saltOf }: Parties): Trade[] {
  const prices = new Map(cleared.lots.map(({ lot, price }) => [lot, price]));
  const trades = cleared.fills.map((fill): Trade => {
    const [lot, bid, price] = [lots[fill.lot], bids[fill.bid], prices.get(fill.lot)];
    if (lot === undefined || bid === undefined || price === undefined) throw new RangeError('a fill of nobody');
    const { lotId } = lot;
    const { bidId, buyer } = bid;
    const tradeId = tradeIdOf(rules.auctionId, lotId, bidId);
    const { payment } = moneyOf(fill.kg, price);
    return { tradeId, lotId, bidId, buyer, kg: fill.kg, ppm: ppmOf(fill), payment, salt: saltOf(tradeId) };
  });
  return trades.sort((a, b) => (a.tradeId < b.tradeId ? -1 : 1));
}

function lotResults({ lots }: ClosedAuction, cleared: Cleared): LotResult[] {
  const fills = new Map<number, Fill[]>();
  for (const fill of cleared.fills) {
    const sofar = fills.get(fill.lot);
    if (sofar === undefined) fills.set(fill.lot, [fill]);
    else sofar.push(fill);
  }
  return cleared.lots.map(({ lot, price, factor }): LotResult => {
    const lotId = lots[lot]?.lotId;
    if (lotId === undefined) throw new RangeError('a price of no lot');
    const sold = fills.get(lot) ?? [];
    return {
      lotId,
      ...(factor !== undefined && { factor: factor.toString() }),
      price: price.toString(),
      kg: sold.reduce((sum, { kg }) => sum + kg, 0n).toString(),
      trades: sold.length,
      proceeds: sold.reduce((sum, { kg }) => sum + moneyOf(kg, price).proceeds, 0n).toString(),
    };
  });
}
