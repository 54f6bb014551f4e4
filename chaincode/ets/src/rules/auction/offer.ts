import { MAX_KG } from '@meridian/clearing/check';
import { auctionLotId, formatRanges, rangesHash, totalKg, type Hash } from '@meridian/credit';
import type { OfferArguments } from '../../arguments/auction/sealed.ts';
import { invalidArgument } from '../../errors.ts';
import { parametersHash } from '../../json.ts';
import { forbidden } from '../../roles.ts';
import { oneSidedOf, readAuction, rulesOf, type AuctionRecord } from '../../state/auction/auctions.ts';
import { findAuctionLot, NOTHING_SOLD, writeAuctionLot, type AuctionLotRecord } from '../../state/auction/lots.ts';
import { findSealed, writeSealed } from '../../state/auction/sealed.ts';
import { readLots, replaceLots, requireActiveOf } from '../../state/lots.ts';
import { emit, type Transaction } from '../../transaction.ts';
import { carve } from '../carve.ts';
import { requireNotEntitled } from '../entitlement.ts';
import { requireSameParameters } from '../registry/repeat.ts';
import { requireOpen, sealedRecord } from './seal.ts';

/**
 * Locks the caller's kilograms to an auction, with the sealed ask.
 * @throws LedgerError `AUCTION_NOT_FOUND`, `AUCTION_PHASE`, `BIDS_CLOSED`, `FORBIDDEN`, `KEY_REUSED`, `INVALID_ARGUMENT`,
 * `LOT_NOT_FOUND`, `LOT_IN_AUCTION`, `LOT_LOCKED`, `LOT_NOT_ACTIVE`, `NOT_OWNER`, `LOTS_DO_NOT_COVER`
 */
export async function offer(tx: Transaction, args: OfferArguments): Promise<AuctionLotRecord> {
  const { auctionId, batchId, ranges, ask } = args;
  const auction = await readAuction(tx, auctionId);
  const seller = tx.caller.account();
  const lotId = auctionLotId(auctionId, batchId, rangesHash(ranges));
  const sealed = ask === undefined ? undefined : sealedRecord(tx, auctionId, ask, { kind: 'ask', lotId });
  const hash = parametersHash({ seller, ask: sealed?.record.parametersHash, index: ask?.index });
  const existing = await findAuctionLot(tx, auctionId, lotId);
  if (existing !== undefined) return requireSameParameters(existing, hash, 'ranges', formatRanges(ranges));

  requireTerms(tx, auction, ask !== undefined);
  if (sealed !== undefined) await requireNewIndex(tx, auctionId, sealed.record.bidId, sealed.record.index);
  const kg = totalKg(ranges);
  if (kg > MAX_KG) throw invalidArgument('ranges', formatRanges(ranges), `at most ${MAX_KG} kg`);
  const lots = await readLots(tx, batchId, args.lots);
  for (const lot of lots) requireActiveOf(lot, seller);
  requireNotEntitled(lots, batchId);
  const { left, taken } = carve(lots, ranges, { status: 'locked', owner: seller, auctionId, lotId });

  await replaceLots(tx, lots, [...left, ...taken]);
  if (sealed !== undefined) await writeSealed(tx, sealed.record, sealed.leaf);
  const record = await writeAuctionLot(tx, {
    auctionId,
    lotId,
    batchId,
    ranges: formatRanges(ranges),
    kg: kg.toString(),
    seller,
    ...(sealed !== undefined && { bidId: sealed.record.bidId }),
    remaining: formatRanges(ranges),
    settled: NOTHING_SOLD,
    lapsed: NOTHING_SOLD,
    changedAt: tx.time,
    parametersHash: hash,
  });
  emit(tx, 'AuctionLotOffered', record);
  return record;
}

/** Asks are sealed to a key that comes with the evidence; a one-sided auction has none, and the auctioneer's lots alone. */
function requireTerms(tx: Transaction, auction: AuctionRecord, hasAsk: boolean): void {
  if (oneSidedOf(rulesOf(auction)) === undefined) {
    requireOpen(tx, auction, 'bidding');
    if (!hasAsk) throw invalidArgument('ciphertext', undefined, 'the sealed ask');
    return;
  }
  requireOpen(tx, auction, 'announced', 'bidding');
  if (hasAsk) throw invalidArgument('ciphertext', 'given', 'absent: the reserve is the ask of a one-sided auction');
  const seller = tx.caller.account();
  if (seller !== auction.announcedBy) {
    throw forbidden(`${seller} may not offer in a one-sided auction`, tx.caller, {
      field: 'owner',
      value: seller,
      expected: auction.announcedBy,
    });
  }
}

/** @throws LedgerError `KEY_REUSED` */
async function requireNewIndex(tx: Transaction, auctionId: Hash, bidId: Hash, index: number): Promise<void> {
  const used = await findSealed(tx, auctionId, bidId);
  if (used !== undefined) requireSameParameters(used, parametersHash({ bidId }), 'index', index.toString());
}
