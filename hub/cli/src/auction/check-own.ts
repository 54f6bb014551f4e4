import { audit, merkleTree, objectionTo, type Receipt, type Refusal, type ResultDocument } from '@meridian/clearing';
import { auctionBidder, encodeSealedLeaf, ZERO_HASH } from '@meridian/credit';
import {
  checkOwnAsk,
  checkOwnBid,
  readSet,
  worthFor,
  writePlaintext,
  type OwnSealed,
  type PublicAuction,
} from '@meridian/sealing';
import { failed, notMade, passed, type ResultCheck } from './check-result.ts';
import type { ReceiptFile } from './receipt-file.ts';

/** What bidders and sellers know beside: their own bids and asks, and their receipts. */
export interface OwnFiles {
  readonly own: readonly OwnSealed[];
  readonly receipts: readonly ReceiptFile[];
}

/** Whether each was served right, and, where everything that was sealed is there, whether the result is the right one for it. */
export function checkOwnFiles(document: ResultDocument, auction: PublicAuction, files: OwnFiles): ResultCheck[] {
  const each = files.own.map((own) => ownCheck(document, auction, own, files));
  const { bidsCount } = auction.closed;
  if (files.own.length < bidsCount)
    return [...each, notMade('AUDIT', `${files.own.length} of ${bidsCount} sealed bids and asks are here`)];
  return [...each, auditCheck(document, auction, files)];
}

function ownCheck(
  document: ResultDocument,
  auction: PublicAuction,
  own: OwnSealed,
  { own: all, receipts }: OwnFiles,
): ResultCheck {
  const { account, bidId, content, subject } = own;
  if (own.auctionId !== document.auctionId) return failed('OWN', `${bidId} is of auction ${own.auctionId}`);
  if (content.kind === 'ask') {
    const sold = receipts.find((file) => file.account === account && file.lots.has(subject))?.lots.get(subject);
    const sale = checkOwnAsk(document, own, auction, sold);
    if (!sale.ok) return failed('ASK', `${account}: ${text(sale.refusal)}`);
    const by = sold === undefined ? ', by the totals of its lot: its receipts are not here' : '';
    return passed('ASK', `${account} sold ${sale.value.kg} kg for ${sale.value.proceeds}${by}`);
  }
  const exclusion = document.exclusions.find(({ id }) => id === bidId);
  if (exclusion !== undefined) return exclusionCheck(own, exclusion.code, auction, all);
  const bought = receipts.find((file) => file.account === account && file.bids.has(bidId))?.bids.get(bidId);
  if (bought === undefined) return notMade('BID', `receipts of ${account} for this bid are not here`);
  const response = checkOwnBid(document, own, auction, bought);
  if (!response.ok) return failed('BID', `${account}: ${text(response.refusal)}`);
  const kg = bought.reduce((sum, { trade }) => sum + trade.kg, 0n);
  const { regret } = response.value;
  const best =
    regret === 0n ? 'the best for it at these prices' : `the best at these prices but for ${regret}, within the gap`;
  return passed('BID', `${account} got ${kg} kg in ${bought.length} trades of the result, ${best}`);
}

/** Whether a bid was left out for what is wrong with it, as far as it shows in what is here. */
function exclusionCheck(own: OwnSealed, code: string, auction: PublicAuction, all: readonly OwnSealed[]): ResultCheck {
  return faultsOf(own, auction, all).includes(code)
    ? passed('BID', `${own.account}: the bid is left out as ${code}, which it is`)
    : failed('BID', `${own.account}: the bid is left out as ${code}, which does not show here`);
}

function faultsOf(own: OwnSealed, auction: PublicAuction, all: readonly OwnSealed[]): string[] {
  const { content } = own;
  if (content.kind === 'ask') return [];
  const objection = objectionTo(content.bid, auction.closed.rules);
  const worth = worthFor(content, auction);
  // The order of bids is that of their ids, as in the root.
  const isDoubled = all.some((one) => one.account === own.account && one.bidId < own.bidId && isForTheSame(one, own));
  return [
    ...(objection === undefined ? [] : [objection.code]),
    ...(worth.ok ? [] : [worth.refusal.code]),
    ...(isDoubled ? ['BID_DOUBLED'] : []),
  ];
}

/** Two bids for one installation, or, of those without one, for one beneficiary. */
function isForTheSame(one: OwnSealed, other: OwnSealed): boolean {
  const [a, b] = [one.content, other.content];
  if (a.kind === 'ask' || b.kind === 'ask' || one.subject !== other.subject) return false;
  return one.subject !== ZERO_HASH || a.beneficiary === b.beneficiary;
}

function auditCheck(document: ResultDocument, auction: PublicAuction, { own, receipts }: OwnFiles): ResultCheck {
  const { closed } = auction;
  const sealed = [...own].sort((a, b) => (a.bidId < b.bidId ? -1 : 1));
  const { root } = merkleTree(sealed.map(leafOf));
  if (root !== closed.bidsRoot) return failed('AUDIT', 'these are not the bids and asks that were committed');
  const trades = new Map([...receipts].flatMap((file) => [...file.bids.values()].flat().map(byId)));
  if (trades.size < document.trades)
    return notMade('AUDIT', `receipts of ${trades.size} of ${document.trades} trades are here`);
  const opened = readSet(
    auction,
    sealed.map(({ content, account, ...blob }) => ({
      ...blob,
      bidder: auctionBidder(account),
      plaintext: writePlaintext(content),
    })),
  );
  const { offers, buyers, exclusions, lotFactors } = opened;
  const bids = buyers.map(({ bid }) => bid);
  const { rules } = closed;
  const all = [...trades.values()].sort((a, b) => (a.tradeId < b.tradeId ? -1 : 1));
  const input = { offers, bids, exclusions };
  const refusal =
    rules.kind === 'coupled'
      ? audit(document, all, { kind: 'coupled', closed: { ...closed, rules }, ...input })
      : audit(document, all, { kind: 'independent', closed: { ...closed, rules }, ...input, lotFactors });
  return refusal === undefined
    ? passed('AUDIT', `the right result for all ${sealed.length} bids and asks, up to a gap of ${document.gap}`)
    : failed('AUDIT', text(refusal));
}

const byId = ({ trade }: Receipt) => [trade.tradeId, trade] as const;

const leafOf = ({ auctionId, account, bidId, ciphertext, subject }: OwnSealed): Uint8Array =>
  encodeSealedLeaf({ auctionId, bidder: auctionBidder(account), bidId, ciphertext, subject });

const text = ({ code, field, value, expected }: Refusal<string>): string =>
  `${code}: ${field} is ${value}, expected ${expected}`;
