import type { Hash, Range, TableLeaf } from '@meridian/credit';
import { Fields } from './fields.ts';
import { parseLeaves, parseUse, type GivenUse } from './use.ts';

const FIELDS = ['batchId', 'lots', 'ranges', 'owner', 'to', 'beneficiary', 'policySet', 'use', 'leaves', 'auctionId'];

export interface EntitleArguments extends EntitledKey {
  readonly lots: readonly bigint[];
  readonly owner: string;
  /** Account that gets the lots. */
  readonly to: string;
  /** SHA-256 of the legal entity id for which the multiplier is fixed. */
  readonly beneficiary: Hash;
  /** Zero for the empty set. */
  readonly policySet: Hash;
  readonly use: GivenUse;
  readonly leaves: readonly TableLeaf[];
}

export interface EntitledKey {
  readonly auctionId: Hash;
  readonly batchId: Hash;
  readonly ranges: readonly Range[];
}

const keyOf = (fields: Fields): EntitledKey => ({
  auctionId: fields.hash('auctionId'),
  batchId: fields.hash('batchId'),
  ranges: fields.ranges(),
});

export function parseEntitle(value: unknown): EntitleArguments {
  const fields = new Fields(value, FIELDS);
  return {
    ...keyOf(fields),
    lots: fields.lots(),
    owner: fields.account('owner'),
    to: fields.account('to'),
    beneficiary: fields.hash('beneficiary'),
    policySet: fields.hash('policySet'),
    use: parseUse(fields),
    leaves: parseLeaves(fields),
  };
}

export const parseEntitledKey = (value: unknown): EntitledKey =>
  keyOf(new Fields(value, ['auctionId', 'batchId', 'ranges']));
