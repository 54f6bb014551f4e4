import { canonicalPlace, CreditError, type Place } from '@meridian/credit';

const NUMBER = /^([+-]?)(\d{1,3})(?:\.(\d+))?$/;
const DIGITS = 6;

/**
 * `-23.55,-46.63` as a place: degrees, latitude first. Each digit counts, as microdegrees hold six of them exactly.
 * @returns `undefined` where the text is not two numbers, so is perhaps a name
 * @throws CreditError `INVALID_PLACE` off the globe, or with more than six decimals
 */
export function parseCoordinates(text: string): Place | undefined {
  const parts = text.split(/\s*[,;]\s*/);
  const [latitude = '', longitude = ''] = parts.map((part) => part.trim());
  if (parts.length !== 2 || !NUMBER.test(latitude) || !NUMBER.test(longitude)) return undefined;
  return canonicalPlace({
    latitude: microdegrees(latitude, 'latitude'),
    longitude: microdegrees(longitude, 'longitude'),
  });
}

function microdegrees(text: string, field: string): number {
  const [, sign = '', whole = '', fraction = ''] = NUMBER.exec(text) ?? [];
  if (fraction.length > DIGITS) {
    const expected = `degrees with at most ${DIGITS} decimals, which are microdegrees`;
    throw new CreditError('INVALID_PLACE', { field, value: text, expected });
  }
  const magnitude = Number(whole) * 1_000_000 + Number(fraction.padEnd(DIGITS, '0'));
  return sign === '-' && magnitude !== 0 ? -magnitude : magnitude;
}
