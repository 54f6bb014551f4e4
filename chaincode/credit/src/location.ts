import { concat, fromHex, hashText, intBytes, sha256, utf8, type Hash } from './bytes.ts';
import { canonicalPlace, type Place } from './place.ts';

const TAG = utf8('meridian/location/v1');

/** Where an installation is, kept off the public ledger. */
export interface PrivateLocation extends Place {
  /** 32 random bytes, without which anyone could try all places of the globe against the commitment. */
  readonly salt: Hash;
}

/**
 * What the public ledger holds of a location (docs/layouts.md): binding, and silent without the salt.
 * @throws CreditError `INVALID_PLACE` for a place that is not on the globe
 */
export function locationCommitment(installationId: string, location: PrivateLocation): Hash {
  const { latitude, longitude } = canonicalPlace(location);
  return sha256(
    concat(
      TAG,
      fromHex(hashText(installationId), 'installationId'),
      intBytes(BigInt(latitude), 4),
      intBytes(BigInt(longitude), 4),
      fromHex(location.salt, 'salt'),
    ),
  );
}
