import type { PrivateLocation } from '@meridian/credit';
import type { Page } from '../../arguments/credit.ts';
import { LedgerError } from '../../errors.ts';
import { findLocation, readInstallation, type InstallationRecord } from '../../state/registry/installations.ts';
import { parseState } from '../../state/world.ts';
import type { Transaction } from '../../transaction.ts';
import { pageOf } from '../page.ts';

/** By ascending id. */
export async function installations(
  tx: Transaction,
  args: Page,
): Promise<{ installations: InstallationRecord[]; bookmark: string }> {
  const { entries, bookmark } = await pageOf(tx, 'installation', [], args);
  return { installations: entries.map(({ value }) => parseState(value) as InstallationRecord), bookmark };
}

export interface LocationAnswer extends PrivateLocation {
  readonly installationId: string;
  /** MSP id of the peer that answers. */
  readonly answeredBy: string;
}

/**
 * Where an installation is, for clients of the collection's members, which the peer sees to (`memberOnlyRead`). The answer of a
 * transaction that is submitted stands in a block; so this one names the peer that gives it, and two organisations' peers never
 * endorse the same one.
 * @throws LedgerError `INSTALLATION_NOT_FOUND`, `LOCATION_NOT_FOUND`
 */
export async function location(tx: Transaction, args: { installationId: string }): Promise<LocationAnswer> {
  const { installationId } = await readInstallation(tx, args.installationId);
  const found = await findLocation(tx, installationId);
  if (found !== undefined) return { ...found, installationId, answeredBy: tx.stub.getMspID() };
  throw new LedgerError('LOCATION_NOT_FOUND', `the location of ${installationId} is not in the private collection`, {
    field: 'installationId',
    value: installationId,
    expected: 'an installation whose location is kept',
  });
}
