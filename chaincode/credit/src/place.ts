import { CreditError } from './errors.ts';

/** WGS84 microdegrees, integers. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

export type Precision = 'point' | 'site' | 'state' | 'country';
export const PRECISION_CODE: Readonly<Record<Precision, bigint>> = { point: 1n, site: 2n, state: 3n, country: 4n };

/** Of latitude and of longitude in microdegrees, north and east as south and west. */
export const LATITUDE_MAX = 90_000_000;
export const LONGITUDE_MAX = 180_000_000;

/**
 * The one form of a place: longitude in [-180e6, 180e6), and 0 at the poles, where every meridian meets.
 * @throws CreditError `INVALID_PLACE`
 */
export function canonicalPlace(place: Place): Place {
  const { latitude, longitude } = place;
  if (!Number.isSafeInteger(latitude) || Math.abs(latitude) > LATITUDE_MAX) {
    throw new CreditError('INVALID_PLACE', {
      field: 'latitude',
      value: latitude,
      expected: `an integer of microdegrees from -${LATITUDE_MAX} to ${LATITUDE_MAX}`,
    });
  }
  if (!Number.isSafeInteger(longitude) || Math.abs(longitude) > LONGITUDE_MAX) {
    throw new CreditError('INVALID_PLACE', {
      field: 'longitude',
      value: longitude,
      expected: `an integer of microdegrees from -${LONGITUDE_MAX} to ${LONGITUDE_MAX}`,
    });
  }
  if (Math.abs(latitude) === LATITUDE_MAX) return { latitude, longitude: 0 };
  return { latitude: latitude + 0, longitude: longitude === LONGITUDE_MAX ? -LONGITUDE_MAX : longitude + 0 };
}
