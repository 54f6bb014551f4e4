import type { AttestHeaderArguments } from '../arguments/bridge.ts';
import { forbidden, requireRole } from '../roles.ts';
import { headersLane, readConfiguration } from '../state/config.ts';
import { findHeader, writeHeader, type HeaderRecord } from '../state/headers.ts';
import { emit, type Transaction } from '../transaction.ts';

/**
 * A gateway's organisation records which block it has seen final at a height of another ledger. Another hash at the same height is
 * kept beside the first as a contradiction, after which neither counts.
 * @throws LedgerError `FORBIDDEN`, `UNKNOWN_LEDGER`, `INVALID_ARGUMENT`
 */
export async function attestHeader(tx: Transaction, args: AttestHeaderArguments): Promise<HeaderRecord> {
  const config = await readConfiguration(tx);
  requireRole(tx.caller, config, 'Bridge:AttestHeader');
  const { ledger, lane } = headersLane(config, args.ledger);
  const { msp } = tx.caller;
  if (!lane.organisations.includes(msp)) {
    throw forbidden(`${msp} attests no headers of ${ledger.descriptor}`, tx.caller, {
      field: 'msp',
      value: msp,
      expected: lane.organisations.join(', '),
    });
  }
  const word = { hash: args.hash, attestedBy: tx.caller.account(), attestedAt: tx.time, txId: tx.id };
  const existing = await findHeader(tx, ledger.id, args.number, msp);
  if (existing === undefined) {
    const record: HeaderRecord = { ledger: ledger.id, number: args.number.toString(), organisation: msp, ...word };
    await writeHeader(tx, record);
    emit(tx, 'HeaderAttested', record);
    return record;
  }
  if (existing.contradiction !== undefined || existing.hash === args.hash) return existing;
  const next: HeaderRecord = { ...existing, contradiction: word };
  await writeHeader(tx, next);
  emit(tx, 'HeaderContradicted', next);
  return next;
}
