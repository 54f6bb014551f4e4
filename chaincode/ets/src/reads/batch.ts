import type { EntitlementJson, Hash, ProvenanceJson } from '@meridian/credit';
import type { Page } from '../arguments/credit.ts';
import { LedgerError } from '../errors.ts';
import { readBatch, type BatchRecord } from '../state/batches.ts';
import { readClass } from '../state/classes.ts';
import { findRetirement, type RetirementRecord } from '../state/retirements.ts';
import { parseState } from '../state/world.ts';
import type { Transaction } from '../transaction.ts';
import { pageOf } from './page.ts';

/** @throws LedgerError `BATCH_NOT_FOUND` */
export const batch = (tx: Transaction, args: { batchId: Hash }): Promise<BatchRecord> => readBatch(tx, args.batchId);

export interface BatchPage {
  readonly batches: readonly BatchRecord[];
  /** For the next page; empty after the last. */
  readonly bookmark: string;
}

/** Every batch of the ledger, by ascending id. */
export async function batches(tx: Transaction, args: Page): Promise<BatchPage> {
  const page = await pageOf(tx, 'batch', [], args);
  return { batches: page.entries.map(({ value }) => parseState(value) as BatchRecord), bookmark: page.bookmark };
}

/** What a class is: enough to recompute its id. @throws LedgerError `CLASS_NOT_FOUND` */
export async function creditClass(
  tx: Transaction,
  { classId }: { classId: Hash },
): Promise<{ classId: Hash; batchId: Hash; provenance: ProvenanceJson; entitlement?: EntitlementJson }> {
  const record = await readClass(tx, classId);
  const { provenance } = await readBatch(tx, record.batchId);
  return { classId, provenance, ...record };
}

/** @throws LedgerError `RETIREMENT_NOT_FOUND` */
export async function retirement(tx: Transaction, { retirementId }: { retirementId: Hash }): Promise<RetirementRecord> {
  const found = await findRetirement(tx, retirementId);
  if (found !== undefined) return found;
  throw new LedgerError('RETIREMENT_NOT_FOUND', `no retirement ${retirementId} on this ledger`, {
    field: 'retirementId',
    value: retirementId,
    expected: 'the id of a retirement made here',
  });
}
