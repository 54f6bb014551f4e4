import {
  canonicalPlace,
  CreditError,
  LATITUDE_MAX,
  LONGITUDE_MAX,
  parseHash,
  readExactJson,
  type ExactJson,
  type PrivateLocation,
} from '@meridian/credit';
import { LedgerError } from '../../errors.ts';

const FIELD = 'transient.location';
const NAMES = ['latitude', 'longitude', 'salt'];
const INTEGER = /^(0|-?[1-9][0-9]{0,8})$/;

/** A refusal that says what would be right and keeps what was given to itself: it may hold a location. */
export const withheld = (field: string, expected: string): LedgerError =>
  new LedgerError('INVALID_ARGUMENT', `${field} is not ${expected}`, { field, value: 'withheld', expected });

/** Runs a parser so that its refusals repeat nothing of what was given. */
export function withoutValues<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof LedgerError) throw withheldFacts(error);
    if (error instanceof CreditError) {
      const { code, field, expected } = error;
      throw new CreditError(code, { field, value: 'withheld', expected });
    }
    throw error;
  }
}

const withheldFacts = ({ facts }: LedgerError): LedgerError =>
  withheld(String(facts['field']), String(facts['expected']));

/**
 * Where an installation is, from a transaction's transient data, which reaches no block. Exactly one entry, `location`: the JSON of
 * `{latitude, longitude, salt}`, microdegrees and 64 hex digits. What is refused is not repeated.
 * @throws LedgerError `INVALID_ARGUMENT`
 */
export function parseTransientLocation(transient: ReadonlyMap<string, Uint8Array>): PrivateLocation {
  const bytes = transient.get('location');
  if (bytes === undefined) {
    throw new LedgerError('INVALID_ARGUMENT', 'the transient data hold no location', {
      field: FIELD,
      value: 'absent',
      expected: `the JSON of {${NAMES.join(', ')}}`,
    });
  }
  if (transient.size > 1) throw withheld('transient', 'an entry location alone');
  const value = readExactJson(textOf(bytes), () => withheld(FIELD, 'JSON that names each member once'));
  const members = value !== null && typeof value === 'object' && 'members' in value ? value.members : undefined;
  if (members?.size !== NAMES.length || NAMES.some((name) => !members.has(name))) {
    throw withheld(FIELD, `an object of ${NAMES.join(', ')}`);
  }
  const place = {
    latitude: microdegrees(members.get('latitude'), 'latitude', LATITUDE_MAX),
    longitude: microdegrees(members.get('longitude'), 'longitude', LONGITUDE_MAX),
  };
  const salt = withoutValues(() => parseHash(members.get('salt'), `${FIELD}.salt`));
  return { ...canonicalPlace(place), salt };
}

function microdegrees(value: ExactJson | undefined, name: string, max: number): number {
  const source = value !== null && typeof value === 'object' && 'source' in value ? value.source : '';
  const number = Number(source);
  if (INTEGER.test(source) && Math.abs(number) <= max) return number;
  throw withheld(`${FIELD}.${name}`, `an integer of microdegrees from -${max} to ${max}`);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw withheld(FIELD, 'UTF-8');
  }
}
