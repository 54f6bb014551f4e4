import type { Hash } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import type { Transaction } from '../../transaction.ts';
import { auctionBidKey, auctionDepositKey, auctionLeafKey } from './keys.ts';

/** A committed bid or ask, which only the container can open. */
export interface SealedRecord {
  readonly auctionId: Hash;
  readonly bidId: Hash;
  readonly kind: 'bid' | 'ask';
  /** Who committed. */
  readonly account: string;
  readonly bidder: Hash;
  /** Of the account's own. */
  readonly index: number;
  /** The lot of an ask; the location commitment of a bid's installation, or zero. */
  readonly subject: Hash;
  readonly installationId?: string;
  /** Hex. */
  readonly ciphertext: string;
  /** Unix seconds. */
  readonly committedAt: number;
  readonly txId: string;
  readonly parametersHash: Hash;
}

/** What of a sealed bid makes the root. */
export interface LeafRecord {
  /** 160 bytes, hex. */
  readonly leaf: string;
}

/** What is held for a sealed bid. */
export interface DepositRecord {
  readonly auctionId: Hash;
  readonly bidId: Hash;
  readonly account: string;
  /** Minor units, decimal strings: at first, and still held. */
  readonly amount: string;
  readonly held: string;
}

export async function findSealed(tx: Transaction, auctionId: Hash, bidId: Hash): Promise<SealedRecord | undefined> {
  return (await tx.state.read(auctionBidKey(tx.stub, auctionId, bidId))) as SealedRecord | undefined;
}

export async function writeSealed(tx: Transaction, record: SealedRecord, leaf: LeafRecord): Promise<void> {
  await tx.state.write(auctionBidKey(tx.stub, record.auctionId, record.bidId), record);
  await tx.state.write(auctionLeafKey(tx.stub, record.auctionId, record.bidId), leaf);
}

/** Undefined where nothing was held. */
export async function findDeposit(tx: Transaction, auctionId: Hash, bidId: Hash): Promise<DepositRecord | undefined> {
  return (await tx.state.read(auctionDepositKey(tx.stub, auctionId, bidId))) as DepositRecord | undefined;
}

/** @throws LedgerError `BID_NOT_FOUND` */
export async function readDeposit(tx: Transaction, auctionId: Hash, bidId: Hash): Promise<DepositRecord> {
  const found = await findDeposit(tx, auctionId, bidId);
  if (found !== undefined) return found;
  throw new LedgerError('BID_NOT_FOUND', `no deposit is held for ${bidId} in auction ${auctionId}`, {
    field: 'bidder',
    value: bidId,
    expected: 'the bidder and index of a bid with a deposit',
    auctionId,
  });
}

export const writeDeposit = (tx: Transaction, record: DepositRecord): Promise<void> =>
  tx.state.write(auctionDepositKey(tx.stub, record.auctionId, record.bidId), record);
