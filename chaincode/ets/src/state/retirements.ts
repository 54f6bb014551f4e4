import type { EntitlementJson, Hash, PlaceSource, TableLeaf, Use } from '@meridian/credit';
import type { SignedAttestation } from '../attested-place.ts';
import { LedgerError } from '../errors.ts';
import type { Transaction } from '../transaction.ts';
import { retirementAbroadKey, retirementKey } from './keys.ts';

/** One policy's part in a multiplier. */
export interface FactorJson {
  /** Its id in the set. */
  readonly policy: string;
  readonly metric: string;
  /** The attribute that a `share` policy read. */
  readonly of?: string;
  /** Of the metric, docs/policies.md. */
  readonly value: string;
  readonly ppm: string;
}

/** A leaf of a big table, with its way to the root. */
export interface LeafJson extends Omit<TableLeaf, 'ppm'> {
  readonly ppm: string;
}

/** Why the home ledger's figure may differ from the one told. */
export type Remark =
  | 'MULTIPLIER_DIFFERS'
  | 'POLICY_SET_DIFFERS'
  | 'POLICY_SET_UNKNOWN'
  | 'POLICY_SET_NOT_ACTIVE'
  | 'ATTESTER_NOT_LISTED'
  | 'NOT_COMPUTABLE';

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
  /** Zero for the empty set. Of entitled kilograms the entitlement's. */
  readonly policySet: Hash;
  /** When, where and against which period: with the batch's provenance and the policy set, `ppm` is recomputed from it. */
  readonly use: Use;
  readonly placeSource: PlaceSource;
  /** What vouches for an attested place. */
  readonly attestation?: SignedAttestation;
  /** Of the tables that the set only names by their root. */
  readonly leaves?: readonly LeafJson[];
  /** One a policy, in the set's order; none under an entitlement. */
  readonly factors: readonly FactorJson[];
  readonly entitlement?: EntitlementJson;
  /** Whose the entitlement is. */
  readonly legalEntityId?: string;
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
  readonly use: Use;
  readonly placeSource: PlaceSource;
  readonly policySet: Hash;
  readonly ppm: string;
  readonly mg: string;
  /** What this ledger computes from the same inputs, `null` where it cannot. The kilograms count all the same. */
  readonly mgAtHome: string | null;
  /** What is not as this ledger would have it. */
  readonly remarks: readonly Remark[];
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
