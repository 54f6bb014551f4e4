import { formatRange, KG_PER_CREDIT, length, serialsOf, type Hash, type Range } from '@meridian/credit';
import { LedgerError } from '../errors.ts';
import { requireNotBefore } from '../time.ts';
import type { Transaction } from '../transaction.ts';
import { readBatch } from './batches.ts';
import { lotKey, ownedKey } from './keys.ts';

/** Whose a lot is, and what may become of it. While a lot is abroad only that ledger knows its holder. */
export type Holding =
  | { readonly status: 'active'; readonly owner: string }
  | { readonly status: 'locked'; readonly owner: string; readonly transferId: Hash }
  | { readonly status: 'locked'; readonly owner: string; readonly auctionId: Hash; readonly lotId: Hash }
  | { readonly status: 'wrapped'; readonly at: Hash }
  | { readonly status: 'arriving'; readonly at: Hash; readonly transferId: Hash }
  | { readonly status: 'retired'; readonly owner: string; readonly retirementId: Hash }
  | { readonly status: 'retired'; readonly at: Hash; readonly retirementId: Hash };

export type LotStatus = Holding['status'];
export const LOT_STATUSES = ['active', 'locked', 'wrapped', 'arriving', 'retired'] as const satisfies LotStatus[];

/** A range of one batch's kilograms in one hand. The lots of a batch are disjoint and cover it. */
export interface Lot {
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly range: Range;
  /** The first serial of the batch's block, from which kilograms are counted. */
  readonly blockStart: bigint;
  readonly holding: Holding;
  /** Unix seconds. */
  readonly changedAt: number;
}

/** A lot as the ledger keeps and answers it (docs/chaincode-api.md). */
export interface LotJson {
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly from: string;
  readonly to: string;
  readonly firstSerial: string;
  readonly lastSerial: string;
  readonly changedAt: number;
  readonly status: LotStatus;
  readonly owner?: string;
  readonly at?: Hash;
  readonly transferId?: Hash;
  /** With the lot of the auction to which it is locked. */
  readonly auctionId?: Hash;
  readonly lotId?: Hash;
  readonly retirementId?: Hash;
}

export function lotToJson(lot: Lot): LotJson {
  const serials = serialsOf(lot.range, lot.blockStart);
  return {
    batchId: lot.batchId,
    classId: lot.classId,
    from: lot.range.from.toString(),
    to: lot.range.to.toString(),
    firstSerial: serials.first.toString(),
    lastSerial: serials.last.toString(),
    changedAt: lot.changedAt,
    ...lot.holding,
  };
}

/** Reads back what {@link lotToJson} wrote. */
export function lotFromJson(json: LotJson): Lot {
  const { batchId, classId, from, to, firstSerial, changedAt } = json;
  const range = { from: BigInt(from), to: BigInt(to) };
  const blockStart = BigInt(firstSerial) - range.from / KG_PER_CREDIT;
  return { batchId, classId, range, blockStart, holding: holdingOf(json), changedAt };
}

function holdingOf(json: LotJson): Holding {
  const { status, owner, at, transferId, auctionId, lotId, retirementId } = json;
  const fields = { owner, at, transferId, auctionId, lotId, retirementId };
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { status, ...present } as Holding;
}

export async function findLot(tx: Transaction, batchId: Hash, from: bigint): Promise<Lot | undefined> {
  const json = await tx.state.read(lotKey(tx.stub, batchId, from));
  return json === undefined ? undefined : lotFromJson(json as LotJson);
}

/** @throws LedgerError `LOT_NOT_FOUND`, `BATCH_NOT_FOUND` */
export async function readLot(tx: Transaction, batchId: Hash, from: bigint): Promise<Lot> {
  const lot = await findLot(tx, batchId, from);
  if (lot !== undefined) return lot;
  await readBatch(tx, batchId);
  throw new LedgerError('LOT_NOT_FOUND', `no lot of batch ${batchId} starts at ${from} kg`, {
    field: 'lot',
    value: from.toString(),
    expected: 'the start of a lot of the batch',
    batchId,
  });
}

