import { encodeAttestersStatement } from '@meridian/credit';
import { proven, type Proven } from '../proven.ts';
import { ownLedger, readConfiguration } from '../state/config.ts';
import type { Transaction } from '../transaction.ts';

/** The attesters statement of docs/policies.md, for other ledgers. Reads exactly one key. @throws LedgerError `NOT_CONFIGURED` */
export async function proveAttesters(tx: Transaction): Promise<Proven<'statement'>> {
  const config = await readConfiguration(tx);
  const attesters = [...config.attesters].sort();
  const statement = { homeLedger: ownLedger(config).id, version: config.version, attesters };
  return proven(tx, 'statement', encodeAttestersStatement(statement));
}
