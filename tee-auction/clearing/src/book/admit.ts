import { ZERO_HASH, type Hash } from '@meridian/credit';
import { ClearingError, refusalOf, type Refusal } from '../errors.ts';
import { numberLots } from '../lots.ts';
import type { ClosedAuction, Rules } from '../rules.ts';
import { MAX_KG, MAX_PRICE } from '../units.ts';
import { MAX_STEPS, type Bid, type BidContent, type Exclusion, type ExclusionCode, type Offer } from './bid.ts';

/** Who takes part. */
export interface Book<B extends Bid> {
  readonly bids: readonly B[];
  /** The ask of each announced lot in their order, minor units per face tonne; undefined where the lot takes no part. */
  readonly asks: readonly (bigint | undefined)[];
  /** By id, then code. */
  readonly exclusions: readonly Exclusion[];
}

/** What a bidder has bid so far. */
interface Bidder {
  readonly subjects: readonly Hash[];
  /** Of the bids that were taken. */
  readonly kg: bigint;
}

/**
 * Takes in what was opened, in whatever order it comes. A bid or offer that breaks a rule is left out whole, and says which rule.
 * @param excluded what could not be opened or read
 * @throws ClearingError `INVALID_LOTS`, `INVALID_BOOK` for what no set of sealed bids can have: an id or a sequence twice
 */
export function admit<B extends Bid>(
  { rules, lots }: ClosedAuction,
  offers: readonly Offer[],
  bids: readonly B[],
  excluded: readonly Exclusion[] = [],
): Book<B> {
  const exclusions = [...excluded];
  requireDistinct(offers, bids);
  const taken: B[] = [];
  const bidders = new Map<Hash, Bidder>();
  for (const bid of inSequence(bids)) {
    const { bidder, subject = ZERO_HASH } = bid;
    const own = bidders.get(bidder) ?? { subjects: [], kg: 0n };
    const code = own.subjects.includes(subject) ? 'BID_DOUBLED' : objectionTo(bid, rules, own.kg)?.code;
    if (code === undefined) taken.push(bid);
    else exclusions.push({ id: bid.bidId, code });
    const kg = code === undefined ? own.kg + quantityOf(bid) : own.kg;
    bidders.set(bidder, { subjects: [...own.subjects, subject], kg });
  }
  const asks = asksOf(rules, lots, offers, exclusions);
  return { bids: taken, asks, exclusions: exclusions.sort(byIdAndCode) };
}

/**
 * What is wrong with a bid on its own, before it is sealed as well as after.
 * @param heldKg that the same bidder's earlier bids are for
 */
export function objectionTo(bid: BidContent, rules: Rules, heldKg = 0n): Refusal<ExclusionCode> | undefined {
  const { currency, steps } = bid;
  if (currency !== rules.currency) return refusalOf('WRONG_CURRENCY', 'currency', currency, rules.currency);
  if (steps.length === 0 || steps.length > MAX_STEPS) {
    return refusalOf('BID_MALFORMED', 'steps', steps.length, `1 to ${MAX_STEPS} of them`);
  }
  let above = MAX_PRICE + 1n;
  for (const [i, { kg, value }] of steps.entries()) {
    const at = (name: string): string => `steps[${i}].${name}`;
    if (kg <= 0n) return refusalOf('QUANTITY_NOT_POSITIVE', at('kg'), kg, 'at least 1');
    if (kg > MAX_KG) return refusalOf('QUANTITY_TOO_LARGE', at('kg'), kg, `at most ${MAX_KG}`);
    if (kg % rules.lotKg !== 0n) return refusalOf('OFF_LOT', at('kg'), kg, `a multiple of ${rules.lotKg}`);
    if (value <= 0n) return refusalOf('VALUE_NOT_POSITIVE', at('value'), value, 'at least 1');
    if (value > MAX_PRICE) return refusalOf('VALUE_TOO_LARGE', at('value'), value, `at most ${MAX_PRICE}`);
    if (value % rules.tick !== 0n) return refusalOf('OFF_TICK', at('value'), value, `a multiple of ${rules.tick}`);
    if (value >= above) return refusalOf('NOT_MONOTONE', at('value'), value, `below the ${above} of the step before`);
    above = value;
  }
  const total = heldKg + quantityOf(bid);
  const limit = rules.holdingLimitKg;
  return total > limit ? refusalOf('OVER_HOLDING_LIMIT', 'steps', total, `at most ${limit} kg together`) : undefined;
}

const quantityOf = ({ steps }: BidContent): bigint => steps.reduce((sum, { kg }) => sum + kg, 0n);

/** What is wrong with an offer on its own. */
export function objectionToOffer(
  offer: Pick<Offer, 'currency' | 'ask'>,
  rules: Rules,
): Refusal<ExclusionCode> | undefined {
  const { currency, ask } = offer;
  if (currency !== rules.currency) return refusalOf('WRONG_CURRENCY', 'currency', currency, rules.currency);
  if (ask < 0n) return refusalOf('ASK_NEGATIVE', 'ask', ask, 'at least 0');
  if (ask > MAX_PRICE) return refusalOf('ASK_TOO_LARGE', 'ask', ask, `at most ${MAX_PRICE}`);
  return ask % rules.tick === 0n ? undefined : refusalOf('OFF_TICK', 'ask', ask, `a multiple of ${rules.tick}`);
}

/** The seller of a one-sided auction has announced its ask: the reserve. */
function asksOf(
  rules: Rules,
  lots: ClosedAuction['lots'],
  offers: readonly Offer[],
  exclusions: Exclusion[],
): (bigint | undefined)[] {
  const numbers = numberLots(lots);
  const oneSided = rules.kind === 'independent' ? rules.oneSided : undefined;
  if (oneSided !== undefined) {
    for (const { lotId } of offers) exclusions.push({ id: lotId, code: 'UNKNOWN_LOT' });
    return lots.map(() => oneSided.reserve);
  }
  const asks: (bigint | undefined)[] = lots.map(() => undefined);
  const offered = new Set<Hash>();
  for (const offer of inSequence(offers)) {
    const number = numbers.get(offer.lotId);
    const doubled = offered.has(offer.lotId);
    const code =
      number === undefined ? 'UNKNOWN_LOT' : doubled ? 'OFFER_DOUBLED' : objectionToOffer(offer, rules)?.code;
    offered.add(offer.lotId);
    if (code !== undefined) exclusions.push({ id: offer.lotId, code });
    else if (number !== undefined) asks[number] = offer.ask;
  }
  const without = lots.filter(({ lotId }) => !offered.has(lotId));
  exclusions.push(...without.map(({ lotId }): Exclusion => ({ id: lotId, code: 'NO_OFFER' })));
  return asks;
}

const inSequence = <T extends { sequence: number }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => a.sequence - b.sequence);

const byIdAndCode = (a: Exclusion, b: Exclusion): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : a.code < b.code ? -1 : a.code > b.code ? 1 : 0;

/** @throws ClearingError `INVALID_BOOK` */
function requireDistinct(offers: readonly Offer[], bids: readonly Bid[]): void {
  const sequences = new Set<number>();
  for (const { sequence } of bids) requireNew(sequences, sequence, 'sequence');
  for (const { sequence } of offers) requireNew(sequences, sequence, 'sequence');
  const ids = new Set<Hash>();
  for (const { bidId } of bids) requireNew(ids, bidId, 'bidId');
}

function requireNew<T extends string | number>(seen: Set<T>, value: T, field: string): void {
  if (seen.has(value)) {
    throw new ClearingError('INVALID_BOOK', { field, value, expected: 'one that no other sealed bid has' });
  }
  seen.add(value);
}
