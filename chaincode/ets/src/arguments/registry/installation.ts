import { parseUint, type Hash } from '@meridian/credit';
import { invalidArgument } from '../../errors.ts';
import { Fields } from '../fields.ts';
import { withoutValues } from './location.ts';
import { category, registeredId } from './values.ts';

export interface InstallationArguments {
  readonly installationId: string;
  readonly organisationId: string;
  /** Category, e.g. `natural-gas`. */
  readonly fuel: string;
  /** Decimal string. */
  readonly sizeKw: string;
  /** Name of the geofence whose limits it falls under. */
  readonly geofence?: string;
  /** Of the location in the transaction's transient data. */
  readonly locationCommitment: Hash;
}

const NAMES = ['installationId', 'organisationId', 'fuel', 'sizeKw', 'geofence', 'locationCommitment'];

/** Whoever puts the location into a wrong field does not read it in the refusal, which others may log. */
export const parseRegisterInstallation = (value: unknown): InstallationArguments =>
  withoutValues(() => {
    const fields = new Fields(value, NAMES);
    return {
      installationId: registeredId(fields, 'installationId'),
      organisationId: registeredId(fields, 'organisationId'),
      fuel: category(fields, 'fuel'),
      sizeKw: parseUint(fields.raw('sizeKw'), 'sizeKw').toString(),
      ...(fields.has('geofence') ? { geofence: category(fields, 'geofence') } : {}),
      locationCommitment: fields.hash('locationCommitment'),
    };
  });

export const POLLUTANTS = ['CO2e', 'NOx'] as const;
export type Pollutant = (typeof POLLUTANTS)[number];
export const RATE_UNITS = ['g/kWh', 'kg/MWh'] as const;
export type RateUnit = (typeof RATE_UNITS)[number];

export interface BaselineArguments {
  readonly installationId: string;
  readonly pollutant: Pollutant;
  /** Decimal number of at most 6 decimals, in its shortest spelling, e.g. `0.35`. */
  readonly rate: string;
  readonly unit: RateUnit;
}

const RATE = /^(0|[1-9][0-9]{0,8})(\.[0-9]{0,5}[1-9])?$/;

export function parseSetBaseline(value: unknown): BaselineArguments {
  const fields = new Fields(value, ['installationId', 'pollutant', 'rate', 'unit']);
  const rate = fields.raw('rate');
  if (typeof rate !== 'string' || !RATE.test(rate)) {
    throw invalidArgument('rate', rate, 'a decimal string of at most 6 decimals without trailing zeros');
  }
  return {
    installationId: registeredId(fields, 'installationId'),
    pollutant: oneOf(fields, 'pollutant', POLLUTANTS),
    rate,
    unit: oneOf(fields, 'unit', RATE_UNITS),
  };
}

function oneOf<T extends string>(fields: Fields, field: string, values: readonly T[]): T {
  const found = values.find((known) => known === fields.raw(field));
  if (found === undefined) throw invalidArgument(fields.name(field), fields.raw(field), values.join(' or '));
  return found;
}
