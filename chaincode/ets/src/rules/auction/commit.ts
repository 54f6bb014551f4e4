import type { CommitArguments } from '../../arguments/auction/sealed.ts';
import { readAuction, rulesOf } from '../../state/auction/auctions.ts';
import { findSealed, writeDeposit, writeSealed, type SealedRecord } from '../../state/auction/sealed.ts';
import { Purses } from '../../state/purses.ts';
import { readInstallation } from '../../state/registry/installations.ts';
import { emit, type Transaction } from '../../transaction.ts';
import { requireSameParameters } from '../registry/repeat.ts';
import { requireOpen, sealedRecord } from './seal.ts';

/**
 * Commits the caller's sealed bid and holds its deposit.
 * @throws LedgerError `AUCTION_NOT_FOUND`, `AUCTION_PHASE`, `BIDS_CLOSED`, `KEY_REUSED`, `INSTALLATION_NOT_FOUND`, `INSUFFICIENT_FUNDS`
 */
export async function commit(tx: Transaction, args: CommitArguments): Promise<SealedRecord> {
  const { auctionId, installationId } = args;
  const auction = await readAuction(tx, auctionId);
  const installation =
    installationId === undefined
      ? undefined
      : { installationId, commitment: (await readInstallation(tx, installationId)).locationCommitment };
  const subject = { kind: 'bid', ...(installation !== undefined && { installation }) } as const;
  const { record, leaf } = sealedRecord(tx, auctionId, args, subject);
  const existing = await findSealed(tx, auctionId, record.bidId);
  if (existing !== undefined)
    return requireSameParameters(existing, record.parametersHash, 'index', record.index.toString());

  requireOpen(tx, auction, 'bidding');
  const { account, bidId } = record;
  if (auction.deposit !== '0') {
    const purses = new Purses(tx, rulesOf(auction).currency);
    await purses.hold(account, BigInt(auction.deposit));
    await purses.write();
    await writeDeposit(tx, { auctionId, bidId, account, amount: auction.deposit, held: auction.deposit });
  }
  await writeSealed(tx, record, leaf);
  emit(tx, 'AuctionBidCommitted', { ...record, ciphertext: undefined });
  return record;
}
