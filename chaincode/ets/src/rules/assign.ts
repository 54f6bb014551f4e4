import { checkClaim, type Evidence } from '../evidence.ts';
import { readConfiguration } from '../state/config.ts';
import { readLots, replaceLots } from '../state/lots.ts';
import {
  moveDestination,
  rangesOf,
  readDestination,
  requireSameTransfer,
  type DestinationRecord,
} from '../state/transfers.ts';
import { emit, type Transaction } from '../transaction.ts';
import { voided } from './arrive.ts';

/**
 * Destination, unassigned -> assigned, on evidence of `extinguished`: the kilograms are the beneficiary's whom it names.
 * @throws CreditError `INVALID_CLAIM`, `INVALID_PROOF`
 * @throws LedgerError of the evidence, `TRANSFER_NOT_FOUND`, `EVIDENCE_MISMATCH`, `TRANSFER_VOID`
 */
export async function assign(tx: Transaction, evidence: Evidence): Promise<DestinationRecord> {
  const config = await readConfiguration(tx);
  const claim = await checkClaim(tx, config, evidence, { facts: ['extinguished'], side: 'destination' });
  const record = await readDestination(tx, claim);
  if (record.state === 'void') throw voided(record);
  requireSameTransfer(record, claim);
  if (record.state === 'assigned') return record;

  const starts = rangesOf(record).map((range) => range.from);
  const lots = await readLots(tx, record.batchId, starts);
  const next = await moveDestination(tx, record, 'assigned');
  await replaceLots(
    tx,
    lots,
    lots.map((lot) => ({ ...lot, holding: { status: 'active', owner: record.beneficiary } })),
  );
  emit(tx, 'TransferAssigned', next);
  return next;
}
