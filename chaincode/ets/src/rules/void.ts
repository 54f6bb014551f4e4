import { checkClaim, type Evidence } from '../evidence.ts';
import { ownLedger, readConfiguration } from '../state/config.ts';
import { readLots, replaceLots } from '../state/lots.ts';
import {
  findDestination,
  illegalMove,
  moveDestination,
  rangesOf,
  recordOf,
  requireSameTransfer,
  writeDestination,
  type DestinationRecord,
} from '../state/transfers.ts';
import { emit, type Transaction } from '../transaction.ts';

/**
 * Destination, none or unassigned -> void, on evidence of `aborting`. What was arriving is in custody as before; of a transfer
 * never seen here a tombstone stays, which refuses a later arrival.
 * @throws CreditError `INVALID_CLAIM`, `INVALID_PROOF`
 * @throws LedgerError of the evidence, `EVIDENCE_MISMATCH`, `TRANSFER_STATE`
 */
export async function voidTransfer(tx: Transaction, evidence: Evidence): Promise<DestinationRecord> {
  const config = await readConfiguration(tx);
  const claim = await checkClaim(tx, config, evidence, { facts: ['aborting'], side: 'destination' });
  const record = await findDestination(tx, claim);
  if (record === undefined) {
    const tombstone = recordOf(claim, ownLedger(config).kind, 'void', tx.time);
    await writeDestination(tx, tombstone);
    emit(tx, 'TransferVoided', tombstone);
    return tombstone;
  }
  requireSameTransfer(record, claim);
  if (record.state === 'void') return record;
  if (record.state !== 'unassigned') throw illegalMove(record, 'void', 'unassigned');

  const starts = rangesOf(record).map((range) => range.from);
  const lots = await readLots(tx, record.batchId, starts);
  const next = await moveDestination(tx, record, 'void');
  await replaceLots(
    tx,
    lots,
    lots.map((lot) => ({ ...lot, holding: { status: 'wrapped', at: record.originLedger } })),
  );
  emit(tx, 'TransferVoided', next);
  return next;
}
