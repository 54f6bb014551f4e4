import {
  checkInclusion,
  type Receipt,
  type ResultDocument,
  type Rules,
  type SettledTrade,
} from '@meridian/clearing/check';
import { auctionBidder, auctionBuyer, type Hash } from '@meridian/credit';
import type { Party } from '../../arguments/auction/result.ts';
import { LedgerError } from '../../errors.ts';
import { readAuction, requirePhase, rulesOf, writeAuction, type AuctionRecord } from '../../state/auction/auctions.ts';
import { readAuctionLot } from '../../state/auction/lots.ts';
import { readProgress, readResultRecord, writeProgress, type Progress } from '../../state/auction/results.ts';
import { findSealed, type SealedRecord } from '../../state/auction/sealed.ts';
import { findTrade, writeTrade, type TradeRecord } from '../../state/auction/trades.ts';
import { Purses } from '../../state/purses.ts';
import { requireNotBefore } from '../../time.ts';
import { emit, type EventName, type Transaction } from '../../transaction.ts';
import { Delivery } from './delivery.ts';

/** What a transaction made of a batch of trades. */
export interface SettlementAnswer {
  readonly auctionId: Hash;
  readonly phase: AuctionRecord['phase'];
  readonly trades: readonly TradeRecord[];
  readonly progress: Progress;
}

/** A trade of the result, with its money and whoever sealed its bid. */
export interface KnownTrade extends SettledTrade, Receipt {
  readonly bid: SealedRecord;
}

/** Trades of one result that are settled, or lapse, in one transaction: all of them, or none. */
export class Settlement {
  readonly auction: AuctionRecord;
  readonly rules: Rules;
  readonly purses: Purses;
  readonly #tx: Transaction;
  readonly #document: ResultDocument;
  readonly #deliveries = new Map<Hash, Delivery>();
  readonly #trades: TradeRecord[] = [];
  readonly #writes: (() => Promise<void>)[] = [];
  #progress: Progress;

  private constructor(tx: Transaction, auction: AuctionRecord, document: ResultDocument, progress: Progress) {
    this.#tx = tx;
    this.auction = auction;
    this.rules = rulesOf(auction);
    this.purses = new Purses(tx, this.rules.currency);
    this.#document = document;
    this.#progress = progress;
  }

  /** @throws LedgerError `AUCTION_NOT_FOUND`, `AUCTION_PHASE`, `TIME_BEFORE_LAST_CHANGE` */
  static async open(tx: Transaction, auctionId: Hash): Promise<Settlement> {
    const auction = await readAuction(tx, auctionId);
    requirePhase(auction, 'cleared', 'settled');
    const { document } = await readResultRecord(tx, auctionId);
    const progress = await readProgress(tx, auctionId);
    requireNotBefore(tx.time, progress.changedAt);
    return new Settlement(tx, auction, document, progress);
  }

