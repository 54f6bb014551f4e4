import type { Evidence } from '../evidence.ts';
import { checkClaim } from '../evidence.ts';
import { forbidden, requireRole } from '../roles.ts';
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
import type { Hash } from '@meridian/credit';

/**
 * Origin, locked -> aborting: from here on only a release can follow.
 * @throws LedgerError `FORBIDDEN`, `TRANSFER_NOT_FOUND`, `TRANSFER_STATE`
 */
export async function beginAbort(tx: Transaction, args: { transferId: Hash }): Promise<OriginRecord> {
  const config = await readConfiguration(tx);
  requireRole(tx.caller, config, 'Bridge:BeginAbort');
  const record = await readOrigin(tx, args.transferId);
  requireLockingOrganisation(tx, record);
  if (record.state === 'aborting' || record.state === 'released') return record;
  if (record.state !== 'locked') throw illegalMove(record, 'begin abort', 'locked');

  const next = await moveOrigin(tx, record, 'aborting');
  emit(tx, 'TransferAborting', next);
  return next;
}

/**
 * Origin, aborting -> released, on evidence that the destination is void: the kilograms are the owner's again.
 * @throws CreditError `INVALID_CLAIM`, `INVALID_PROOF`
 * @throws LedgerError of the evidence, `TRANSFER_NOT_FOUND`, `EVIDENCE_MISMATCH`, `TRANSFER_STATE`
 */
export async function release(tx: Transaction, evidence: Evidence): Promise<OriginRecord> {
  const claim = await checkClaim(tx, await readConfiguration(tx), evidence, { facts: ['void'], side: 'origin' });
  const record = await readOrigin(tx, claim.transferId);
  requireSameTransfer(record, claim);
  if (record.state === 'released') return record;
  if (record.state !== 'aborting') throw illegalMove(record, 'release', 'aborting');

  const starts = rangesOf(record).map((range) => range.from);
  const lots = await readLots(tx, record.batchId, starts);
  const next = await moveOrigin(tx, record, 'released');
  await replaceLots(
    tx,
    lots,
    lots.map((lot) => ({ ...lot, holding: { status: 'active', owner: record.owner } })),
  );
  emit(tx, 'TransferReleased', next);
  return next;
}

/**
 * Another organisation's gateway must not end a transfer that it did not start; another gateway of the same one may.
 * @throws LedgerError `FORBIDDEN`
 */
export function requireLockingOrganisation(tx: Transaction, record: OriginRecord): void {
  const msp = record.gateway.slice(0, record.gateway.indexOf('/'));
  if (tx.caller.msp === msp) return;
  throw forbidden(`transfer ${record.transferId} was locked by a gateway of ${msp}`, tx.caller, {
    field: 'msp',
    value: tx.caller.msp,
    expected: msp,
  });
}
