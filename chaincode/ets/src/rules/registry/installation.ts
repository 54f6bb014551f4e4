import { locationCommitment } from '@meridian/credit';
import type { BaselineArguments, InstallationArguments } from '../../arguments/registry/installation.ts';
import { parseTransientLocation } from '../../arguments/registry/location.ts';
import { LedgerError } from '../../errors.ts';
import { parametersHash } from '../../json.ts';
import { requireRole } from '../../roles.ts';
import { readConfiguration } from '../../state/config.ts';
import {
  findInstallation,
  readInstallation,
  writeInstallation,
  writeLocation,
  type InstallationRecord,
} from '../../state/registry/installations.ts';
import { readOrganisation } from '../../state/registry/organisations.ts';
import { requireNotBefore } from '../../time.ts';
import { emit, type Transaction } from '../../transaction.ts';
import { requireMayAct } from './ranks.ts';
import { requireSameParameters } from './repeat.ts';

/**
 * Puts an emitter's installation on the ledger: in public without its location, which comes as transient data, must be what the
 * public commitment commits to, and goes into the private collection alone.
 * @throws LedgerError `FORBIDDEN`, `ORGANISATION_NOT_FOUND`, `INVALID_ARGUMENT`, `LOCATION_COMMITMENT_MISMATCH`, `KEY_REUSED`
 */
export async function registerInstallation(tx: Transaction, args: InstallationArguments): Promise<InstallationRecord> {
  requireRole(tx.caller, await readConfiguration(tx), 'Registry:RegisterInstallation');
  const { installationId, organisationId } = args;
  requireMayAct(tx.caller, organisationId, (await readOrganisation(tx, organisationId)).members);
  const location = parseTransientLocation(tx.stub.getTransient());
  if (locationCommitment(installationId, location) !== args.locationCommitment) {
    throw new LedgerError('LOCATION_COMMITMENT_MISMATCH', 'the transient location is not the one committed to', {
      field: 'locationCommitment',
      value: args.locationCommitment,
      expected: "the commitment to the transient location under this installation's id",
    });
  }
  const hash = parametersHash(args);
  const existing = await findInstallation(tx, installationId);
  if (existing !== undefined) return requireSameParameters(existing, hash, 'installationId', installationId);

  const record: InstallationRecord = {
    ...args,
    baselines: {},
    registeredBy: tx.caller.account(),
    registeredAt: tx.time,
    changedAt: tx.time,
    parametersHash: hash,
  };
  await writeInstallation(tx, record);
  await writeLocation(tx, installationId, location);
  emit(tx, 'InstallationRegistered', record);
  return record;
}

/**
 * A regulator says what the installation emits before anything is done about it, public. The one before stays in its history.
 * @throws LedgerError `FORBIDDEN`, `INSTALLATION_NOT_FOUND`, `TIME_BEFORE_LAST_CHANGE`
 */
export async function setBaseline(tx: Transaction, args: BaselineArguments): Promise<InstallationRecord> {
  requireRole(tx.caller, await readConfiguration(tx), 'Registry:SetBaseline');
  const { installationId, pollutant, rate, unit } = args;
  const installation = await readInstallation(tx, installationId);
  const now = installation.baselines[pollutant];
  if (now?.rate === rate && now.unit === unit) return installation;

  requireNotBefore(tx.time, installation.changedAt);
  const baseline = { rate, unit, setBy: tx.caller.account(), setAt: tx.time };
  const changed = {
    ...installation,
    baselines: { ...installation.baselines, [pollutant]: baseline },
    changedAt: tx.time,
  };
  await writeInstallation(tx, changed);
  emit(tx, 'BaselineSet', changed);
  return changed;
}
