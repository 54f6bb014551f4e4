import type { Hash } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';

/** What is recorded answers a repeat as it is now. @throws LedgerError `KEY_REUSED` where the key was used with other parameters */
export function requireSameParameters<T extends { readonly parametersHash: Hash }>(
  existing: T,
  hash: Hash,
  field: string,
  value: string,
): T {
  if (existing.parametersHash === hash) return existing;
  throw new LedgerError('KEY_REUSED', `${value} was used with other parameters`, {
    field,
    value,
    expected: `the parameters with hash ${existing.parametersHash}`,
    parametersHash: hash,
  });
}
