import { KG_PER_CREDIT, parseMass, type Hash, type TableLeaf } from '@meridian/credit';
import { invalidArgument } from '../errors.ts';
import { Fields } from './fields.ts';
import { parseLeaves, parsePolicySet, parseUse, type GivenUse } from './use.ts';

export interface QuoteArguments {
  /** Either of them. */
  readonly credit: { readonly batchId: Hash } | { readonly classId: Hash };
  readonly policySet: Hash;
  readonly use: GivenUse;
  readonly leaves: readonly TableLeaf[];
  readonly kg: bigint;
}

export function parseQuote(value: unknown): QuoteArguments {
  const fields = new Fields(value, ['batchId', 'classId', 'policySet', 'use', 'leaves', 'kg']);
  if (fields.has('batchId') === fields.has('classId')) {
    throw invalidArgument('batchId', fields.raw('batchId'), 'given, or classId, and not both');
  }
  return {
    credit: fields.has('batchId') ? { batchId: fields.hash('batchId') } : { classId: fields.hash('classId') },
    policySet: parsePolicySet(fields),
    use: parseUse(fields),
    leaves: parseLeaves(fields),
    kg: fields.has('kg') ? parseMass(fields.raw('kg'), 'kg') : KG_PER_CREDIT,
  };
}
