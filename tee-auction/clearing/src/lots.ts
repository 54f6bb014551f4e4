import { ClearingError } from './errors.ts';
import type { Lot } from './rules.ts';
import { MAX_KG } from './units.ts';

/**
 * The number of each announced lot.
 * @throws ClearingError `INVALID_LOTS`
 */
export function numberLots(lots: readonly Lot[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  lots.forEach(({ lotId, kg }, number) => {
    if (numbers.has(lotId)) {
      throw new ClearingError('INVALID_LOTS', {
        field: 'lotId',
        value: lotId,
        expected: 'a lot that was not announced yet',
      });
    }
    if (kg <= 0n || kg > MAX_KG) {
      throw new ClearingError('INVALID_LOTS', { field: 'kg', value: kg, expected: `from 1 to ${MAX_KG}` });
    }
    numbers.set(lotId, number);
  });
  return numbers;
}
