import { encodeClosedStatement, type Hash } from '@meridian/credit';
import type { Page } from '../../arguments/credit.ts';
import { LedgerError } from '../../errors.ts';
import { proven, type Proven } from '../../proven.ts';
import { readAuction, type AuctionRecord } from '../../state/auction/auctions.ts';
import { readEvidence, type EvidenceRecord } from '../../state/auction/evidence.ts';
import type { AuctionLotRecord } from '../../state/auction/lots.ts';
import {
  findClosed,
  readProgress,
  readResultRecord,
  type Progress,
  type ResultRecord,
} from '../../state/auction/results.ts';
import type { SealedRecord } from '../../state/auction/sealed.ts';
import { parseState } from '../../state/world.ts';
import type { Transaction } from '../../transaction.ts';
import { pageOf } from '../page.ts';

/**
 * The closed statement, for the container and other ledgers. Reads exactly one key, which the seed writes and nobody after it.
 * @throws LedgerError `FACT_NOT_HELD`
 */
export async function proveClosed(tx: Transaction, { auctionId }: { auctionId: Hash }): Promise<Proven<'statement'>> {
  const statement = await findClosed(tx, auctionId);
  if (statement !== undefined) return proven(tx, 'statement', encodeClosedStatement(statement));
  throw new LedgerError('FACT_NOT_HELD', `auction ${auctionId} is not closed with its seed`, {
    field: 'auctionId',
    value: auctionId,
    expected: 'an auction that is closed and has its seed',
  });
}

/** @throws LedgerError `AUCTION_NOT_FOUND`, `EVIDENCE_NOT_FOUND` */
export async function evidence(
  tx: Transaction,
  { auctionId, resultKey }: { auctionId: Hash; resultKey: string | undefined },
): Promise<EvidenceRecord> {
  return readEvidence(tx, auctionId, resultKey ?? (await readAuction(tx, auctionId)).resultKey);
}

/** With how far it is settled. @throws LedgerError `RESULT_NOT_FOUND` */
export async function resultOf(
  tx: Transaction,
  { auctionId }: { auctionId: Hash },
): Promise<ResultRecord & { progress: Progress }> {
  return { ...(await readResultRecord(tx, auctionId)), progress: await readProgress(tx, auctionId) };
}

export async function auctions(tx: Transaction, page: Page): Promise<{ auctions: AuctionRecord[]; bookmark: string }> {
  const { entries, bookmark } = await pageOf(tx, 'auction', [], page);
  return { auctions: entries.map(({ value }) => parseState(value) as AuctionRecord), bookmark };
}

/** By ascending lot id. */
export async function auctionLots(
  tx: Transaction,
  { auctionId, ...page }: Page & { auctionId: Hash },
): Promise<{ lots: AuctionLotRecord[]; bookmark: string }> {
  const { entries, bookmark } = await pageOf(tx, 'auction-lot', [auctionId], page);
  return { lots: entries.map(({ value }) => parseState(value) as AuctionLotRecord), bookmark };
}

/** By ascending bid id. */
export async function commitments(
  tx: Transaction,
  { auctionId, ...page }: Page & { auctionId: Hash },
): Promise<{ commitments: SealedRecord[]; bookmark: string }> {
  const { entries, bookmark } = await pageOf(tx, 'auction-bid', [auctionId], page);
  return { commitments: entries.map(({ value }) => parseState(value) as SealedRecord), bookmark };
}
