import { concat, fromHex, intBytes, parseHash, sha256, utf8, ZERO_HASH, type Hash } from './bytes.ts';
import { CreditError } from './errors.ts';
import { parseUint } from './integer.ts';
import { PPM_MAX } from './mass.ts';

/** A multiplier already fixed for one beneficiary by a coupled auction; it travels with the lot. */
export interface Entitlement {
  /** SHA-256 of the legal entity id. */
  readonly beneficiary: Hash;
  readonly ppm: bigint;
  readonly policySet: Hash;
  readonly auctionId: Hash;
}

export type EntitlementJson = Readonly<Record<keyof Entitlement, string>>;

const ENTITLEMENT_TAG = utf8('meridian/entitlement/v1');
const CLASS_TAG = utf8('meridian/class/v1');

export function entitlementHash(entitlement: Entitlement | undefined): Hash {
  if (entitlement === undefined) return ZERO_HASH;
  return sha256(
    concat(
      ENTITLEMENT_TAG,
      fromHex(entitlement.beneficiary, 'beneficiary'),
      intBytes(entitlement.ppm, 4),
      fromHex(entitlement.policySet, 'policySet'),
      fromHex(entitlement.auctionId, 'auctionId'),
    ),
  );
}

/** What is fungible: a batch, and a batch under one entitlement. The ERC-1155 id on EVM. */
export const classId = (batch: Hash, entitlement?: Entitlement): Hash =>
  sha256(concat(CLASS_TAG, fromHex(batch, 'batchId'), fromHex(entitlementHash(entitlement), 'entitlement')));

export const entitlementToJson = (e: Entitlement): EntitlementJson => ({ ...e, ppm: e.ppm.toString() });

/** @throws CreditError `INVALID_ENTITLEMENT`, `INVALID_HASH` */
export function entitlementFromJson(value: unknown): Entitlement {
  if (typeof value !== 'object' || value === null) {
    throw new CreditError('INVALID_ENTITLEMENT', { field: 'entitlement', value, expected: 'an object' });
  }
  const o = value as Record<string, unknown>;
  return {
    beneficiary: parseHash(o['beneficiary'], 'entitlement.beneficiary'),
    ppm: parseUint(o['ppm'], 'entitlement.ppm', PPM_MAX, 'INVALID_ENTITLEMENT'),
    policySet: parseHash(o['policySet'], 'entitlement.policySet'),
    auctionId: parseHash(o['auctionId'], 'entitlement.auctionId'),
  };
}
