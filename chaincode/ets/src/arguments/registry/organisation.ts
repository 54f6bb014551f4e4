import { invalidArgument } from '../../errors.ts';
import { RANKS, type Rank } from '../../rules/registry/ranks.ts';
import { Fields } from '../fields.ts';
import { category, registeredId } from './values.ts';

const MAX_NAME = 512;
/** Hashed as it is spelled where an entitlement names its beneficiary, hence without what could be spelled in two ways. */
const LEGAL_ENTITY = /^[A-Z0-9][A-Z0-9./-]{0,63}$/;

export interface OrganisationArguments {
  readonly organisationId: string;
  /** As its country's or a global register has it, e.g. an LEI or a CNPJ. */
  readonly legalEntityId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Category of legal person, e.g. `company`. */
  readonly kind: string;
  /** Account that speaks for it first. */
  readonly root: string;
}

export function parseRegisterOrganisation(value: unknown): OrganisationArguments {
  const fields = new Fields(value, ['organisationId', 'legalEntityId', 'name', 'country', 'kind', 'root']);
  return {
    organisationId: registeredId(fields, 'organisationId'),
    legalEntityId: matching(fields, 'legalEntityId', LEGAL_ENTITY, '1 to 64 of A-Z, 0-9, dots, slashes and dashes'),
    name: fields.text('name', 1, MAX_NAME),
    country: matching(fields, 'country', /^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code'),
    kind: category(fields, 'kind'),
    root: fields.account('root'),
  };
}

export interface MemberArguments {
  readonly organisationId: string;
  readonly account: string;
  readonly rank: Rank | 'none';
}

/** Any rank is well formed: whether the caller may give it, the table of ranks says. */
export function parseSetMember(value: unknown): MemberArguments {
  const fields = new Fields(value, ['organisationId', 'account', 'rank']);
  const rank = [...RANKS, 'none' as const].find((known) => known === fields.raw('rank'));
  if (rank === undefined) throw invalidArgument('rank', fields.raw('rank'), `one of ${RANKS.join(', ')}, none`);
  return { organisationId: registeredId(fields, 'organisationId'), account: fields.account('account'), rank };
}

function matching(fields: Fields, field: string, pattern: RegExp, expected: string): string {
  const value = fields.raw(field);
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw invalidArgument(fields.name(field), value, expected);
}
