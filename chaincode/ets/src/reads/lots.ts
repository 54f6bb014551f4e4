import { parseHash, type Hash } from '@meridian/credit';
import type { Page } from '../arguments/credit.ts';
import { lotKey } from '../state/keys.ts';
import { lotToJson, readLot, type LotJson } from '../state/lots.ts';
import { parseState } from '../state/world.ts';
import type { Transaction } from '../transaction.ts';
import { historyOf } from './history.ts';
import { pageOf } from './page.ts';

export interface LotPage {
  readonly lots: readonly LotJson[];
  /** For the next page; empty after the last. */
  readonly bookmark: string;
}

/** @throws LedgerError `LOT_NOT_FOUND` */
export async function lot(tx: Transaction, args: { batchId: Hash; from: bigint }): Promise<LotJson> {
  return lotToJson(await readLot(tx, args.batchId, args.from));
}

/** Every lot of the ledger, by batch and kilogram. */
export const lots = (tx: Transaction, args: Page): Promise<LotPage> => lotPage(tx, [], args);

/** A batch's lots by ascending kilogram. */
export const lotsOfBatch = (tx: Transaction, args: Page & { batchId: Hash }): Promise<LotPage> =>
  lotPage(tx, [args.batchId], args);

async function lotPage(tx: Transaction, attributes: string[], args: Page): Promise<LotPage> {
  const page = await pageOf(tx, 'lot', attributes, args);
  return { lots: page.entries.map(({ value }) => parseState(value) as LotJson), bookmark: page.bookmark };
}

/** Lots that the owner holds, has locked or has retired, by batch and kilogram. */
export async function lotsOfOwner(tx: Transaction, args: Page & { owner: string }): Promise<LotPage> {
  const page = await pageOf(tx, 'owned', [args.owner], args);
  const lots: LotJson[] = [];
  for (const { key } of page.entries) {
    const [, batchId, from] = tx.stub.splitCompositeKey(key).attributes;
    lots.push(lotToJson(await readLot(tx, parseHash(batchId, 'batchId'), BigInt(from ?? ''))));
  }
  return { lots, bookmark: page.bookmark };
}

export interface HistoryEntry {
  readonly txId: string;
  /** Unix seconds. */
  readonly time: number;
  /** `null` where the lot that started there was merged or carved away. */
  readonly lot: LotJson | null;
}

/** Every state of the lot that starts there, oldest first. */
export async function history(tx: Transaction, args: { batchId: Hash; from: bigint }): Promise<HistoryEntry[]> {
  const changes = await historyOf(tx, lotKey(tx.stub, args.batchId, args.from));
  return changes.map(({ txId, time, value }) => ({ txId, time, lot: value as LotJson | null }));
}
