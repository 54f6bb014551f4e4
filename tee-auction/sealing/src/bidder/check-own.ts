import {
  checkBestResponse,
  checkOffer,
  refusalOf,
  refused,
  type BidderCode,
  type ClosedAuction,
  type Outcome,
  type Receipt,
  type Response,
  type ResultDocument,
  type Sale,
  type SellerCode,
} from '@meridian/clearing';
import { auctionBidder, auctionBuyer, PPM_ONE, type Hash, type Provenance } from '@meridian/credit';
import type { SealedBid } from '../content.ts';
import { lotFactor, multipliersFor, type Valuation } from '../worth.ts';
import type { OwnSealed } from './own-file.ts';

/** What everybody knows of a closed auction. */
export interface PublicAuction {
  readonly closed: ClosedAuction;
  /** Of each lot, in the announced order. */
  readonly credits: readonly Provenance[];
  readonly valuation: Valuation;
}

/** What each lot is worth to a bid, ppm, in the announced order: from public facts and the bid alone. */
export function worthFor(
  bid: SealedBid,
  { closed, credits, valuation }: PublicAuction,
): Outcome<readonly bigint[], 'POLICY_INPUT_MISSING'> {
  if (closed.rules.kind === 'independent') {
    return { ok: true, value: credits.map((credit) => lotFactor(credit, valuation)) };
  }
  const ppm = multipliersFor(credits, bid, valuation);
  return ppm.ok ? { ok: true, value: Array.from(ppm.value, BigInt) } : ppm;
}

/**
 * Whether a bidder was served right: its trades are in the result, priced as everybody's, entitled to what its own place is worth, and the
 * best that it could have had up to the published gap. Nothing is taken from the receipt but the trades and their proofs.
 */
export function checkOwnBid(
  document: ResultDocument,
  { auctionId, account, bidId, content }: OwnSealed,
  auction: PublicAuction,
  receipts: readonly Receipt[],
): Outcome<Response, BidderCode | 'POLICY_INPUT_MISSING' | 'BID_MALFORMED'> {
  if (content.kind !== 'bid') return refused(refusalOf('BID_MALFORMED', 'content', 'an ask', 'a bid'));
  const worth = worthFor(content, auction);
  if (!worth.ok) return worth;
  const ppm = new Map<Hash, bigint>(auction.closed.lots.map(({ lotId }, i) => [lotId, worth.value[i] ?? 0n]));
  const ppmOf = (lotId: Hash): bigint => ppm.get(lotId) ?? 0n;
  const buyer = auctionBuyer(auctionId, { bidder: auctionBidder(account), ...content });
  const own = { bidId, buyer, steps: content.bid.steps, ppmOf, worthOf: (lotId: Hash) => ppmOf(lotId) * PPM_ONE };
  return checkBestResponse(document, own, receipts);
}

/** Whether a seller was: nothing sold below its ask, and all that it is owed. Without receipts by the totals of its lot. */
export function checkOwnAsk(
  document: ResultDocument,
  { subject, content }: OwnSealed,
  { closed }: PublicAuction,
  receipts?: readonly Receipt[],
): Outcome<Sale, SellerCode | 'OFFER_MALFORMED'> {
  if (content.kind !== 'ask') return refused(refusalOf('OFFER_MALFORMED', 'content', 'a bid', 'an ask'));
  return checkOffer(document, closed, { lotId: subject, ask: content.offer.ask }, receipts);
}
