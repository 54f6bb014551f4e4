import type { MemberArguments, OrganisationArguments } from '../../arguments/registry/organisation.ts';
import { LedgerError } from '../../errors.ts';
import { parametersHash } from '../../json.ts';
import { requireRole } from '../../roles.ts';
import { readConfiguration } from '../../state/config.ts';
import {
  createOrganisation,
  findOrganisation,
  organisationOf,
  readOrganisation,
  writeOrganisation,
  type OrganisationRecord,
} from '../../state/registry/organisations.ts';
import { requireNotBefore } from '../../time.ts';
import { emit, type Transaction } from '../../transaction.ts';
import { rankOf, requireMaySet, withMember, type Member } from './ranks.ts';
import { requireSameParameters } from './repeat.ts';

/**
 * A regulator brings a legal entity onto the ledger, with the account that speaks for it first.
 * @throws LedgerError `FORBIDDEN`, `KEY_REUSED` for an id or a legal entity that is registered otherwise
 */
export async function registerOrganisation(tx: Transaction, args: OrganisationArguments): Promise<OrganisationRecord> {
  requireRole(tx.caller, await readConfiguration(tx), 'Registry:RegisterOrganisation');
  const { organisationId, root, ...entity } = args;
  const hash = parametersHash(args);
  const existing = await findOrganisation(tx, organisationId);
  if (existing !== undefined) return requireSameParameters(existing, hash, 'organisationId', organisationId);
  const other = await organisationOf(tx, entity.legalEntityId);
  if (other !== undefined) {
    throw new LedgerError('KEY_REUSED', `${entity.legalEntityId} is registered as ${other}`, {
      field: 'legalEntityId',
      value: entity.legalEntityId,
      expected: 'a legal entity that is not registered yet',
      organisationId: other,
    });
  }
  const record: OrganisationRecord = {
    organisationId,
    ...entity,
    members: [{ account: root, rank: 'root' }],
    registeredBy: tx.caller.account(),
    registeredAt: tx.time,
    changedAt: tx.time,
    parametersHash: hash,
  };
  await createOrganisation(tx, record);
  emit(tx, 'OrganisationRegistered', record);
  return record;
}

export interface Members {
  readonly organisationId: string;
  readonly members: readonly Member[];
}

/**
 * A member gives another account a rank in their organisation, or takes it away, as the table of ranks lets them.
 * @throws LedgerError `ORGANISATION_NOT_FOUND`, `FORBIDDEN`, `TIME_BEFORE_LAST_CHANGE`
 */
export async function setMember(tx: Transaction, args: MemberArguments): Promise<Members> {
  const { organisationId, account, rank } = args;
  const organisation = await readOrganisation(tx, organisationId);
  requireMaySet(tx.caller, organisation.members, args);
  if ((rankOf(organisation.members, account) ?? 'none') === rank) return membersOf(organisation);

  requireNotBefore(tx.time, organisation.changedAt);
  const changed = { ...organisation, members: withMember(organisation.members, args), changedAt: tx.time };
  await writeOrganisation(tx, changed);
  emit(tx, 'MemberSet', changed);
  return membersOf(changed);
}

const membersOf = ({ organisationId, members }: OrganisationRecord): Members => ({ organisationId, members });
