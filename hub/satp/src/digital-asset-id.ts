import { CreditError, formatRanges, parseHash, parseRanges, type Hash, type Range } from '@meridian/credit';
import { fieldProblem, type Problem } from './errors.ts';

/** The draft has no amount: what is transferred is exact kilograms of one class. */
export interface DigitalAsset {
  readonly classId: Hash;
  readonly ranges: readonly Range[];
}

/** `<class id>:<range list>`, e.g. `3f…9a:0-1000,5000-7500`. */
export const formatDigitalAssetId = (asset: DigitalAsset): string => `${asset.classId}:${formatRanges(asset.ranges)}`;

export type DigitalAssetResult =
  | { readonly outcome: 'valid'; readonly asset: DigitalAsset }
  | { readonly outcome: 'refused'; readonly problem: Problem };

export function parseDigitalAssetId(text: string): DigitalAssetResult {
  const [classId, ranges, ...rest] = text.split(':');
  try {
    const asset = { classId: parseHash(classId, 'digitalAssetId'), ranges: parseRanges(ranges, 'digitalAssetId') };
    if (rest.length === 0) return { outcome: 'valid', asset };
  } catch (error) {
    if (!(error instanceof CreditError)) throw error;
  }
  return {
    outcome: 'refused',
    problem: fieldProblem('err_1.1.11', {
      field: 'transferInitClaim.digitalAssetId',
      value: text,
      expected: '<class id>:<range list>, the ranges from-to ascending, neither touching nor overlapping',
    }),
  };
}
