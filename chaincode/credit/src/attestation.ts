import { keccak_256 } from '@noble/hashes/sha3.js';
import { encodeName } from './attributes.ts';
import { concat, fromHex, intBytes, toHex, utf8, type Hash } from './bytes.ts';
import { CreditError } from './errors.ts';
import { TIME_MAX } from './period.ts';
import { checkUse, type Use } from './use.ts';

/** An attester's word for where a beneficiary uses credits: an EIP-712 message and its signature (docs/policies.md). */
export interface Attestation {
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly zone?: string;
  /** Unix seconds, `validFrom <= time < validUntil`. */
  readonly validFrom: number;
  readonly validUntil: number;
}

const keccak = (...parts: readonly Uint8Array[]): Uint8Array => keccak_256(concat(...parts));
const word = (value: number): Uint8Array => intBytes(BigInt(value), 32);

const DOMAIN_TYPE = keccak(utf8('EIP712Domain(string name,string version,bytes32 salt)'));
const DOMAIN_NAME = keccak(utf8('Meridian'));
const DOMAIN_VERSION = keccak(utf8('1'));
const MESSAGE_TYPE = keccak(
  utf8(
    'UsePlace(bytes32 beneficiaryName,int32 latitude,int32 longitude,bytes2 country,bytes32 zone,int64 validFrom,int64 validUntil)',
  ),
);

/** The types of the message, as libraries of EIP-712 take them. */
export const USE_PLACE_TYPES = {
  UsePlace: [
    { name: 'beneficiaryName', type: 'bytes32' },
    { name: 'latitude', type: 'int32' },
    { name: 'longitude', type: 'int32' },
    { name: 'country', type: 'bytes2' },
    { name: 'zone', type: 'bytes32' },
    { name: 'validFrom', type: 'int64' },
    { name: 'validUntil', type: 'int64' },
  ],
} as const;

/**
 * What the attester signs.
 * @param homeLedger id of the home ledger, whose configuration lists the attester
 * @param beneficiaryName SHA-256 of the name in which the credit is retired
 * @throws CreditError `INVALID_ATTESTATION`, `INVALID_PLACE`, `INVALID_USE`
 */
export function attestationDigest(attestation: Attestation, homeLedger: Hash, beneficiaryName: Hash): Uint8Array {
  const { latitude, longitude, country, zone, validFrom, validUntil } = checkAttestation(attestation);
  const domain = keccak(DOMAIN_TYPE, DOMAIN_NAME, DOMAIN_VERSION, fromHex(homeLedger, 'homeLedger'));
  const message = keccak(
    MESSAGE_TYPE,
    fromHex(beneficiaryName, 'beneficiaryName'),
    word(latitude),
    word(longitude),
    country === undefined ? new Uint8Array(32) : concat(utf8(country), new Uint8Array(30)),
    zone === undefined ? new Uint8Array(32) : encodeName(zone),
    word(validFrom),
    word(validUntil),
  );
  return keccak(new Uint8Array([0x19, 0x01]), domain, message);
}

/** The use that the attestation vouches for. The period stays the burner's own word. */
export const attestedUse = (
  { latitude, longitude, country, zone }: Attestation,
  attester: string,
  given: Pick<Use, 'time' | 'period'>,
): Use =>
  checkUse({
    ...given,
    place: { latitude, longitude, source: 'attested', attester },
    ...(country !== undefined && { country }),
    ...(zone !== undefined && { zone }),
  });

/** The Ethereum address of an uncompressed public key (65 bytes, 0x04 first). */
export const addressOf = (publicKey: Uint8Array): string => `0x${toHex(keccak_256(publicKey.slice(1)).slice(12))}`;

function checkAttestation(attestation: Attestation): Attestation {
  const { latitude, longitude, country, zone, validFrom, validUntil } = attestation;
  checkUse({
    time: 0,
    place: { latitude, longitude, source: 'declared' },
    ...(country !== undefined && { country }),
    ...(zone !== undefined && { zone }),
  });
  for (const field of ['validFrom', 'validUntil'] as const) {
    const value = attestation[field];
    if (!Number.isSafeInteger(value) || value < 0 || value > TIME_MAX)
      throw invalid(`attestation.${field}`, value, 'unix seconds');
  }
  if (validUntil <= validFrom) throw invalid('attestation.validUntil', validUntil, `after validFrom, ${validFrom}`);
  return attestation;
}

const invalid = (field: string, value: unknown, expected: string): CreditError =>
  new CreditError('INVALID_ATTESTATION', { field, value, expected });
