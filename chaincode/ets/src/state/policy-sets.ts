import { policySetFromJson, TIME_MAX, type Hash, type PolicySet } from '@meridian/credit';
import { LedgerError } from '../errors.ts';
import { requireNotBefore } from '../time.ts';
import type { Transaction } from '../transaction.ts';
import { policyNameKey, policySetKey } from './keys.ts';

/** When a set may be used, unix seconds: `activeFrom <= t < activeUntil`, without end where `activeUntil` is absent. */
export interface Activation {
  readonly activeFrom?: number | undefined;
  readonly activeUntil?: number | undefined;
}

/** A policy set, kept for ever under its id. Its statement to other ledgers is made of this record alone. */
export interface PolicySetRecord extends Activation {
  readonly policySet: Hash;
  /** This ledger's id. */
  readonly homeLedger: Hash;
  /** As registered; it hashes to the id (docs/policies.md). */
  readonly document: unknown;
  /** Account. */
  readonly registeredBy: string;
  /** Unix seconds. */
  readonly registeredAt: number;
  /** How often its activation changed. */
  readonly changes: number;
}

/** One version of a name: what deciding about overlaps takes. */
export interface VersionEntry extends Activation {
  readonly version: number;
  readonly policySet: Hash;
}

/** All versions of a name in one key, so that no two of them become active at once unseen. */
export interface PolicyNameRecord {
  readonly name: string;
  /** Ascending, from 1, without a gap. */
  readonly versions: readonly VersionEntry[];
  /** Unix seconds. */
  readonly changedAt: number;
}

export async function findPolicySet(tx: Transaction, policySet: Hash): Promise<PolicySetRecord | undefined> {
  return (await tx.state.read(policySetKey(tx.stub, policySet))) as PolicySetRecord | undefined;
}

/** @throws LedgerError `POLICY_SET_NOT_FOUND` */
export async function readPolicySet(tx: Transaction, policySet: Hash): Promise<PolicySetRecord> {
  const record = await findPolicySet(tx, policySet);
  if (record !== undefined) return record;
  throw new LedgerError('POLICY_SET_NOT_FOUND', `no policy set ${policySet} is registered here`, {
    field: 'policySet',
    value: policySet,
    expected: 'the id of a policy set registered here',
  });
}

/** A set that may be used at the transaction's time. @throws LedgerError `POLICY_SET_NOT_FOUND`, `POLICY_SET_NOT_ACTIVE` */
export async function readActivePolicySet(tx: Transaction, policySet: Hash): Promise<PolicySet> {
  const record = await readPolicySet(tx, policySet);
  if (!isActive(record, tx.time)) throw notActive(record, tx.time);
  return policySetOf(record);
}

export const policySetOf = (record: PolicySetRecord): PolicySet => policySetFromJson(record.document);

export const endOf = ({ activeUntil }: Activation): number => activeUntil ?? TIME_MAX;

export const isActive = (activation: Activation, time: number): boolean =>
  activation.activeFrom !== undefined && activation.activeFrom <= time && time < endOf(activation);

/** The refusal of a set that may not be used at that time, with its dates. */
export function notActive(record: PolicySetRecord, time: number): LedgerError {
  const { policySet, activeFrom, activeUntil } = record;
  return new LedgerError('POLICY_SET_NOT_ACTIVE', `policy set ${policySet} is not active at ${time}`, {
    field: 'policySet',
    value: policySet,
    expected: activeFrom === undefined ? 'a set that was activated' : `used from ${activeFrom} until ${endOf(record)}`,
    time,
    activeFrom: activeFrom ?? null,
    activeUntil: activeUntil ?? null,
  });
}

/** The versions of a name; none, changed never, where it is new. */
export async function readPolicyName(tx: Transaction, name: string): Promise<PolicyNameRecord> {
  const found = (await tx.state.read(policyNameKey(tx.stub, name))) as PolicyNameRecord | undefined;
  return found ?? { name, versions: [], changedAt: 0 };
}

/**
 * Writes the set, and its activation among the versions of its name.
 * @throws LedgerError `TIME_BEFORE_LAST_CHANGE` where the name was changed at a later time
 */
export async function writePolicySet(
  tx: Transaction,
  record: PolicySetRecord,
  version: number,
  { name, versions, changedAt }: PolicyNameRecord,
): Promise<void> {
  requireNotBefore(tx.time, changedAt);
  const { policySet, activeFrom, activeUntil } = record;
  const others = versions.filter((each) => each.version !== version);
  const all = [...others, { version, policySet, activeFrom, activeUntil }].sort((a, b) => a.version - b.version);
  const next: PolicyNameRecord = { name, versions: all, changedAt: tx.time };
  await tx.state.write(policySetKey(tx.stub, policySet), record);
  await tx.state.write(policyNameKey(tx.stub, name), next);
}