/** The lots that start there, in ascending order. @throws LedgerError `LOT_NOT_FOUND`, `BATCH_NOT_FOUND` */
export async function readLots(tx: Transaction, batchId: Hash, starts: readonly bigint[]): Promise<Lot[]> {
  if (starts.length === 0) await readBatch(tx, batchId);
  const lots: Lot[] = [];
  for (const from of [...starts].sort((a, b) => (a < b ? -1 : 1))) lots.push(await readLot(tx, batchId, from));
  return lots;
}

/**
 * Puts `after` in the place of `before`, lots of one batch, and keeps the index of owners. The one way in which lots change:
 * it holds every change to the clock rule and to the same kilograms before and after.
 * @throws LedgerError `TIME_BEFORE_LAST_CHANGE`
 */
export async function replaceLots(tx: Transaction, before: readonly Lot[], after: readonly Lot[]): Promise<void> {
  for (const lot of before) requireNotBefore(tx.time, lot.changedAt);
  const mass = (lots: readonly Lot[]): bigint => lots.reduce((sum, lot) => sum + length(lot.range), 0n);
  if (mass(before) !== mass(after)) throw new Error(`${mass(before)} kg would become ${mass(after)} kg`);

  const keys = (lots: readonly Lot[]): Set<string> => new Set(lots.map((lot) => keyOf(tx, lot)));
  const owned = (lots: readonly Lot[]): Set<string> => new Set(lots.flatMap((lot) => ownedKeyOf(tx, lot)));
  const [ownedBefore, ownedAfter, keysAfter] = [owned(before), owned(after), keys(after)];

  for (const key of keys(before)) if (!keysAfter.has(key)) await tx.state.delete(key);
  for (const key of ownedBefore) if (!ownedAfter.has(key)) await tx.state.delete(key);
  for (const key of ownedAfter) if (!ownedBefore.has(key)) await tx.state.mark(key);
  for (const lot of after) await tx.state.write(keyOf(tx, lot), lotToJson({ ...lot, changedAt: tx.time }));
}

/** The first lot of a new batch, for which nothing was there before. */
export async function createLot(tx: Transaction, lot: Lot): Promise<void> {
  await tx.state.write(keyOf(tx, lot), lotToJson(lot));
  for (const key of ownedKeyOf(tx, lot)) await tx.state.mark(key);
}

const keyOf = (tx: Transaction, lot: Lot): string => lotKey(tx.stub, lot.batchId, lot.range.from);
const ownedKeyOf = (tx: Transaction, { holding, batchId, range }: Lot): string[] =>
  'owner' in holding ? [ownedKey(tx.stub, holding.owner, batchId, range.from)] : [];

/** Active kilograms can be moved, merged, locked and retired. @throws LedgerError `LOT_LOCKED`, `LOT_IN_AUCTION`, `LOT_NOT_ACTIVE` */
export function requireActive(lot: Lot): string {
  const { holding, range } = lot;
  if (holding.status === 'active') return holding.owner;
  const facts = { field: 'lot', value: formatRange(range), expected: 'active', status: holding.status };
  if (holding.status === 'locked') {
    if ('auctionId' in holding) {
      const { auctionId, lotId } = holding;
      throw new LedgerError('LOT_IN_AUCTION', `lot ${facts.value} is locked to an auction`, {
        ...facts,
        auctionId,
        lotId,
      });
    }
    const { transferId } = holding;
    throw new LedgerError('LOT_LOCKED', `lot ${facts.value} is locked by a transfer`, { ...facts, transferId });
  }
  throw new LedgerError('LOT_NOT_ACTIVE', `lot ${facts.value} is ${holding.status}`, facts);
}

/** @throws LedgerError as {@link requireActive}, `NOT_OWNER` */
export function requireActiveOf(lot: Lot, owner: string): void {
  const actual = requireActive(lot);
  if (actual === owner) return;
  throw new LedgerError('NOT_OWNER', `lot ${formatRange(lot.range)} is not ${owner}'s`, {
    field: 'owner',
    value: owner,
    expected: "the lot's owner",
    lot: formatRange(lot.range),
  });
}
