import { hashField, plainHash } from '@meridian/api';
import { LANES } from '@meridian/credit';
import { z } from 'zod';

/** More than the bytes of any policy set: 8 tables of 64 entries. */
const MAX_HEX = 48_000;
const hexBytes = z
  .string()
  .max(MAX_HEX)
  .regex(/^([0-9a-f]{2})+$/, 'must be lower-case hex digits');

export const policySetParam = z.strictObject({ policySet: hashField('policySet') });

const statement = {
  statement: hexBytes.describe('The bytes that the home ledger states (docs/policies.md, "Statements").'),
  proof: hexBytes,
  lane: z.enum(LANES),
};

/** What the home ledger states of its attesters. */
export const statementEvidenceSchema = z.strictObject(statement);

/** A policy set, and from when until when the home ledger lets it be used. */
export const policySetEvidenceSchema = z.strictObject({
  ...statement,
  document: z.record(z.string(), z.unknown()).describe('The policy set; its bytes hash to the id that is stated.'),
});

/** A policy set as a foreign ledger holds it; unix seconds, the end exclusive. */
export const acceptedPolicySetSchema = z.strictObject({
  policySet: plainHash,
  activeFrom: z.int(),
  activeUntil: z.int(),
  version: z.int().describe('Counts the changes of its activation at home.'),
  bytes: hexBytes,
});

export const acceptedAttestersSchema = z.strictObject({ version: z.int() });
