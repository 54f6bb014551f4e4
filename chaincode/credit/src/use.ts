import { decodeName, encodeName, isName } from './attributes.ts';
import { ByteReader, concat, fromHex, intBytes, toHex, utf8 } from './bytes.ts';
import { CreditError } from './errors.ts';
import { checkPeriod, TIME_MAX, type Period } from './period.ts';
import { canonicalPlace, type Place } from './place.ts';

/** Whether the burner's place is only their word, or an attester's whom the home ledger lists. */
export type PlaceSource = 'none' | 'declared' | 'attested';
const SOURCE_CODE: Readonly<Record<PlaceSource, bigint>> = { none: 0n, declared: 1n, attested: 2n };
const SOURCES: readonly PlaceSource[] = ['none', 'declared', 'attested'];

export interface UsePlace extends Place {
  readonly source: Exclude<PlaceSource, 'none'>;
  /** Of an attested place: 0x and 40 lower-case hex digits. */
  readonly attester?: string;
}

/** When, where and for which period a credit is used: everything of the burner's that a multiplier may depend on. */
export interface Use {
  /** Unix seconds, the transaction's. */
  readonly time: number;
  readonly place?: UsePlace;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly zone?: string;
  /** Of the emissions that the credit is used against. */
  readonly period?: Period;
}

export const USE_BYTES = 87;
const ADDRESS = /^0x[0-9a-f]{40}$/;
const COUNTRY = /^[A-Z]{2}$/;
const FIELDS: readonly string[] = ['time', 'place', 'country', 'zone', 'period'];

export const placeSource = (use: Use): PlaceSource => use.place?.source ?? 'none';

/** @throws CreditError `INVALID_USE`, `INVALID_PLACE`, `INVALID_PERIOD` */
export function checkUse(use: Use): Use {
  const { time, place, country, zone, period } = use;
  if (!Number.isSafeInteger(time) || time < 0 || time > TIME_MAX) throw invalid('time', time, 'unix seconds');
  if (place !== undefined) checkUsePlace(place);
  if (country !== undefined && !COUNTRY.test(country)) throw invalid('country', country, 'an ISO 3166-1 alpha-2 code');
  if (zone !== undefined && !isName(zone)) throw invalid('zone', zone, 'a name of a-z, 0-9 and dashes, at most 31');
  if (period !== undefined) checkPeriod(period);
  return use;
}

function checkUsePlace(place: UsePlace): void {
  const canonical = canonicalPlace(place);
  if (canonical.latitude !== place.latitude || canonical.longitude !== place.longitude) {
    throw new CreditError('INVALID_PLACE', {
      field: 'place',
      value: place,
      expected: `canonical: ${JSON.stringify(canonical)}`,
    });
  }
  const attested = (place.source as string) === 'attested';
  if (!attested && (place.source as string) !== 'declared')
    throw invalid('place.source', place.source, 'declared or attested');
  const rightAttester = attested ? ADDRESS.test(place.attester ?? '') : place.attester === undefined;
  if (!rightAttester)
    throw invalid(
      'place.attester',
      place.attester,
      attested ? 'an address, 0x and 40 lower-case hex digits' : 'absent where the place is declared',
    );
}

/** The 87 bytes of docs/policies.md. @throws CreditError as {@link checkUse} */
export function encodeUse(use: Use): Uint8Array {
  const { time, place, country, zone, period } = checkUse(use);
  return concat(
    intBytes(SOURCE_CODE[placeSource(use)], 1),
    intBytes(BigInt(place?.latitude ?? 0), 4),
    intBytes(BigInt(place?.longitude ?? 0), 4),
    country === undefined ? new Uint8Array(2) : utf8(country),
    zone === undefined ? new Uint8Array(32) : encodeName(zone),
    intBytes(BigInt(period?.start ?? 0), 8),
    intBytes(BigInt(period?.end ?? 0), 8),
    intBytes(BigInt(time), 8),
    place?.attester === undefined ? new Uint8Array(20) : fromHex(place.attester.slice(2), 'place.attester'),
  );
}

/** @throws CreditError `INVALID_USE` for bytes that {@link encodeUse} could not have made */
export function decodeUse(bytes: Uint8Array): Use {
  const fail = (expected: string): CreditError => invalid('use', toHex(bytes), expected);
  const reader = new ByteReader(bytes, fail);
  const source = SOURCES[Number(reader.uint(1))];
  const [latitude, longitude] = [int32(reader.uint(4)), int32(reader.uint(4))];
  const country = decodeName(reader.take(2));
  const zone = decodeName(reader.take(32));
  const [start, end, time] = [Number(reader.uint(8)), Number(reader.uint(8)), Number(reader.uint(8))];
  const attester = `0x${toHex(reader.take(20))}`;
  reader.end();
  if (source === undefined) throw fail('of a known source of the place');
  const use: Use = {
    time,
    ...(source !== 'none' && { place: { latitude, longitude, source, ...(source === 'attested' && { attester }) } }),
    ...(country !== '' && { country }),
    ...(zone !== '' && { zone }),
    ...((start !== 0 || end !== 0) && { period: { start, end } }),
  };
  // What a part without meaning holds, such as an attester of a declared place, does not come back.
  if (toHex(encodeUse(use)) !== toHex(bytes)) throw fail('zero where a field is absent');
  return use;
}

const int32 = (unsigned: bigint): number => Number(BigInt.asIntN(32, unsigned));

/** Reads a use from outside: known fields only. @throws CreditError */
export function useFromJson(value: unknown): Use {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('use', value, 'an object');
  for (const key of Object.keys(value)) {
    if (!FIELDS.includes(key)) {
      throw invalid(key, (value as Record<string, unknown>)[key], `absent; the fields are ${FIELDS.join(', ')}`);
    }
  }
  return checkUse(value as Use);
}

const invalid = (field: string, value: unknown, expected: string): CreditError =>
  new CreditError('INVALID_USE', { field, value, expected });
