import type { TransitionArguments } from '../../arguments/registry/project.ts';
import { LedgerError } from '../../errors.ts';
import { forbidden, requireOperatorOf, requireRole } from '../../roles.ts';
import { readConfiguration } from '../../state/config.ts';
import { readOrganisation } from '../../state/registry/organisations.ts';
import { readProject, writeProject, type ProjectRecord, type ProjectState } from '../../state/registry/projects.ts';
import { requireNotBefore } from '../../time.ts';
import { emit, type Transaction } from '../../transaction.ts';
import { LIFE_CYCLE, type TransitionName } from './life-cycle.ts';
import { rankOf } from './ranks.ts';

/**
 * One step of a project's life. The last step again, on the same document, changes nothing.
 * @throws LedgerError `PROJECT_NOT_FOUND`, `FORBIDDEN`, `PROJECT_STATE`, `TIME_BEFORE_LAST_CHANGE`
 */
export const transition =
  (name: TransitionName) =>
  async (tx: Transaction, { projectId, ...document }: TransitionArguments): Promise<ProjectRecord> => {
    const project = await readProject(tx, projectId);
    await requireMayChange(tx, name, project);
    if (isLastStep(name, project, document)) return project;
    const { from, to, event } = LIFE_CYCLE[name];
    requireState(project, from);
    requireNotBefore(tx.time, project.last.time);
    const last = { change: name, by: tx.caller.account(), time: tx.time, txId: tx.id };
    const changed: ProjectRecord = { ...project, ...document, state: to, last };
    await writeProject(tx, changed);
    emit(tx, event, changed);
    return changed;
  };

/** @throws LedgerError `PROJECT_STATE` */
export function requireState(project: ProjectRecord, states: readonly ProjectState[]): void {
  const { projectId, state } = project;
  if (states.includes(state)) return;
  throw new LedgerError('PROJECT_STATE', `project ${projectId} is ${state}`, {
    field: 'state',
    value: state,
    expected: states.join(', '),
    projectId,
  });
}

function isLastStep(
  name: TransitionName,
  project: ProjectRecord,
  document: Omit<TransitionArguments, 'projectId'>,
): boolean {
  if (project.last.change !== name) return false;
  const kind = LIFE_CYCLE[name].document;
  return kind === undefined || project[kind] === document[kind];
}

async function requireMayChange(tx: Transaction, name: TransitionName, project: ProjectRecord): Promise<void> {
  const config = await readConfiguration(tx);
  if (name === 'activate') {
    requireOperatorOf(tx.caller, config, LIFE_CYCLE[name].transaction, project.registry);
    return;
  }
  requireRole(tx.caller, config, LIFE_CYCLE[name].transaction);
  if (name === 'validate') await requireIndependent(tx, project);
}

/** Nobody certifies their own: neither for the MSP that proposed, nor as a member of the project's organisation. */
async function requireIndependent(tx: Transaction, project: ProjectRecord): Promise<void> {
  const { caller } = tx;
  const [proposer = ''] = project.proposedBy.split('/');
  if (caller.msp === proposer) {
    throw forbidden(`${caller.msp} proposed project ${project.projectId} itself`, caller, {
      field: 'msp',
      value: caller.msp,
      expected: `a certifier of another MSP than ${proposer}`,
    });
  }
  const { members } = await readOrganisation(tx, project.organisationId);
  const rank = rankOf(members, caller.account());
  if (rank === undefined) return;
  throw forbidden(`${caller.name} is a member of ${project.organisationId}`, caller, {
    field: 'organisationId',
    value: rank,
    expected: `a certifier who is no member of ${project.organisationId}`,
  });
}
