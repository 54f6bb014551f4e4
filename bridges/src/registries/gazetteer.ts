import { canonicalPlace, CreditError, type Place } from '@meridian/credit';
import { z } from 'zod';
import { IntakeError } from './errors.ts';

const schema = z.object({
  source: z.string().min(1),
  unit: z.literal('WGS84 microdegrees'),
  countries: z.record(z.string().regex(/^[A-Z]{2}$/), z.strictObject({ latitude: z.int(), longitude: z.int() })),
});

/** Where countries are: one representative point each, and the source and version that every place must name. */
export interface Gazetteer {
  readonly source: string;
  readonly countries: ReadonlyMap<string, Place>;
}

/** @throws IntakeError `GAZETTEER_INVALID` */
export function parseGazetteer(value: unknown): Gazetteer {
  const result = schema.safeParse(value);
  if (!result.success) {
    throw new IntakeError(
      'GAZETTEER_INVALID',
      { field: result.error.issues[0]?.path.join('.') ?? '', value: '', expected: result.error.message },
      { cause: result.error },
    );
  }
  const { source, countries } = result.data;
  return { source, countries: new Map(Object.entries(countries).map(([code, place]) => [code, checked(code, place)])) };
}

function checked(country: string, place: Place): Place {
  try {
    return canonicalPlace(place);
  } catch (error) {
    if (!(error instanceof CreditError)) throw error;
    const { value, expected } = error;
    throw new IntakeError('GAZETTEER_INVALID', { field: `countries.${country}`, value, expected }, { cause: error });
  }
}

const DEGREES = /^(-?)([0-9]{1,3})(?:\.([0-9]{1,15}))?$/;

/** Decimal degrees as microdegrees, rounded half away from zero; `undefined` when the text is no such number. */
export function microdegreesNearest(text: string): number | undefined {
  const [, sign, whole = '', fraction = ''] = DEGREES.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const kept = Number(whole) * 1_000_000 + Number(fraction.slice(0, 6).padEnd(6, '0'));
  const magnitude = Number(fraction[6] ?? '0') >= 5 ? kept + 1 : kept;
  return sign === '-' && magnitude !== 0 ? -magnitude : magnitude;
}
