import { formatRanges, type Hash } from '@meridian/credit';
import type { EntitleArguments, EntitledKey } from '../arguments/entitle.ts';
import { LedgerError } from '../errors.ts';
import { parametersHash } from '../json.ts';
import { requireRole } from '../roles.ts';
import { findAuction } from '../state/auction/auctions.ts';
import { readConfiguration } from '../state/config.ts';
import { findEntitled, type EntitledRecord } from '../state/entitlements.ts';
import { readLots, replaceLots, requireActiveOf } from '../state/lots.ts';
import { emit, type Transaction } from '../transaction.ts';
import { requireApproval } from './approve.ts';
import { carve } from './carve.ts';
import { entitledRecord, requireNotEntitled, writeEntitlement, type Entitling } from './entitlement.ts';
import { effectOf, factorsToJson, leavesToJson, ppmOf, requireEffect } from './effect.ts';

/**
 * Fixes what an owner's kilograms are worth to one beneficiary, for ever, and hands them over: they are of a class of their own
 * from here on. The multiplier is computed here, as a retirement in that use would have it now.
 * @throws CreditError `POLICY_INPUT_MISSING`, `PLACE_TOO_COARSE`, `TABLE_LEAF_INVALID`
 * @throws LedgerError `FORBIDDEN`, `KEY_REUSED`, `NOT_APPROVED`, `LOT_NOT_FOUND`, `LOT_LOCKED`, `LOT_NOT_ACTIVE`, `NOT_OWNER`,
 * `LOTS_DO_NOT_COVER`, `POLICY_SET_NOT_FOUND`, `POLICY_SET_NOT_ACTIVE`, `MULTIPLIER_ZERO`
 */
export async function entitle(tx: Transaction, args: EntitleArguments): Promise<EntitledRecord> {
  const { batchId, ranges, owner, to } = args;
  requireRole(tx.caller, await readConfiguration(tx), 'Credit:Entitle');
  const hash = hashOf(args);
  const existing = await findEntitled(tx, args);
  if (existing !== undefined) return repeated(existing, hash);

  await requireNoAuction(tx, args.auctionId);
  await requireApproval(tx, owner, tx.caller.account());
  const lots = await readLots(tx, batchId, args.lots);
  for (const lot of lots) requireActiveOf(lot, owner);
  requireNotEntitled(lots, batchId);
  const { left, taken } = carve(lots, ranges, { status: 'active', owner: to });

  const { entitlement, grounds } = await fixed(tx, args);
  const record = entitledRecord(tx, { ...args, entitlement, grounds, parametersHash: hash });
  const { classId } = record;
  await replaceLots(tx, lots, [...left, ...taken.map((lot) => ({ ...lot, classId }))]);
  await writeEntitlement(tx, args, record);
  emit(tx, 'CreditEntitled', record);
  return record;
}

/** The multiplier for the beneficiary's use, now, and what it was computed from. */
async function fixed(
  tx: Transaction,
  { batchId, auctionId, beneficiary, policySet, leaves, ...args }: EntitleArguments,
): Promise<Pick<Entitling, 'entitlement' | 'grounds'>> {
  const use = { ...args.use, time: tx.time };
  const effect = await effectOf(tx, batchId, { policySet, use, leaves });
  const ppm = ppmOf(effect);
  requireEffect(ppm, 'a use in which it is worth something');
  return {
    entitlement: { beneficiary, ppm, policySet, auctionId },
    grounds: { use, ...(leaves.length > 0 && { leaves: leavesToJson(leaves) }), factors: factorsToJson(effect) },
  };
}

/** The record of one entitling, by auction, batch and kilograms. @throws LedgerError `ENTITLEMENT_NOT_FOUND` */
export async function entitled(tx: Transaction, key: EntitledKey): Promise<EntitledRecord> {
  const found = await findEntitled(tx, key);
  if (found !== undefined) return found;
  throw new LedgerError('ENTITLEMENT_NOT_FOUND', 'no auction of this id entitled these kilograms at once', {
    field: 'ranges',
    value: formatRanges(key.ranges),
    expected: 'ranges of one Credit:Entitle',
    auctionId: key.auctionId,
    batchId: key.batchId,
  });
}

/** The hints where to find the lots are no part of what is asked. */
const hashOf = (args: EntitleArguments): Hash =>
  parametersHash({
    ...args,
    lots: undefined,
    ranges: formatRanges(args.ranges),
    leaves: leavesToJson(args.leaves),
  });

function repeated(existing: EntitledRecord, hash: Hash): EntitledRecord {
  if (existing.parametersHash === hash) return existing;
  throw new LedgerError('KEY_REUSED', 'the auction entitled these kilograms with other parameters', {
    field: 'auctionId',
    value: existing.auctionId,
    expected: `the parameters with hash ${existing.parametersHash}`,
    parametersHash: hash,
  });
}

/** What an announced auction entitles, its settlement says. @throws LedgerError `AUCTION_EXISTS` */
async function requireNoAuction(tx: Transaction, auctionId: Hash): Promise<void> {
  if ((await findAuction(tx, auctionId)) === undefined) return;
  throw new LedgerError('AUCTION_EXISTS', 'this auction entitles by its settlement alone', {
    field: 'auctionId',
    value: auctionId,
    expected: 'the id of an auction that was not announced here',
  });
}
