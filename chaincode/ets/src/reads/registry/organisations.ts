import type { Page } from '../../arguments/credit.ts';
import type { OrganisationRecord } from '../../state/registry/organisations.ts';
import { parseState } from '../../state/world.ts';
import type { Transaction } from '../../transaction.ts';
import { pageOf } from '../page.ts';

/** By ascending id. */
export async function organisations(
  tx: Transaction,
  args: Page,
): Promise<{ organisations: OrganisationRecord[]; bookmark: string }> {
  const { entries, bookmark } = await pageOf(tx, 'organisation', [], args);
  return { organisations: entries.map(({ value }) => parseState(value) as OrganisationRecord), bookmark };
}
