import type { Page } from '../../arguments/credit.ts';
import { mintedEnd, mintedStart, projectKey } from '../../state/registry/keys.ts';
import type { MintRecord } from '../../state/registry/mints.ts';
import { readProject, type ProjectRecord } from '../../state/registry/projects.ts';
import { parseState } from '../../state/world.ts';
import type { Transaction } from '../../transaction.ts';
import { historyOf } from '../history.ts';
import { pageOf, pageOfRange } from '../page.ts';

/** By ascending id. */
export async function projects(tx: Transaction, args: Page): Promise<{ projects: ProjectRecord[]; bookmark: string }> {
  const { entries, bookmark } = await pageOf(tx, 'project', [], args);
  return { projects: entries.map(({ value }) => parseState(value) as ProjectRecord), bookmark };
}

export interface ProjectChange {
  readonly txId: string;
  /** Unix seconds. */
  readonly time: number;
  readonly project: ProjectRecord;
}

/** Every state of the project, oldest first. @throws LedgerError `PROJECT_NOT_FOUND` */
export async function projectHistory(tx: Transaction, args: { projectId: string }): Promise<ProjectChange[]> {
  await readProject(tx, args.projectId);
  const changes = await historyOf(tx, projectKey(tx.stub, args.projectId));
  return changes.map(({ txId, time, value }) => ({ txId, time, project: value as ProjectRecord }));
}

/** What was minted for the project, by ascending period. @throws LedgerError `PROJECT_NOT_FOUND` */
export async function minted(
  tx: Transaction,
  { projectId, ...page }: Page & { projectId: string },
): Promise<{ minted: MintRecord[]; bookmark: string }> {
  await readProject(tx, projectId);
  const { entries, bookmark } = await pageOfRange(tx, mintedStart(projectId), mintedEnd(projectId), page);
  return { minted: entries.map(({ value }) => parseState(value) as MintRecord), bookmark };
}
