import type { Hash } from '@meridian/credit';
import type { IssueArguments } from '../arguments/credit.ts';
import { LedgerError } from '../errors.ts';
import { requireOperatorOf } from '../roles.ts';
import type { BatchRecord } from '../state/batches.ts';
import { readConfiguration } from '../state/config.ts';
import { emit, type Transaction } from '../transaction.ts';
import { createBatch, findSameBatch } from './create-batch.ts';
import { requireMintMultiplier } from './mint-multiplier.ts';

export interface Issued {
  readonly batchId: Hash;
  readonly classId: Hash;
  /** Decimal string. */
  readonly kg: string;
}

/**
 * Takes one issuance of a registry in: a batch with its provenance and one lot of all its kilograms.
 * @throws CreditError `INVALID_PROVENANCE`, `POLICY_INPUT_MISSING`, `PLACE_TOO_COARSE`
 * @throws LedgerError `FORBIDDEN`, `BATCH_EXISTS`, `SERIAL_OVERLAP`, `POLICY_SET_NOT_FOUND`, `POLICY_SET_NOT_ACTIVE`,
 * `POLICY_SET_COUPLED`
 */
export async function issue(tx: Transaction, args: IssueArguments): Promise<Issued> {
  const { provenance, sourceSerial, flags } = args;
  requireOperatorOf(tx.caller, await readConfiguration(tx), 'Credit:Issue', provenance.registry);
  const owner = args.owner ?? tx.caller.account();
  const existing = await findSameBatch(tx, provenance);
  if (existing !== undefined) return repeated(existing, owner);

  await requireMintMultiplier(tx, provenance);
  const batch = await createBatch(tx, { provenance, owner, sourceSerial, flags });
  emit(tx, 'CreditIssued', batch);
  return answer(batch);
}

const answer = ({ batchId, classId, kg }: BatchRecord): Issued => ({ batchId, classId, kg });

function repeated(existing: BatchRecord, owner: string): Issued {
  if (existing.issuedTo === owner) return answer(existing);
  throw new LedgerError('BATCH_EXISTS', `batch ${existing.batchId} was issued to another owner`, {
    field: 'owner',
    value: owner,
    expected: existing.issuedTo,
    batchId: existing.batchId,
  });
}
