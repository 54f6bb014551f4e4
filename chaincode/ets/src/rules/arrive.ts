import { decodeAccount, formatRange, type Claim, type Hash } from '@meridian/credit';
import type { EvidenceWithLots } from '../arguments/bridge.ts';
import { LedgerError } from '../errors.ts';
import { checkClaim } from '../evidence.ts';
import { ownLedger, readConfiguration } from '../state/config.ts';
import { readLots, replaceLots, type Lot } from '../state/lots.ts';
import {
  differingField,
  findDestination,
  recordOf,
  writeDestination,
  type DestinationRecord,
} from '../state/transfers.ts';
import { emit, type Transaction } from '../transaction.ts';
import { carve, requireClass } from './carve.ts';

/**
 * Destination, none -> unassigned, on evidence of `locked` or `extinguished`. This is the home ledger, so nothing is minted:
 * kilograms in custody for the origin, any part of them, are arriving, and nobody's yet.
 * @throws CreditError `INVALID_CLAIM`, `INVALID_PROOF`, `INVALID_ACCOUNT`
 * @throws LedgerError of the evidence, `TRANSFER_VOID`, `KEY_REUSED`, `LOT_NOT_FOUND`, `NOT_WRAPPED_THERE`, `LOTS_DO_NOT_COVER`
 */
export async function arrive(tx: Transaction, args: EvidenceWithLots): Promise<DestinationRecord> {
  const config = await readConfiguration(tx);
  const claim = await checkClaim(tx, config, args, { facts: ['locked', 'extinguished'], side: 'destination' });
  const { batchId, classId, originLedger: at, transferId, ranges } = claim;
  const existing = await findDestination(tx, claim);
  if (existing !== undefined) return repeated(existing, claim);

  const { kind } = ownLedger(config);
  decodeAccount(kind, claim.beneficiary, 'claim.beneficiary');
  const lots = await readLots(tx, batchId, args.lots);
  requireWrappedAt(lots, at);
  requireClass(lots, classId);
  const { left, taken } = carve(lots, ranges, { status: 'arriving', at, transferId });

  const record = recordOf(claim, kind, 'unassigned', tx.time);
  await replaceLots(tx, lots, [...left, ...taken]);
  await writeDestination(tx, record);
  emit(tx, 'TransferArrived', record);
  return record;
}

function repeated(existing: DestinationRecord, claim: Claim): DestinationRecord {
  if (existing.state === 'void') throw voided(existing);
  const difference = differingField(existing, claim);
  if (difference === undefined) return existing;
  throw new LedgerError('KEY_REUSED', `the transfer arrived with another ${difference.field}`, {
    ...difference,
    transferId: existing.transferId,
  });
}

/** A void transfer stays so: its origin may have released. */
export function voided(record: DestinationRecord): LedgerError {
  return new LedgerError('TRANSFER_VOID', `transfer ${record.transferId} is void`, {
    field: 'transferId',
    value: record.transferId,
    expected: 'a transfer that was not given up',
  });
}

/** Home takes back, and hears of retirements, only from the ledger that holds. @throws LedgerError `NOT_WRAPPED_THERE` */
export function requireWrappedAt(lots: readonly Lot[], at: Hash): void {
  for (const { holding, range } of lots) {
    if (holding.status === 'wrapped' && holding.at === at) continue;
    throw new LedgerError('NOT_WRAPPED_THERE', `lot ${formatRange(range)} is not in custody for that ledger`, {
      field: 'lots',
      value: formatRange(range),
      expected: `wrapped at ${at}`,
      status: holding.status,
      at: 'at' in holding ? holding.at : null,
    });
  }
}
