import type { ProposeArguments } from '../../arguments/registry/project.ts';
import { LedgerError } from '../../errors.ts';
import { parametersHash } from '../../json.ts';
import { requireRole } from '../../roles.ts';
import { readConfiguration, type Configuration } from '../../state/config.ts';
import { readOrganisation } from '../../state/registry/organisations.ts';
import { findProject, writeProject, type ProjectRecord } from '../../state/registry/projects.ts';
import { emit, type Transaction } from '../../transaction.ts';
import { requireMayAct } from './ranks.ts';
import { requireSameParameters } from './repeat.ts';

/**
 * A developer proposes a project of their organisation to a registry of this ledger.
 * @throws LedgerError `FORBIDDEN`, `ORGANISATION_NOT_FOUND`, `INVALID_ARGUMENT` for a registry without operators, `KEY_REUSED`
 */
export async function proposeProject(tx: Transaction, args: ProposeArguments): Promise<ProjectRecord> {
  const config = await readConfiguration(tx);
  requireRole(tx.caller, config, 'Registry:ProposeProject');
  const { projectId, organisationId } = args;
  requireMayAct(tx.caller, organisationId, (await readOrganisation(tx, organisationId)).members);
  requireRegistry(config, args.registry);
  const hash = parametersHash(args);
  const existing = await findProject(tx, projectId);
  if (existing !== undefined) return requireSameParameters(existing, hash, 'projectId', projectId);

  const by = tx.caller.account();
  const record: ProjectRecord = {
    ...args,
    state: 'proposed',
    proposedBy: by,
    last: { change: 'propose', by, time: tx.time, txId: tx.id },
    parametersHash: hash,
  };
  await writeProject(tx, record);
  emit(tx, 'ProjectProposed', record);
  return record;
}

function requireRegistry(config: Configuration, registry: string): void {
  if (Object.hasOwn(config.registries, registry)) return;
  throw new LedgerError('INVALID_ARGUMENT', `${registry} is no registry of this ledger`, {
    field: 'registry',
    value: registry,
    expected: Object.keys(config.registries).join(', '),
  });
}
