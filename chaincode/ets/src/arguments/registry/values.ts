import { isName, isRegisteredId } from '@meridian/credit';
import { invalidArgument } from '../../errors.ts';
import { Fields } from '../fields.ts';

/** The id of an organisation, a project or an installation. @throws LedgerError `INVALID_ARGUMENT` */
export function registeredId(fields: Fields, field: string): string {
  const value = fields.raw(field);
  if (isRegisteredId(value)) return value;
  throw invalidArgument(fields.name(field), value, '1 to 64 of A-Z, 0-9 and dashes, the first no dash');
}

/** A word of the kind that policies and reports sort by. @throws LedgerError `INVALID_ARGUMENT` */
export function category(fields: Fields, field: string): string {
  const value = fields.raw(field);
  if (isName(value)) return value;
  throw invalidArgument(fields.name(field), value, 'a category of a-z, 0-9 and dashes, at most 31, the first a letter');
}

const parseIdOf =
  <Name extends string>(name: Name) =>
  (value: unknown): Record<Name, string> =>
    ({ [name]: registeredId(new Fields(value, [name]), name) }) as Record<Name, string>;

export const parseOrganisationId = parseIdOf('organisationId');
export const parseProjectId = parseIdOf('projectId');
export const parseInstallationId = parseIdOf('installationId');
