import { policySetFromJson, policySetId, type Hash, type PolicySet } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import { requireRole } from '../../roles.ts';
import { ownLedger, readConfiguration } from '../../state/config.ts';
import {
  findPolicySet,
  readPolicyName,
  writePolicySet,
  type PolicyNameRecord,
  type PolicySetRecord,
} from '../../state/policy-sets.ts';
import { emit, type Transaction } from '../../transaction.ts';

/**
 * Keeps a policy set under the hash of its content. It may not be used before it is activated.
 * @throws CreditError of the document (docs/policies.md)
 * @throws LedgerError `FORBIDDEN`, `KEY_REUSED`, `POLICY_SET_VERSION`, `TIME_BEFORE_LAST_CHANGE`
 */
export async function register(tx: Transaction, { document }: { document: unknown }): Promise<PolicySetRecord> {
  const config = await readConfiguration(tx);
  requireRole(tx.caller, config, 'Policy:Register');
  const set = policySetFromJson(document);
  const policySet = policySetId(set);
  const existing = await findPolicySet(tx, policySet);
  if (existing !== undefined) return existing;

  const name = await readPolicyName(tx, set.name);
  requireNextVersion(name, set, policySet);
  const record: PolicySetRecord = {
    policySet,
    homeLedger: ownLedger(config).id,
    document,
    registeredBy: tx.caller.account(),
    registeredAt: tx.time,
    changes: 0,
  };
  await writePolicySet(tx, record, set.version, name);
  emit(tx, 'PolicySetRegistered', record);
  return record;
}

function requireNextVersion({ name, versions }: PolicyNameRecord, { version }: PolicySet, policySet: Hash): void {
  const next = versions.length + 1;
  if (version === next) return;
  const taken = versions.find((each) => each.version === version);
  if (taken === undefined) {
    throw new LedgerError('POLICY_SET_VERSION', `version ${version} of ${name} does not follow ${next - 1}`, {
      field: 'policySet.version',
      value: version,
      expected: next.toString(),
    });
  }
  throw new LedgerError('KEY_REUSED', `version ${version} of ${name} is another document`, {
    field: 'policySet',
    value: policySet,
    expected: taken.policySet,
  });
}
