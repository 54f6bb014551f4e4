import {
  classId as classIdOf,
  entitlementFromJson,
  type Entitlement,
  type EntitlementJson,
  type Hash,
} from '@meridian/credit';
import { LedgerError } from '../errors.ts';
import type { Transaction } from '../transaction.ts';
import { classKey } from './keys.ts';

/** What is fungible: a batch, or a batch under one entitlement. */
export interface ClassRecord {
  readonly batchId: Hash;
  readonly entitlement?: EntitlementJson;
}

/** @throws LedgerError `CLASS_NOT_FOUND` */
export async function readClass(tx: Transaction, classId: Hash): Promise<ClassRecord> {
  const found = (await tx.state.read(classKey(tx.stub, classId))) as ClassRecord | undefined;
  if (found !== undefined) return found;
  throw new LedgerError('CLASS_NOT_FOUND', `no class ${classId} on this ledger`, {
    field: 'classId',
    value: classId,
    expected: 'the id of a class issued here',
  });
}

/** The id is the hash of the record, so to write it twice writes the same. */
export const writeClass = (tx: Transaction, classId: Hash, record: ClassRecord): Promise<void> =>
  tx.state.write(classKey(tx.stub, classId), record);

/** The multiplier that is fixed for the class; of a batch as issued, none, and nothing is read. */
export async function entitlementOf(tx: Transaction, batchId: Hash, classId: Hash): Promise<Entitlement | undefined> {
  if (classId === classIdOf(batchId)) return undefined;
  const { entitlement } = await readClass(tx, classId);
  return entitlement === undefined ? undefined : entitlementFromJson(entitlement);
}
