import { encodePolicyStatement, type Hash } from '@meridian/credit';
import type { Page } from '../arguments/credit.ts';
import { proven, type Proven } from '../proven.ts';
import {
  endOf,
  isActive,
  notActive,
  readPolicyName,
  readPolicySet,
  type PolicySetRecord,
} from '../state/policy-sets.ts';
import { parseState } from '../state/world.ts';
import type { Transaction } from '../transaction.ts';
import { pageOf } from './page.ts';

/** @throws LedgerError `POLICY_SET_NOT_FOUND` */
export const policySet = (tx: Transaction, args: { policySet: Hash }): Promise<PolicySetRecord> =>
  readPolicySet(tx, args.policySet);

/** The version of the name that is active at that time, by default the transaction's. */
export async function activePolicySet(
  tx: Transaction,
  { name, at }: { name: string; at: number | undefined },
): Promise<PolicySetRecord | undefined> {
  const { versions } = await readPolicyName(tx, name);
  const active = versions.find((version) => isActive(version, at ?? tx.time));
  return active === undefined ? undefined : readPolicySet(tx, active.policySet);
}

export interface PolicySetPage {
  readonly policySets: readonly PolicySetRecord[];
  /** For the next page; empty after the last. */
  readonly bookmark: string;
}

/** Every policy set ever registered, by ascending id. */
export async function policySets(tx: Transaction, args: Page): Promise<PolicySetPage> {
  const page = await pageOf(tx, 'policy-set', [], args);
  return { policySets: page.entries.map(({ value }) => parseState(value) as PolicySetRecord), bookmark: page.bookmark };
}

/**
 * The policy statement of docs/policies.md, for other ledgers. Reads exactly one key, the record itself, so that an endorsed
 * answer shows what it rests on.
 * @throws LedgerError `POLICY_SET_NOT_FOUND`, `POLICY_SET_NOT_ACTIVE` for a set that was never activated
 */
export async function provePolicySet(tx: Transaction, args: { policySet: Hash }): Promise<Proven<'statement'>> {
  const record = await readPolicySet(tx, args.policySet);
  const { policySet, homeLedger, activeFrom, changes } = record;
  if (activeFrom === undefined) throw notActive(record, tx.time);
  const statement = { homeLedger, policySet, activeFrom, activeUntil: endOf(record), version: changes };
  return proven(tx, 'statement', encodePolicyStatement(statement));
}
