import { provenanceFromJson, type Hash, type Provenance, type ProvenanceJson } from '@meridian/credit';
import { LedgerError } from '../errors.ts';
import type { Transaction } from '../transaction.ts';
import { writeClass } from './classes.ts';
import { batchKey } from './keys.ts';

/** One issuance, as the ledger keeps and answers it. */
export interface BatchRecord {
  readonly batchId: Hash;
  /** The class of its lots as long as no auction gives them an entitlement. */
  readonly classId: Hash;
  readonly provenance: ProvenanceJson;
  readonly issuedTo: string;
  readonly issuedTxId: string;
  /** Decimal string. */
  readonly kg: string;
  /** The serial as the registry's file wrote it; empty when not given. */
  readonly sourceSerial: string;
  /** What intake found odd but acceptable. */
  readonly flags: readonly string[];
}

/** @throws LedgerError `BATCH_NOT_FOUND` */
export async function readBatch(tx: Transaction, batchId: Hash): Promise<BatchRecord> {
  const batch = (await tx.state.read(batchKey(tx.stub, batchId))) as BatchRecord | undefined;
  if (batch !== undefined) return batch;
  throw new LedgerError('BATCH_NOT_FOUND', `no batch ${batchId} on this ledger`, {
    field: 'batchId',
    value: batchId,
    expected: 'the id of a batch issued here',
  });
}

export async function writeBatch(tx: Transaction, batch: BatchRecord): Promise<void> {
  await tx.state.write(batchKey(tx.stub, batch.batchId), batch);
  await writeClass(tx, batch.classId, { batchId: batch.batchId });
}

export const provenanceOf = (batch: BatchRecord): Provenance => provenanceFromJson(batch.provenance);
