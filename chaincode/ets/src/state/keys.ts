import { concat, fromHex, hashText, sha256, type Hash } from '@meridian/credit';
import type { Stub } from './world.ts';

/** Decimal digits of the largest uint64: padded to them, numbers sort as text. */
const DIGITS = 20;
const pad = (value: bigint): string => value.toString().padStart(DIGITS, '0');

export type KeyMaker = Pick<Stub, 'createCompositeKey'>;

export const configKey = (stub: KeyMaker): string => stub.createCompositeKey('config', ['current']);
export const batchKey = (stub: KeyMaker, batchId: Hash): string => stub.createCompositeKey('batch', [batchId]);
export const classKey = (stub: KeyMaker, classId: Hash): string => stub.createCompositeKey('class', [classId]);
export const lotKey = (stub: KeyMaker, batchId: Hash, from: bigint): string =>
  stub.createCompositeKey('lot', [batchId, pad(from)]);
/** Index: the lots of an owner. */
export const ownedKey = (stub: KeyMaker, owner: string, batchId: Hash, from: bigint): string =>
  stub.createCompositeKey('owned', [owner, batchId, pad(from)]);
export const approvalKey = (stub: KeyMaker, owner: string, operator: string): string =>
  stub.createCompositeKey('approval', [owner, operator]);
export const outKey = (stub: KeyMaker, transferId: Hash): string => stub.createCompositeKey('out', [transferId]);
export const inKey = (stub: KeyMaker, originLedger: Hash, transferId: Hash): string =>
  stub.createCompositeKey('in', [originLedger, transferId]);
export const retirementKey = (stub: KeyMaker, retirementId: Hash): string =>
  stub.createCompositeKey('retirement', [retirementId]);
export const retirementAbroadKey = (stub: KeyMaker, ledger: Hash, retirementId: Hash): string =>
  stub.createCompositeKey('retirement-abroad', [ledger, retirementId]);
/** What an organisation has seen final at a height of another ledger. */
export const headerKey = (stub: KeyMaker, ledger: Hash, number: bigint, organisation: string): string =>
  stub.createCompositeKey('header', [ledger, pad(number), organisation]);
export const policySetKey = (stub: KeyMaker, policySet: Hash): string =>
  stub.createCompositeKey('policy-set', [policySet]);
/** The versions of a name and when each is active. */
export const policyNameKey = (stub: KeyMaker, name: string): string => stub.createCompositeKey('policy-name', [name]);
/** What was entitled by an auction: kilograms of a batch by the hash of their ranges. */
export const entitledKey = (stub: KeyMaker, auctionId: Hash, batchId: Hash, ranges: Hash): string =>
  stub.createCompositeKey('entitled', [auctionId, batchId, ranges]);

export const paymentKey = (stub: KeyMaker, paymentId: Hash): string => stub.createCompositeKey('payment', [paymentId]);
/** What an account has of a currency. */
export const purseKey = (stub: KeyMaker, account: string, currency: string): string =>
  stub.createCompositeKey('purse', [account, currency]);

/**
 * A block of serials ends in its *last* serial, so that the first block at or after a serial is the only one that could
 * hold it. Not a composite key, because Fabric's stub takes no range that starts inside those.
 */
export const blockKey = (registry: string, serialPrefix: string, lastSerial: bigint): string =>
  `${blockPrefix(registry, serialPrefix)}:${pad(lastSerial)}`;
/** The end of all blocks of a registry and prefix: `;` follows `:`. */
export const blocksEnd = (registry: string, serialPrefix: string): string => `${blockPrefix(registry, serialPrefix)};`;

const blockPrefix = (registry: string, serialPrefix: string): string =>
  `block:${sha256(concat(fromHex(hashText(registry), 'registry'), fromHex(hashText(serialPrefix), 'serialPrefix')))}`;
