import type { Hash } from '@meridian/credit';
import { admit, type Book } from '../book/admit.ts';
import type { Bid, CoupledBid } from '../book/bid.ts';
import { coupledCertificate } from '../coupled/certificate.ts';
import { requireMultipliers, type CoupledInput } from '../coupled/input.ts';
import { refusalOf, type Refusal } from '../errors.ts';
import { clearIndependent, type IndependentInput } from '../independent/clear.ts';
import { canonicalResult, type ResultDocument } from '../result.ts';
import type { Fill, Trade } from '../trade.ts';
import { MICRO } from '../units.ts';
import { responseOf } from './best-response.ts';
import type { AuditCode } from './codes.ts';
import { checkResult } from './result.ts';
import { tradesRefusal } from './trades.ts';

/** What an auditor was given: all that was sealed, opened. Salts are those of the trades. */
export type Audited =
  | ({ readonly kind: 'coupled' } & Omit<CoupledInput, 'saltOf'>)
  | ({ readonly kind: 'independent' } & Omit<IndependentInput, 'saltOf'>);

/**
 * Whether a result is the right one for these bids, in integers, without any solver: everything that anybody can check; who was left out and
 * why; every trade; that nobody pays more than its bid or gets less than its ask; and the certificate, computed anew, which bounds how much
 * better any other result could be. An independent auction is cleared again, and has to come out the same to the byte.
 * @returns undefined where nothing is to object
 */
export function audit(
  document: ResultDocument,
  trades: readonly Trade[],
  input: Audited,
): Refusal<AuditCode> | undefined {
  return input.kind === 'independent'
    ? auditIndependent(document, trades, input)
    : auditCoupled(document, trades, input);
}

function auditIndependent(
  document: ResultDocument,
  trades: readonly Trade[],
  input: Omit<IndependentInput, 'saltOf'>,
): Refusal<AuditCode> | undefined {
  const { closed, lotFactors } = input;
  const objection = checkResult(document, closed, { lotFactors }) ?? tradesRefusal(document, closed, trades);
  if (objection !== undefined) return objection;
  const salts = new Map(trades.map(({ tradeId, salt }) => [tradeId, salt]));
  const again = clearIndependent({ ...input, saltOf: (tradeId) => salts.get(tradeId) ?? closed.seed });
  if (canonicalResult(again.document) === canonicalResult(document)) return undefined;
  const differing = Object.entries<unknown>({ ...again.document }).find(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(document[field as keyof ResultDocument]),
  );
  const [field, expected] = differing ?? ['document', again.document];
  return refusalOf('NOT_REPRODUCED', field, document[field as keyof ResultDocument], JSON.stringify(expected));
}

function auditCoupled(
  document: ResultDocument,
  trades: readonly Trade[],
  input: Omit<CoupledInput, 'saltOf'>,
): Refusal<AuditCode> | undefined {
  const { closed, offers, bids, exclusions } = input;
  requireMultipliers(input);
  const book = admit(closed, offers, bids, exclusions);
  return (
    exclusionsRefusal(document, book) ??
    checkResult(document, closed, { asks: book.asks }) ??
    tradesRefusal(document, closed, trades) ??
    bidsRefusal(document, closed.lots, book, trades) ??
    certificateRefusal(document, closed.lots, book, trades)
  );
}

function exclusionsRefusal(document: ResultDocument, book: Book<Bid>): Refusal<AuditCode> | undefined {
  const [found, expected] = [JSON.stringify(document.exclusions), JSON.stringify(book.exclusions)];
  return found === expected ? undefined : refusalOf('EXCLUSIONS_WRONG', 'exclusions', found, expected);
}

type Lots = CoupledInput['closed']['lots'];

/** Every trade is of a bid that takes part, with its multiplier, and every bid is content with its trades. */
function bidsRefusal(
  document: ResultDocument,
  lots: Lots,
  { bids }: Book<CoupledBid>,
  trades: readonly Trade[],
): Refusal<AuditCode> | undefined {
  const numbers = new Map(lots.map(({ lotId }, number) => [lotId, number]));
  const byBid = new Map<Hash, Trade[]>(bids.map(({ bidId }) => [bidId, []]));
  for (const trade of trades) {
    const own = byBid.get(trade.bidId);
    if (own === undefined) return refusalOf('TRADE_FOREIGN', 'bidId', trade.bidId, 'a bid that takes part');
    own.push(trade);
  }
  for (const bid of bids) {
    const ppmOf = (lotId: Hash): bigint => BigInt(bid.ppm[numbers.get(lotId) ?? -1] ?? 0);
    const own = byBid.get(bid.bidId) ?? [];
    for (const { buyer, ppm, lotId } of own) {
      if (buyer !== bid.buyer) return refusalOf('TRADE_FOREIGN', 'buyer', buyer, bid.buyer);
      if (ppm !== ppmOf(lotId)) return refusalOf('PPM_WRONG', 'ppm', ppm, ppmOf(lotId));
    }
    const response = responseOf(document, { ...bid, ppmOf, worthOf: (lotId) => ppmOf(lotId) * MICRO }, own);
    if (!response.ok) return response.refusal;
  }
  return undefined;
}

function certificateRefusal(
  document: ResultDocument,
  lots: Lots,
  { bids, asks }: Book<CoupledBid>,
  trades: readonly Trade[],
): Refusal<AuditCode> | undefined {
  const prices = new Map(document.lots.map(({ lotId, price }) => [lotId, BigInt(price)]));
  const numbers = new Map([
    ...lots.map(({ lotId }, i) => [lotId, i] as const),
    ...bids.map(({ bidId }, i) => [bidId, i] as const),
  ]);
  const certificate = coupledCertificate({
    lots,
    bids,
    asks,
    prices: lots.map(({ lotId }) => prices.get(lotId)),
    fills: trades.map(({ lotId, bidId, kg }): Fill => ({
      lot: numbers.get(lotId) ?? -1,
      bid: numbers.get(bidId) ?? -1,
      kg,
    })),
  });
  for (const field of ['primal', 'dual', 'gap'] as const) {
    if (document[field] !== certificate[field].toString()) {
      return refusalOf('CERTIFICATE_WRONG', field, document[field], certificate[field]);
    }
  }
  return undefined;
}
