import { refusalOf, type Refusal } from '@meridian/clearing';
import { locationCommitment, ZERO_HASH, type Hash } from '@meridian/credit';
import type { SealedUse } from './content.ts';

/**
 * Whether a bid's place is the one to which its leaf is bound: that of a registered installation. A bid that named no installation has no
 * place, since one that nobody registered could be chosen for what credits are worth there.
 * @param subject of the leaf: the location commitment, or zero
 */
export function locationRefusal(
  { place }: Pick<SealedUse, 'place'>,
  subject: Hash,
): Refusal<'LOCATION_MISMATCH'> | undefined {
  const own = place === undefined ? ZERO_HASH : locationCommitment(place.installationId, place);
  return own === subject ? undefined : refusalOf('LOCATION_MISMATCH', 'place', own, `committed as ${subject}`);
}
