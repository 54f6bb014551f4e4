import type { Hash } from '@meridian/credit';
import { LedgerError } from '../errors.ts';
import type { Transaction } from '../transaction.ts';
import { retirementAbroadKey, retirementKey } from './keys.ts';

/** A use of credits, for ever, in somebody's name. Numbers are decimal strings. */
export interface RetirementRecord {
  readonly retirementId: Hash;
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly ranges: string;
  readonly kg: string;
  /** The serials that the ranges touch, first and last inclusive. */
  readonly serials: readonly { readonly first: string; readonly last: string }[];
  /** Account. */
  readonly retiredBy: string;
  readonly beneficiaryName: string;
  readonly reason: string;
  readonly ppm: string;
  /** kg x ppm. */
  readonly mg: string;
  readonly policySet: Hash;
  /** Unix seconds. */
  readonly retiredAt: number;
  readonly txId: string;
  readonly parametersHash: Hash;
}

/** A retirement made on another ledger, as its evidence told it. */
export interface RetirementAbroadRecord {
  readonly ledger: Hash;
  readonly retirementId: Hash;
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly ranges: string;
  readonly kg: string;
  /** SHA-256 of the name in which it was retired. */
  readonly beneficiaryName: Hash;
  readonly inputs: Hash;
  readonly policySet: Hash;
  readonly ppm: string;
  readonly mg: string;
  /** What this ledger computes from the inputs; another value than `mg` marks a difference, the kilograms count all the same. */
  readonly mgAtHome: string | null;
  readonly recordedAt: number;
  readonly txId: string;
  readonly parametersHash: Hash;
}

export async function findRetirement(tx: Transaction, retirementId: Hash): Promise<RetirementRecord | undefined> {
  return (await tx.state.read(retirementKey(tx.stub, retirementId))) as RetirementRecord | undefined;
}

export const writeRetirement = (tx: Transaction, record: RetirementRecord): Promise<void> =>
  tx.state.write(retirementKey(tx.stub, record.retirementId), record);

export async function findRetirementAbroad(
  tx: Transaction,
  key: { ledger: Hash; retirementId: Hash },
): Promise<RetirementAbroadRecord | undefined> {
  const found = await tx.state.read(retirementAbroadKey(tx.stub, key.ledger, key.retirementId));
  return found as RetirementAbroadRecord | undefined;
}

export const writeRetirementAbroad = (tx: Transaction, record: RetirementAbroadRecord): Promise<void> =>
  tx.state.write(retirementAbroadKey(tx.stub, record.ledger, record.retirementId), record);

/** The recorded answer to a repeat. @throws LedgerError `KEY_REUSED` for other parameters */
export function sameParameters<T extends { retirementId: Hash; parametersHash: Hash }>(existing: T, hash: Hash): T {
  if (existing.parametersHash === hash) return existing;
  throw new LedgerError('KEY_REUSED', `retirement ${existing.retirementId} was made with other parameters`, {
    field: 'retirementId',
    value: existing.retirementId,
    expected: `the parameters with hash ${existing.parametersHash}`,
    parametersHash: hash,
  });
}
