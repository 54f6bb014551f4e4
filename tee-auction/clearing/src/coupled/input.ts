import { PPM_MAX } from '@meridian/credit';
import type { CoupledBid, Exclusion, Offer } from '../book/bid.ts';
import { ClearingError } from '../errors.ts';
import type { SaltOf } from '../result.ts';
import type { ClosedAuction, CoupledRules } from '../rules.ts';

export interface CoupledInput {
  readonly closed: ClosedAuction<CoupledRules>;
  readonly offers: readonly Offer[];
  readonly bids: readonly CoupledBid[];
  /** What could not be opened or read. */
  readonly exclusions?: readonly Exclusion[];
  readonly saltOf: SaltOf;
}

const MAX_MULTIPLIER = Number(PPM_MAX);

/** @throws ClearingError `INVALID_FACTOR` */
export function requireMultipliers({ closed, bids }: Pick<CoupledInput, 'closed' | 'bids'>): void {
  for (const { bidId, ppm } of bids) {
    if (ppm.length !== closed.lots.length) {
      throw new ClearingError('INVALID_FACTOR', {
        field: `ppm of ${bidId}`,
        value: ppm.length,
        expected: `one for each of ${closed.lots.length} lots`,
      });
    }
    for (let lot = 0; lot < ppm.length; lot++) {
      const value = ppm[lot] ?? -1;
      if (!Number.isInteger(value) || value < 0 || value > MAX_MULTIPLIER) {
        throw new ClearingError('INVALID_FACTOR', {
          field: `ppm of ${bidId}`,
          value,
          expected: `a whole number from 0 to ${MAX_MULTIPLIER}`,
        });
      }
    }
  }
}
