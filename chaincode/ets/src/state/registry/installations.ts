import { canonicalJson, utf8, type Hash, type PrivateLocation } from '@meridian/credit';
import type { Pollutant, RateUnit } from '../../arguments/registry/installation.ts';
import { LedgerError } from '../../errors.ts';
import type { Transaction } from '../../transaction.ts';
import { parseState } from '../world.ts';
import { installationKey } from './keys.ts';

/** The private collection of chaincode/ets/collections.json. */
const LOCATIONS = 'locations';

/** How much of a pollutant an installation emits for each unit of energy before anything is done about it. */
export interface Baseline {
  /** Decimal number. */
  readonly rate: string;
  readonly unit: RateUnit;
  /** Account of the regulator. */
  readonly setBy: string;
  /** Unix seconds. */
  readonly setAt: number;
}

/** An installation, public; where it is, only its commitment says here. */
export interface InstallationRecord {
  readonly installationId: string;
  readonly organisationId: string;
  readonly fuel: string;
  /** Decimal string. */
  readonly sizeKw: string;
  readonly geofence?: string;
  readonly locationCommitment: Hash;
  readonly baselines: Readonly<Partial<Record<Pollutant, Baseline>>>;
  /** Account. */
  readonly registeredBy: string;
  /** Unix seconds. */
  readonly registeredAt: number;
  readonly changedAt: number;
  readonly parametersHash: Hash;
}

export async function findInstallation(
  tx: Transaction,
  installationId: string,
): Promise<InstallationRecord | undefined> {
  return (await tx.state.read(installationKey(tx.stub, installationId))) as InstallationRecord | undefined;
}

/** @throws LedgerError `INSTALLATION_NOT_FOUND` */
export async function readInstallation(tx: Transaction, installationId: string): Promise<InstallationRecord> {
  const found = await findInstallation(tx, installationId);
  if (found !== undefined) return found;
  throw new LedgerError('INSTALLATION_NOT_FOUND', `no installation ${installationId} is registered`, {
    field: 'installationId',
    value: installationId,
    expected: 'the id of a registered installation',
  });
}

export const writeInstallation = (tx: Transaction, record: InstallationRecord): Promise<void> =>
  tx.state.write(installationKey(tx.stub, record.installationId), record);

/** Blocks carry hashes of key and value alone; the salt keeps the value's hash from being guessed. */
export const writeLocation = (tx: Transaction, installationId: string, location: PrivateLocation): Promise<void> =>
  tx.stub.putPrivateData(LOCATIONS, installationId, utf8(canonicalJson(location)));

export async function findLocation(tx: Transaction, installationId: string): Promise<PrivateLocation | undefined> {
  return parseState(await tx.stub.getPrivateData(LOCATIONS, installationId)) as PrivateLocation | undefined;
}
