import type { Attestation, Hash, Period, Place, TableLeaf } from '@meridian/credit';

/** What a burner says of the use of a credit; the time is the transaction's. */
export interface UseInput {
  readonly place?: Place;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly zone?: string;
  readonly period?: Period;
}

/** An attester's word for the place, signed as EIP-712 says. */
export interface SignedAttestation extends Attestation {
  /** 65 bytes, `r || s || v`, hex without 0x. */
  readonly signature: string;
}

/** How a multiplier is asked for; all absent: the empty policy set. */
export interface Valued {
  readonly policySet?: Hash;
  readonly use?: UseInput;
  /** In place of a declared place, country and zone. */
  readonly attestation?: SignedAttestation;
  /** One for each policy whose table is not on the ledger. */
  readonly leaves?: readonly TableLeaf[];
}
