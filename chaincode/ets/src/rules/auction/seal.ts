import { auctionBidder, auctionBidId, encodeSealedLeaf, sha256, toHex, ZERO_HASH, type Hash } from '@meridian/credit';
import type { SealedBlob } from '../../arguments/auction/sealed.ts';
import { LedgerError } from '../../errors.ts';
import { parametersHash } from '../../json.ts';
import { requirePhase, type AuctionRecord, type Phase } from '../../state/auction/auctions.ts';
import type { LeafRecord, SealedRecord } from '../../state/auction/sealed.ts';
import type { Transaction } from '../../transaction.ts';

/** What a blob is about beside what it hides. */
export type SealedSubject =
  | { readonly kind: 'ask'; readonly lotId: Hash }
  | { readonly kind: 'bid'; readonly installation?: { readonly installationId: string; readonly commitment: Hash } };

/** The caller's blob as the ledger keeps it, and its leaf. */
export function sealedRecord(
  tx: Transaction,
  auctionId: Hash,
  { index, ciphertext }: SealedBlob,
  subject: SealedSubject,
): { record: SealedRecord; leaf: LeafRecord } {
  const account = tx.caller.account();
  const bidder = auctionBidder(account);
  const bidId = auctionBidId(auctionId, bidder, index);
  const about = subject.kind === 'ask' ? subject.lotId : (subject.installation?.commitment ?? ZERO_HASH);
  const installationId = subject.kind === 'bid' ? subject.installation?.installationId : undefined;
  const record: SealedRecord = {
    auctionId,
    bidId,
    kind: subject.kind,
    account,
    bidder,
    index,
    subject: about,
    ...(installationId !== undefined && { installationId }),
    ciphertext: toHex(ciphertext),
    committedAt: tx.time,
    txId: tx.id,
    parametersHash: parametersHash({
      kind: subject.kind,
      ciphertext: sha256(ciphertext),
      subject: about,
      installationId,
    }),
  };
  return { record, leaf: { leaf: toHex(encodeSealedLeaf({ auctionId, bidder, bidId, ciphertext, subject: about })) } };
}

/** @throws LedgerError `AUCTION_PHASE`, `BIDS_CLOSED` */
export function requireOpen(tx: Transaction, auction: AuctionRecord, ...phases: readonly Phase[]): void {
  const closed = auction.phase === 'closed' || auction.phase === 'cleared' || auction.phase === 'settled';
  if (!closed) requirePhase(auction, ...phases);
  if (!closed && tx.time < auction.bidsClose) return;
  throw new LedgerError('BIDS_CLOSED', `auction ${auction.auctionId} takes no more bids`, {
    field: 'timestamp',
    value: tx.time,
    expected: `before ${auction.bidsClose}, and before the close`,
    auctionId: auction.auctionId,
  });
}
