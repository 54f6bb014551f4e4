import { checkUse, encodeName, fromHex, hashText, utf8, ZERO_HASH, type TableLeaf, type Use } from '@meridian/credit';
import type { SignedAttestation, UseInput, Valued } from '../port/valued.ts';
import { hexOf } from './records.ts';

const NONE_32 = `0x${ZERO_HASH}`;
const NONE_2 = '0x0000';

const countryBytes = (country: string | undefined): string => (country === undefined ? NONE_2 : hexOf(utf8(country)));
const zoneBytes = (zone: string | undefined): string => (zone === undefined ? NONE_32 : hexOf(encodeName(zone)));

/**
 * The structs `UseInput`, `Attestation` and `TableLeaf[]` of the contracts, by the order of their fields.
 * @throws CreditError `INVALID_USE`, `INVALID_PLACE`, `INVALID_PERIOD`, `INVALID_HASH`
 */
export function valuedStructs(valued: Valued, beneficiaryName: string) {
  const { use = {}, attestation, leaves = [] } = valued;
  checkUseInput(use);
  if (attestation !== undefined) checkUseInput({ ...attestation, place: attestation });
  return {
    use: useStruct(use),
    attestation: attestationStruct(attestation, beneficiaryName),
    leaves: leaves.map(leafStruct),
  };
}

function checkUseInput({ place, country, zone, period }: UseInput): void {
  checkUse({
    time: 0,
    ...(place !== undefined && { place: { latitude: place.latitude, longitude: place.longitude, source: 'declared' } }),
    ...(country !== undefined && { country }),
    ...(zone !== undefined && { zone }),
    ...(period !== undefined && { period }),
  });
}

const useStruct = (use: UseInput): readonly unknown[] => [
  use.place !== undefined,
  use.place?.latitude ?? 0,
  use.place?.longitude ?? 0,
  countryBytes(use.country),
  zoneBytes(use.zone),
  use.period?.start ?? 0,
  use.period?.end ?? 0,
];

const leafStruct = ({ policy, key, next, ppm, proof }: TableLeaf): readonly unknown[] => [
  policy,
  `0x${key}`,
  `0x${next}`,
  ppm,
  proof.map((sibling) => `0x${sibling}`),
];

function attestationStruct(a: SignedAttestation | undefined, beneficiaryName: string): readonly unknown[] {
  if (a === undefined) return [NONE_32, 0, 0, NONE_2, NONE_32, 0, 0, '0x'];
  const name = `0x${hashText(beneficiaryName)}`;
  const signature = hexOf(fromHex(a.signature, 'attestation.signature'));
  const place = [a.latitude, a.longitude, countryBytes(a.country), zoneBytes(a.zone)];
  return [name, ...place, a.validFrom, a.validUntil, signature];
}

/** Whether a recorded use is what was asked for, whenever it was. */
export function isSameUse(recorded: Use, { use = {}, attestation }: Valued): boolean {
  const { latitude, longitude } = attestation ?? use.place ?? {};
  const { country, zone } = attestation ?? use;
  const source = attestation !== undefined ? 'attested' : use.place !== undefined ? 'declared' : undefined;
  return (
    recorded.place?.source === source &&
    recorded.place?.latitude === latitude &&
    recorded.place?.longitude === longitude &&
    recorded.country === country &&
    recorded.zone === zone &&
    recorded.period?.start === use.period?.start &&
    recorded.period?.end === use.period?.end
  );
}
