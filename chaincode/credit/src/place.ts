import { CreditError } from './errors.ts';

/** WGS84 microdegrees, integers. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

export type Precision = 'point' | 'site' | 'state' | 'country';
export const PRECISION_CODE: Readonly<Record<Precision, bigint>> = { point: 1n, site: 2n, state: 3n, country: 4n };

const QUARTER = 90_000_000;
const HALF = 180_000_000;

/**
 * The one form of a place: longitude in [-180e6, 180e6), and 0 at the poles, where every meridian meets.
 * @throws CreditError `INVALID_PLACE`
 */
export function canonicalPlace(place: Place): Place {
  const { latitude, longitude } = place;
  if (!Number.isSafeInteger(latitude) || Math.abs(latitude) > QUARTER) {
    throw new CreditError('INVALID_PLACE', {
      field: 'latitude',
      value: latitude,
      expected: `an integer of microdegrees from -${QUARTER} to ${QUARTER}`,
    });
  }
  if (!Number.isSafeInteger(longitude) || Math.abs(longitude) > HALF) {
    throw new CreditError('INVALID_PLACE', {
      field: 'longitude',
      value: longitude,
      expected: `an integer of microdegrees from -${HALF} to ${HALF}`,
    });
  }
  if (Math.abs(latitude) === QUARTER) return { latitude, longitude: 0 };
  return { latitude: latitude + 0, longitude: longitude === HALF ? -HALF : longitude + 0 };
}
