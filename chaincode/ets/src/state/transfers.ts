import {
  decodeAccount,
  encodeAccount,
  formatRanges,
  fromHex,
  parseRanges,
  toHex,
  totalKg,
  type Claim,
  type Fact,
  type Hash,
  type LedgerKind,
  type Range,
} from '@meridian/credit';
import { LedgerError } from '../errors.ts';
import { requireNotBefore } from '../time.ts';
import type { Transaction } from '../transaction.ts';
import { inKey, outKey } from './keys.ts';

export type OriginState = 'locked' | 'aborting' | 'released' | 'extinguished';
export type DestinationState = 'unassigned' | 'assigned' | 'void';

/** What both ends of a transfer keep of it: the fields of its claim, and where it stands here. */
export interface TransferRecord<State extends Fact = Fact> {
  readonly transferId: Hash;
  readonly originLedger: Hash;
  readonly destinationLedger: Hash;
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly assetProfile: Hash;
  /** Account text on the destination; hex of its bytes where a tombstone's are no account there. */
  readonly beneficiary: string;
  /** The same as the claim carries it, hex. */
  readonly beneficiaryBytes: string;
  /** Canonical range list. */
  readonly ranges: string;
  /** Decimal string. */
  readonly kg: string;
  readonly state: State;
  /** Unix seconds. */
  readonly changedAt: number;
}

/** The lock record: it alone decides what may happen to the transfer. */
export interface OriginRecord extends TransferRecord<OriginState> {
  /** Account here that the kilograms belong to until they are extinguished. */
  readonly owner: string;
  /** Account of the gateway that locked. */
  readonly gateway: string;
  readonly parametersHash: Hash;
}

export type DestinationRecord = TransferRecord<DestinationState>;

export const rangesOf = (record: TransferRecord): Range[] => parseRanges(record.ranges);

export const claimOf = (record: TransferRecord): Claim => ({
  fact: record.state,
  originLedger: record.originLedger,
  destinationLedger: record.destinationLedger,
  transferId: record.transferId,
  batchId: record.batchId,
  classId: record.classId,
  assetProfile: record.assetProfile,
  beneficiary: fromHex(record.beneficiaryBytes, 'beneficiary'),
  ranges: rangesOf(record),
});

/** A destination's record in the words of the evidence that made it. */
export function recordOf<State extends Fact>(
  claim: Claim,
  kind: LedgerKind,
  state: State,
  changedAt: number,
): TransferRecord<State> {
  const { originLedger, destinationLedger, transferId, batchId, classId, assetProfile, ranges } = claim;
  return {
    transferId,
    originLedger,
    destinationLedger,
    batchId,
    classId,
    assetProfile,
    beneficiary: accountText(kind, claim.beneficiary),
    beneficiaryBytes: toHex(claim.beneficiary),
    ranges: formatRanges(ranges),
    kg: totalKg(ranges).toString(),
    state,
    changedAt,
  };
}

function accountText(kind: LedgerKind, bytes: Uint8Array): string {
  try {
    return decodeAccount(kind, bytes);
  } catch {
    // A tombstone must be possible whatever the other side wrote, or its lock could never be released.
    return toHex(bytes);
  }
}

export const beneficiaryFields = (
  kind: LedgerKind,
  beneficiary: string,
): Pick<TransferRecord, 'beneficiary' | 'beneficiaryBytes'> => ({
  beneficiary,
  beneficiaryBytes: toHex(encodeAccount(kind, beneficiary, 'beneficiary')),
});

/** The first field in which the evidence speaks of another transfer than the record, or `undefined`. */
export function differingField(
  record: TransferRecord,
  claim: Claim,
): { field: string; value: string; expected: string } | undefined {
  const stated: Readonly<Record<string, string>> = {
    originLedger: claim.originLedger,
    destinationLedger: claim.destinationLedger,
    transferId: claim.transferId,
    batchId: claim.batchId,
    classId: claim.classId,
    assetProfile: claim.assetProfile,
    beneficiaryBytes: toHex(claim.beneficiary),
    ranges: formatRanges(claim.ranges),
  };
  const recorded = record as unknown as Readonly<Record<string, string>>;
  for (const [field, value] of Object.entries(stated)) {
    const expected = recorded[field] ?? '';
    if (value !== expected) return { field, value, expected };
  }
  return undefined;
}

/** @throws LedgerError `EVIDENCE_MISMATCH` */
export function requireSameTransfer(record: TransferRecord, claim: Claim): void {
  const difference = differingField(record, claim);
  if (difference === undefined) return;
  throw new LedgerError('EVIDENCE_MISMATCH', `the evidence names another ${difference.field}`, difference);
}

export async function findOrigin(tx: Transaction, transferId: Hash): Promise<OriginRecord | undefined> {
  return (await tx.state.read(outKey(tx.stub, transferId))) as OriginRecord | undefined;
}

/** @throws LedgerError `TRANSFER_NOT_FOUND` */
export async function readOrigin(tx: Transaction, transferId: Hash): Promise<OriginRecord> {
  return (await findOrigin(tx, transferId)) ?? notFound(transferId);
}

export async function findDestination(
  tx: Transaction,
  key: Pick<Claim, 'originLedger' | 'transferId'>,
): Promise<DestinationRecord | undefined> {
  return (await tx.state.read(inKey(tx.stub, key.originLedger, key.transferId))) as DestinationRecord | undefined;
}

/** @throws LedgerError `TRANSFER_NOT_FOUND` */
export async function readDestination(
  tx: Transaction,
  key: Pick<Claim, 'originLedger' | 'transferId'>,
): Promise<DestinationRecord> {
  return (await findDestination(tx, key)) ?? notFound(key.transferId);
}

function notFound(transferId: Hash): never {
  throw new LedgerError('TRANSFER_NOT_FOUND', `no transfer ${transferId} on this side of this ledger`, {
    field: 'transferId',
    value: transferId,
    expected: 'a transfer recorded here',
  });
}

/** Moves the record on. @throws LedgerError `TIME_BEFORE_LAST_CHANGE` */
export async function moveOrigin(tx: Transaction, record: OriginRecord, state: OriginState): Promise<OriginRecord> {
  requireNotBefore(tx.time, record.changedAt);
  const next = { ...record, state, changedAt: tx.time };
  await writeOrigin(tx, next);
  return next;
}

export const writeOrigin = (tx: Transaction, record: OriginRecord): Promise<void> =>
  tx.state.write(outKey(tx.stub, record.transferId), record);

/** Moves the record on. @throws LedgerError `TIME_BEFORE_LAST_CHANGE` */
export async function moveDestination(
  tx: Transaction,
  record: DestinationRecord,
  state: DestinationState,
): Promise<DestinationRecord> {
  requireNotBefore(tx.time, record.changedAt);
  const next = { ...record, state, changedAt: tx.time };
  await writeDestination(tx, next);
  return next;
}

export const writeDestination = (tx: Transaction, record: DestinationRecord): Promise<void> =>
  tx.state.write(inKey(tx.stub, record.originLedger, record.transferId), record);

/** A move that the table of satp.md's ledger rules does not have. */
export function illegalMove(record: TransferRecord, move: string, needed: Fact): LedgerError {
  return new LedgerError('TRANSFER_STATE', `${move} needs a transfer that is ${needed}, this one is ${record.state}`, {
    field: 'state',
    value: record.state,
    expected: needed,
    transferId: record.transferId,
  });
}
