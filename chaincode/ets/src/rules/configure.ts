import { canonicalJson } from '@meridian/credit';
import { LedgerError } from '../errors.ts';
import { requireRole } from '../roles.ts';
import { findConfiguration, writeConfiguration, type Configuration } from '../state/config.ts';
import { emit, type Transaction } from '../transaction.ts';
import { ledgerOnChannel } from './own-ledger.ts';

/**
 * The first configuration is a regulator's that it lists itself; each later one a current regulator's, one version higher.
 * @throws LedgerError `FORBIDDEN`, `CONFIGURATION_VERSION`, `WRONG_LEDGER`, `KEY_REUSED`
 */
export async function configure(tx: Transaction, next: Configuration): Promise<Configuration> {
  const current = await findConfiguration(tx);
  requireRole(tx.caller, current ?? next, 'Governance:Configure');
  if (current !== undefined && current.version === next.version) return repeated(current, next);

  const expected = (current?.version ?? 0) + 1;
  if (next.version !== expected) {
    throw new LedgerError('CONFIGURATION_VERSION', `version ${next.version} does not follow ${expected - 1}`, {
      field: 'version',
      value: next.version,
      expected: expected.toString(),
    });
  }
  ledgerOnChannel(tx, next, current);
  await writeConfiguration(tx, next);
  emit(tx, 'Configured', next);
  return next;
}

function repeated(current: Configuration, next: Configuration): Configuration {
  if (canonicalJson(current) === canonicalJson(next)) return current;
  throw new LedgerError('KEY_REUSED', `version ${next.version} is another configuration`, {
    field: 'version',
    value: next.version,
    expected: (current.version + 1).toString(),
  });
}
