import { checkClaim, type Evidence } from '../evidence.ts';
import { requireRole } from '../roles.ts';
import { readConfiguration } from '../state/config.ts';
import { readLots, replaceLots } from '../state/lots.ts';
import {
  illegalMove,
  moveOrigin,
  rangesOf,
  readOrigin,
  requireSameTransfer,
  type OriginRecord,
} from '../state/transfers.ts';
import { emit, type Transaction } from '../transaction.ts';
import { requireLockingOrganisation } from './abort.ts';

/**
 * Origin, locked -> extinguished, on evidence of a final `unassigned`. This is the home ledger, so the kilograms are not burnt
 * but in custody: wrapped, at the ledger that now holds them.
 * @throws CreditError `INVALID_CLAIM`, `INVALID_PROOF`
 * @throws LedgerError `FORBIDDEN`, of the evidence, `TRANSFER_NOT_FOUND`, `EVIDENCE_MISMATCH`, `TRANSFER_STATE`
 */
export async function extinguish(tx: Transaction, evidence: Evidence): Promise<OriginRecord> {
  const config = await readConfiguration(tx);
  requireRole(tx.caller, config, 'Bridge:Extinguish');
  const claim = await checkClaim(tx, config, evidence, { facts: ['unassigned'], side: 'origin' });
  const record = await readOrigin(tx, claim.transferId);
  requireLockingOrganisation(tx, record);
  requireSameTransfer(record, claim);
  if (record.state === 'extinguished') return record;
  if (record.state !== 'locked') throw illegalMove(record, 'extinguish', 'locked');

  const starts = rangesOf(record).map((range) => range.from);
  const lots = await readLots(tx, record.batchId, starts);
  const next = await moveOrigin(tx, record, 'extinguished');
  await replaceLots(
    tx,
    lots,
    lots.map((lot) => ({ ...lot, holding: { status: 'wrapped', at: record.destinationLedger } })),
  );
  emit(tx, 'TransferExtinguished', next);
  return next;
}
