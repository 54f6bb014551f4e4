import { encodeAttestersStatement, toHex } from '@meridian/credit';
import { ownLedger, readConfiguration } from '../state/config.ts';
import type { Transaction } from '../transaction.ts';

/** The attesters statement of docs/policies.md, for other ledgers. Reads exactly one key. @throws LedgerError `NOT_CONFIGURED` */
export async function proveAttesters(tx: Transaction): Promise<{ statement: string }> {
  const config = await readConfiguration(tx);
  const attesters = [...config.attesters].sort();
  const statement = { homeLedger: ownLedger(config).id, version: config.version, attesters };
  return { statement: toHex(encodeAttestersStatement(statement)) };
}
