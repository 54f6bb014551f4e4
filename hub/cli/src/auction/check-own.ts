import { audit, merkleTree, type Receipt, type Refusal, type ResultDocument } from '@meridian/clearing';
import { auctionBidder, encodeSealedLeaf } from '@meridian/credit';
import {
  checkOwnAsk,
  checkOwnBid,
  readSet,
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
  const each = files.own.map((own) => ownCheck(document, auction, own, files.receipts));
  const { bidsCount } = auction.closed;
  if (files.own.length < bidsCount)
    return [...each, notMade('AUDIT', `${files.own.length} of ${bidsCount} sealed bids and asks are here`)];
  return [...each, auditCheck(document, auction, files)];
}

function ownCheck(
  document: ResultDocument,
  auction: PublicAuction,
  own: OwnSealed,
  files: readonly ReceiptFile[],
): ResultCheck {
  if (own.auctionId !== document.auctionId) return failed('OWN', `${own.bidId} is of auction ${own.auctionId}`);
  const mine = files.find(({ account }) => account === own.account);
  if (own.content.kind === 'ask') {
    const sale = checkOwnAsk(document, own, auction, mine?.lots.get(own.subject));
    if (!sale.ok) return failed('ASK', `${own.account}: ${text(sale.refusal)}`);
    return passed('ASK', `${own.account} sold ${sale.value.kg} kg for ${sale.value.proceeds}`);
  }
  const response = checkOwnBid(document, own, auction, mine?.bids.get(own.bidId) ?? []);
  if (response.ok) return passed('BID', `${own.account} is included, and got the best for its bid at these prices`);
  return mine === undefined
    ? notMade('BID', `${own.account} has no receipts here`)
    : failed('BID', `${own.account}: ${text(response.refusal)}`);
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