  /** The trade as it was settled before, which changes nothing. */
  async repeated({ trade }: Receipt): Promise<TradeRecord | undefined> {
    const record = await findTrade(this.#tx, this.auction.auctionId, trade.tradeId);
    if (record !== undefined) this.#trades.push(record);
    return record;
  }

  /** @throws LedgerError `TRADE_NOT_IN_RESULT`, `TRADE_PARTY` */
  async known(receipt: Receipt): Promise<KnownTrade> {
    const { trade } = receipt;
    const included = checkInclusion(this.#document, receipt);
    if (!included.ok) throw notInResult(included.refusal);
    const { lot } = included.value;
    // What the ledger has computed itself counts for every buyer of an independent auction; nothing is sold that is worth nothing.
    const expected = this.rules.kind === 'independent' ? (lot.factor ?? '0') : trade.ppm.toString();
    if (trade.ppm.toString() !== expected || trade.ppm === 0n) {
      throw notInResult({ code: 'PPM_WRONG', field: 'ppm', value: trade.ppm.toString(), expected });
    }
    const bid = await findSealed(this.#tx, this.auction.auctionId, trade.bidId);
    if (bid?.kind !== 'bid') throw wrongParty('trade.bidId', trade.bidId, 'a committed bid');
    return { ...included.value, ...receipt, bid };
  }

  async deliveryOf({ trade }: Receipt): Promise<Delivery> {
    const known = this.#deliveries.get(trade.lotId);
    if (known !== undefined) return known;
    const delivery = new Delivery(await readAuctionLot(this.#tx, this.auction.auctionId, trade.lotId));
    this.#deliveries.set(trade.lotId, delivery);
    return delivery;
  }

  /** What is to be written once nothing can be refused any more. */
  later(write: () => Promise<void>): void {
    this.#writes.push(write);
  }

  /** Counts a trade, and holds the sums to what the result says of its lot. @throws LedgerError `RESULT_MISMATCH` */
  async add(record: TradeRecord, known: KnownTrade): Promise<void> {
    const delivery = await this.deliveryOf(known);
    const { lot, trade, payment, proceeds } = known;
    delivery.count(record.state, trade.kg, proceeds);
    const { settled, lapsed } = delivery.lot;
    const sum = (a: string, b: string): bigint => BigInt(a) + BigInt(b);
    atMost(`kg of ${lot.lotId}`, sum(settled.kg, lapsed.kg), lot.kg);
    atMost(`proceeds of ${lot.lotId}`, sum(settled.proceeds, lapsed.proceeds), lot.proceeds);
    atMost(`trades of ${lot.lotId}`, BigInt(settled.trades + lapsed.trades), lot.trades.toString());
    const progress = this.#progress;
    this.#progress = {
      ...progress,
      [record.state]: progress[record.state] + 1,
      kg: (BigInt(progress.kg) + trade.kg).toString(),
      payments: (BigInt(progress.payments) + payment).toString(),
      proceeds: (BigInt(progress.proceeds) + proceeds).toString(),
    };
    this.#trades.push(record);
    this.later(() => writeTrade(this.#tx, record));
  }

  /**
   * Writes what changed, if anything did. The last trade ends the auction, and only where the sums are those of the result.
   * @throws LedgerError `RESULT_MISMATCH`
   */
  async write(event: EventName): Promise<SettlementAnswer> {
    const { auctionId } = this.auction;
    const trades = this.#trades;
    if (this.#writes.length === 0) return { auctionId, phase: this.auction.phase, trades, progress: this.#progress };
    const { settled, lapsed, ...sums } = this.#progress;
    const last = settled + lapsed === sums.trades;
    if (last) for (const field of ['kg', 'payments', 'proceeds'] as const) this.#requireTotal(field, sums[field]);
    for (const delivery of this.#deliveries.values()) await delivery.write(this.#tx);
    for (const write of this.#writes) await write();
    await this.purses.write();
    const progress = await writeProgress(this.#tx, this.#progress);
    const phase = last ? 'settled' : this.auction.phase;
    if (last) await writeAuction(this.#tx, { ...this.auction, phase });
    const answer = { auctionId, phase, trades, progress };
    emit(this.#tx, event, answer);
    return answer;
  }

  #requireTotal(field: 'kg' | 'payments' | 'proceeds', sum: string): void {
    if (this.#document[field] !== sum) throw mismatch(field, sum, this.#document[field]);
  }
}

function atMost(field: string, sum: bigint, most: string): void {
  if (sum > BigInt(most)) throw mismatch(field, sum.toString(), `at most ${most}`);
}

const mismatch = (field: string, value: string, expected: string): LedgerError =>
  new LedgerError('RESULT_MISMATCH', `the trades have ${value} of ${field}, the result ${expected}`, {
    field,
    value,
    expected,
  });

const notInResult = (refusal: { code: string; field: string; value: string; expected: string }): LedgerError => {
  const { code, field, value, expected } = refusal;
  const message = `${field}: ${value} is not ${expected}`;
  return new LedgerError('TRADE_NOT_IN_RESULT', message, { field, value, expected, check: code });
};

const wrongParty = (field: string, value: string, expected: string): LedgerError =>
  new LedgerError('TRADE_PARTY', `${field}: ${value} is not ${expected}`, { field, value, expected });

/** Who pays has committed the bid, and names the beneficiary and salt of its pseudonym. @throws LedgerError `TRADE_PARTY` */
export function requireBuyer({ trade, bid }: KnownTrade, { account, beneficiary, salt }: Party): void {
  if (bid.account !== account) throw wrongParty('account', account, 'the one that committed the bid');
  const buyer = auctionBuyer(bid.auctionId, { bidder: auctionBidder(account), beneficiary, salt });
  if (buyer !== trade.buyer) throw wrongParty('beneficiary', buyer, `the buyer ${trade.buyer}`);
}
