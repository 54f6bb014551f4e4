import { rangesHash, type EntitlementJson, type Hash } from '@meridian/credit';
import type { Use } from '@meridian/credit';
import type { EntitledKey } from '../arguments/entitle.ts';
import type { Transaction } from '../transaction.ts';
import { entitledKey } from './keys.ts';
import type { FactorJson, LeafJson } from './retirements.ts';

/** How kilograms came to have their entitlement: all that its multiplier was computed from. */
export interface EntitledRecord {
  readonly auctionId: Hash;
  readonly batchId: Hash;
  /** The class that they are of since. */
  readonly classId: Hash;
  readonly ranges: string;
  /** Decimal string. */
  readonly kg: string;
  /** Where the lots started that the kilograms then were, one a range. */
  readonly lots: readonly string[];
  /** Account that had them. */
  readonly owner: string;
  /** Account that got them. */
  readonly to: string;
  readonly entitlement: EntitlementJson;
  /** What the multiplier was computed from here; of a trade only its auction's container has seen that. */
  readonly use?: Use;
  readonly leaves?: readonly LeafJson[];
  readonly factors?: readonly FactorJson[];
  /** The trade of the auction's result that fixed it. */
  readonly tradeId?: Hash;
  /** Account of the auction container, or of who settled the trade. */
  readonly entitledBy: string;
  /** Unix seconds. */
  readonly entitledAt: number;
  readonly txId: string;
  readonly parametersHash: Hash;
}

const keyOf = (tx: Transaction, { auctionId, batchId, ranges }: EntitledKey): string =>
  entitledKey(tx.stub, auctionId, batchId, rangesHash(ranges));

export async function findEntitled(tx: Transaction, key: EntitledKey): Promise<EntitledRecord | undefined> {
  return (await tx.state.read(keyOf(tx, key))) as EntitledRecord | undefined;
}

export const writeEntitled = (tx: Transaction, key: EntitledKey, record: EntitledRecord): Promise<void> =>
  tx.state.write(keyOf(tx, key), record);
