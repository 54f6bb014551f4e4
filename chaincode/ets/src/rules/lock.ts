import { formatRanges, totalKg } from '@meridian/credit';
import type { LockArguments } from '../arguments/bridge.ts';
import { LedgerError } from '../errors.ts';
import { parametersHash } from '../json.ts';
import { requireRole } from '../roles.ts';
import { foreignLedger, ownLedger, readConfiguration } from '../state/config.ts';
import { readLots, replaceLots, requireActiveOf } from '../state/lots.ts';
import { beneficiaryFields, findOrigin, writeOrigin, type OriginRecord } from '../state/transfers.ts';
import { emit, type Transaction } from '../transaction.ts';
import { requireApproval } from './approve.ts';
import { carve, requireClass } from './carve.ts';

/**
 * Origin, none -> locked: an owner's kilograms wait for what the destination's evidence will say.
 * @throws LedgerError `FORBIDDEN`, `KEY_REUSED`, `UNKNOWN_LEDGER`, `NOT_APPROVED`, `LOT_NOT_FOUND`, `LOT_LOCKED`,
 * `LOT_NOT_ACTIVE`, `NOT_OWNER`, `LOTS_DO_NOT_COVER`
 */
export async function lock(tx: Transaction, args: LockArguments): Promise<OriginRecord> {
  const { transferId, batchId, classId, ranges, owner, destination } = args;
  const config = await readConfiguration(tx);
  requireRole(tx.caller, config, 'Bridge:Lock');
  const existing = await findOrigin(tx, transferId);
  if (existing !== undefined) return repeated(existing, args);

  foreignLedger(config, destination.id);
  await requireApproval(tx, owner, tx.caller.account());
  const lots = await readLots(tx, batchId, args.lots);
  for (const lot of lots) requireActiveOf(lot, owner);
  requireClass(lots, classId);
  const { left, taken } = carve(lots, ranges, { status: 'locked', owner, transferId });

  const record: OriginRecord = {
    transferId,
    originLedger: ownLedger(config).id,
    destinationLedger: destination.id,
    batchId,
    classId,
    assetProfile: args.assetProfile,
    ...beneficiaryFields(destination.kind, args.beneficiary),
    ranges: formatRanges(ranges),
    kg: totalKg(ranges).toString(),
    state: 'locked',
    changedAt: tx.time,
    owner,
    gateway: tx.caller.account(),
    parametersHash: hashOf(args),
  };
  await replaceLots(tx, lots, [...left, ...taken]);
  await writeOrigin(tx, record);
  emit(tx, 'TransferLocked', record);
  return record;
}

/** The hints where to find the lots are no part of what is asked: after the lock they are others. */
const hashOf = ({
  transferId,
  batchId,
  classId,
  ranges,
  owner,
  destination,
  beneficiary,
  assetProfile,
}: LockArguments) =>
  parametersHash({
    transferId,
    batchId,
    classId,
    ranges: formatRanges(ranges),
    owner,
    destination: destination.descriptor,
    beneficiary,
    assetProfile,
  });

function repeated(existing: OriginRecord, args: LockArguments): OriginRecord {
  const hash = hashOf(args);
  if (existing.parametersHash === hash) return existing;
  throw new LedgerError('KEY_REUSED', `transfer ${args.transferId} was locked with other parameters`, {
    field: 'transferId',
    value: args.transferId,
    expected: `the parameters with hash ${existing.parametersHash}`,
    parametersHash: hash,
  });
}
