import type { Hash } from '@meridian/credit';
import type { ActivateArguments } from '../../arguments/policy.ts';
import { invalidArgument, LedgerError } from '../../errors.ts';
import { requireRole } from '../../roles.ts';
import { readConfiguration } from '../../state/config.ts';
import {
  endOf,
  notActive,
  policySetOf,
  readPolicyName,
  readPolicySet,
  writePolicySet,
  type Activation,
  type PolicyNameRecord,
  type PolicySetRecord,
} from '../../state/policy-sets.ts';
import { emit, type Transaction } from '../../transaction.ts';

/**
 * Lets a set be used from a time that is not past. An activation that has not begun may be changed; one that has begun is what
 * retirements rest on, so only {@link retirePolicySet} can end it, and a set that was active once is not activated again.
 * @throws LedgerError `FORBIDDEN`, `POLICY_SET_NOT_FOUND`, `ACTIVATION_IN_PAST`, `ACTIVATION_OVERLAP`, `TIME_BEFORE_LAST_CHANGE`
 */
export async function activate(tx: Transaction, args: ActivateArguments): Promise<PolicySetRecord> {
  const { policySet, from, until } = args;
  requireRole(tx.caller, await readConfiguration(tx), 'Policy:Activate');
  const record = await readPolicySet(tx, policySet);
  if (record.activeFrom === from && record.activeUntil === until) return record;

  requireNotBegun(record, tx.time);
  requireNotPast('from', from, tx.time);
  const { name, version } = policySetOf(record);
  const versions = await readPolicyName(tx, name);
  requireApart(versions, policySet, { activeFrom: from, activeUntil: until });
  const next = { ...record, activeFrom: from, activeUntil: until, changes: record.changes + 1 };
  await writePolicySet(tx, next, version, versions);
  emit(tx, 'PolicySetActivated', next);
  return next;
}

/**
 * Ends a set's activation: active no longer from `at` on. At its start, it was never active.
 * @throws LedgerError `FORBIDDEN`, `POLICY_SET_NOT_FOUND`, `POLICY_SET_NOT_ACTIVE`, `ACTIVATION_IN_PAST`, `INVALID_ARGUMENT`,
 * `TIME_BEFORE_LAST_CHANGE`
 */
export async function retirePolicySet(
  tx: Transaction,
  { policySet, at }: { policySet: Hash; at: number },
): Promise<PolicySetRecord> {
  requireRole(tx.caller, await readConfiguration(tx), 'Policy:Retire');
  const record = await readPolicySet(tx, policySet);
  if (record.activeUntil === at) return record;

  const { activeFrom } = record;
  if (activeFrom === undefined || endOf(record) <= tx.time) throw notActive(record, tx.time);
  requireNotPast('at', at, tx.time);
  if (at < activeFrom || at > endOf(record)) {
    throw invalidArgument('at', at, `a time from ${activeFrom} to ${endOf(record)}, when the set is active`);
  }
  const { name, version } = policySetOf(record);
  const next = { ...record, activeUntil: at, changes: record.changes + 1 };
  await writePolicySet(tx, next, version, await readPolicyName(tx, name));
  emit(tx, 'PolicySetRetired', next);
  return next;
}

function requireNotPast(field: 'from' | 'at', value: number, time: number): void {
  if (value >= time) return;
  throw new LedgerError('ACTIVATION_IN_PAST', `${value} is before the transaction's time`, {
    field,
    value,
    expected: `at least ${time}`,
  });
}

function requireNotBegun({ policySet, activeFrom, activeUntil }: PolicySetRecord, time: number): void {
  if (activeFrom === undefined || activeFrom > time || activeFrom === activeUntil) return;
  throw new LedgerError('ACTIVATION_IN_PAST', `the activation of ${policySet} has begun and cannot change`, {
    field: 'policySet',
    value: policySet,
    expected: 'a set that was never active, such as a new version',
    activeFrom,
    activeUntil: activeUntil ?? null,
  });
}

/** At any time at most one version of a name is active. @throws LedgerError `ACTIVATION_OVERLAP` */
function requireApart({ versions }: PolicyNameRecord, policySet: Hash, asked: Activation): void {
  for (const other of versions) {
    if (other.policySet === policySet || !overlap(other, asked)) continue;
    throw new LedgerError('ACTIVATION_OVERLAP', `version ${other.version} is active in that time too`, {
      field: 'from',
      value: `${asked.activeFrom}-${endOf(asked)}`,
      expected: `free of ${other.activeFrom}-${endOf(other)}`,
      policySet: other.policySet,
    });
  }
}

function overlap(a: Activation, b: Activation): boolean {
  if (a.activeFrom === undefined || b.activeFrom === undefined) return false;
  const from = Math.max(a.activeFrom, b.activeFrom);
  const until = Math.min(endOf(a), endOf(b));
  return from < until;
}
