import type { Hash } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import type { Member } from '../../rules/registry/ranks.ts';
import type { Transaction } from '../../transaction.ts';
import { legalEntityKey, organisationKey } from './keys.ts';

/** A participant, public. */
export interface OrganisationRecord {
  readonly organisationId: string;
  readonly legalEntityId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly kind: string;
  /** By ascending account. */
  readonly members: readonly Member[];
  /** Account of the regulator. */
  readonly registeredBy: string;
  /** Unix seconds. */
  readonly registeredAt: number;
  readonly changedAt: number;
  readonly parametersHash: Hash;
}

export async function findOrganisation(
  tx: Transaction,
  organisationId: string,
): Promise<OrganisationRecord | undefined> {
  return (await tx.state.read(organisationKey(tx.stub, organisationId))) as OrganisationRecord | undefined;
}

/** @throws LedgerError `ORGANISATION_NOT_FOUND` */
export async function readOrganisation(tx: Transaction, organisationId: string): Promise<OrganisationRecord> {
  const found = await findOrganisation(tx, organisationId);
  if (found !== undefined) return found;
  throw new LedgerError('ORGANISATION_NOT_FOUND', `no organisation ${organisationId} is registered`, {
    field: 'organisationId',
    value: organisationId,
    expected: 'the id of a registered organisation',
  });
}

/** The id of the organisation that a legal entity is registered as. */
export async function organisationOf(tx: Transaction, legalEntityId: string): Promise<string | undefined> {
  const found = await tx.state.read(legalEntityKey(tx.stub, legalEntityId));
  return (found as { organisationId: string } | undefined)?.organisationId;
}

export async function createOrganisation(tx: Transaction, record: OrganisationRecord): Promise<void> {
  const { organisationId, legalEntityId } = record;
  await tx.state.write(legalEntityKey(tx.stub, legalEntityId), { organisationId });
  await writeOrganisation(tx, record);
}

export const writeOrganisation = (tx: Transaction, record: OrganisationRecord): Promise<void> =>
  tx.state.write(organisationKey(tx.stub, record.organisationId), record);
