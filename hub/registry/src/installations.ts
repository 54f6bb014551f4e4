import { randomBytes } from 'node:crypto';
import type { FabricHome, Installation, InstallationLocation, NewInstallation } from '@meridian/bridges/fabric';
import {
  canonicalPlace,
  locationCommitment,
  toHex,
  type Hash,
  type Place,
  type PrivateLocation,
} from '@meridian/credit';
import { RegistryError } from './errors.ts';
import { LedgerRefusal, valueOf } from './ledger/outcome.ts';

export type InstallationRequest = Omit<NewInstallation, 'locationCommitment'> & {
  readonly location: Place & { readonly salt?: Hash };
};

/**
 * Registers an installation; its location goes along as transient data, and the ledger gets its commitment. Without a salt one is made, or
 * taken from what is kept already, so that the same request again is the same installation. No failure tells of the location, so no log can.
 */
export async function registerInstallation(home: FabricHome, request: InstallationRequest): Promise<Installation> {
  const { location, ...installation } = request;
  const place = canonicalPlace(location);
  const salt = location.salt ?? (await keptSalt(home, installation.installationId, place)) ?? newSalt();
  const whole: PrivateLocation = { ...place, salt };
  const commitment = locationCommitment(installation.installationId, whole);
  return discreet(async () =>
    valueOf(await home.registry.registerInstallation({ ...installation, locationCommitment: commitment }, whole)),
  );
}

/** Where an installation is, for those whom the private collection lets read it. */
export const installationLocation = (home: FabricHome, installationId: string): Promise<InstallationLocation> =>
  discreet(async () => valueOf(await home.registry.location(installationId)));

const newSalt = (): Hash => toHex(randomBytes(32)) as Hash;

async function keptSalt(home: FabricHome, installationId: string, place: Place): Promise<Hash | undefined> {
  const kept = await discreet(() => home.registry.location(installationId));
  if (kept.outcome !== 'done') return undefined;
  const { latitude, longitude, salt } = kept.value;
  return latitude === place.latitude && longitude === place.longitude ? salt : undefined;
}

/** Lets the ledger's refusals and its silence through, but nothing that may hold what was sent or answered. */
const discreet = <T>(run: () => Promise<T>): Promise<T> =>
  run().catch((error: unknown): never => {
    throw withoutCause(error);
  });

/** An answer that could not be read stands in the error about it. */
function withoutCause(error: unknown): Error {
  if (error instanceof LedgerRefusal) return error;
  const code = error instanceof RegistryError ? error.code : 'LEDGER_UNAVAILABLE';
  return new RegistryError(code, 'the ledger did not answer about the installation as it should');
}
