import { checkUse, parseUint, ZERO_HASH, parseHash, type Hash, type TableLeaf, type Use } from '@meridian/credit';
import { invalidArgument } from '../errors.ts';
import type { SignedAttestation } from '../attested-place.ts';
import { Fields } from './fields.ts';

/** As many as a set has policies. */
const MAX_LEAVES = 8;
/** Inner nodes on the way to the root: a table of 2^32 entries. */
const MAX_PROOF = 32;
const SIGNATURE_BYTES = 65;
/** The width of a leaf's ppm; that it is too large is for the table to say. */
const UINT32_MAX = 0xffff_ffffn;

/** Under which set a credit is valued; zero for the empty one. */
export const parsePolicySet = (fields: Fields): Hash =>
  fields.has('policySet') ? fields.hash('policySet') : ZERO_HASH;

/** What a burner says of a use. When it happens is the transaction's to say. */
export type GivenUse = Omit<Use, 'time'>;

/** Where, and for which period, by the burner's own word; nothing where `use` is absent. @throws CreditError of a use */
export function parseUse(fields: Fields): GivenUse {
  if (!fields.has('use')) return {};
  const use = new Fields(fields.raw('use'), ['place', 'country', 'zone', 'period'], 'use');
  const place = use.has('place') ? new Fields(use.raw('place'), ['latitude', 'longitude'], 'use.place') : undefined;
  const period = use.has('period') ? new Fields(use.raw('period'), ['start', 'end'], 'use.period') : undefined;
  const given = {
    ...(place !== undefined && {
      place: {
        latitude: place.raw('latitude') as number,
        longitude: place.raw('longitude') as number,
        source: 'declared' as const,
      },
    }),
    ...(use.has('country') && { country: use.raw('country') as string }),
    ...(use.has('zone') && { zone: use.raw('zone') as string }),
    ...(period !== undefined && { period: { start: period.raw('start') as number, end: period.raw('end') as number } }),
  };
  // Types are checked there, too.
  checkUse({ ...given, time: 0 });
  return given;
}

/** An attester's word for the place; then the burner says nothing of it. @throws LedgerError `INVALID_ARGUMENT` */
export function parseAttestation(fields: Fields, given: GivenUse): SignedAttestation | undefined {
  if (!fields.has('attestation')) return undefined;
  for (const name of ['place', 'country', 'zone'] as const) {
    if (given[name] !== undefined) throw invalidArgument(`use.${name}`, given[name], 'absent: the attestation says it');
  }
  const names = ['latitude', 'longitude', 'country', 'zone', 'validFrom', 'validUntil', 'signature'];
  const attestation = new Fields(fields.raw('attestation'), names, 'attestation');
  const signature = attestation.bytes('signature');
  if (signature.length !== SIGNATURE_BYTES) {
    throw invalidArgument('attestation.signature', attestation.raw('signature'), `${SIGNATURE_BYTES} bytes in hex`);
  }
  const { latitude, longitude, country, zone, validFrom, validUntil } = fields.raw('attestation') as SignedAttestation;
  return {
    latitude,
    longitude,
    ...(country !== undefined && { country }),
    ...(zone !== undefined && { zone }),
    validFrom,
    validUntil,
    signature: attestation.raw('signature') as string,
  };
}

/** The leaves of tables that are not on the ledger. */
export function parseLeaves(fields: Fields): TableLeaf[] {
  if (!fields.has('leaves')) return [];
  return fields.list('leaves', 0, MAX_LEAVES, (value, path) => {
    const leaf = new Fields(value, ['policy', 'key', 'next', 'ppm', 'proof'], path);
    return {
      policy: leaf.integer('policy', 0, MAX_LEAVES - 1),
      key: leaf.hash('key'),
      next: leaf.hash('next'),
      ppm: parseUint(leaf.raw('ppm'), leaf.name('ppm'), UINT32_MAX),
      proof: leaf.list('proof', 0, MAX_PROOF, parseHash),
    };
  });
}
