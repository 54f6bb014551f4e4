import type { Hash, Range, TableLeaf } from '@meridian/credit';
import type { SignedAttestation } from '../attested-place.ts';
import { Fields } from './fields.ts';
import { parseAttestation, parseLeaves, parsePolicySet, parseUse, type GivenUse } from './use.ts';

const MAX_TEXT = 512;
const FIELDS = [
  'retirementId',
  'batchId',
  'lots',
  'ranges',
  'beneficiaryName',
  'reason',
  'policySet',
  'use',
  'attestation',
  'leaves',
  'legalEntityId',
  'acceptZero',
];

export interface RetireArguments {
  readonly retirementId: Hash;
  readonly batchId: Hash;
  readonly lots: readonly bigint[];
  readonly ranges: readonly Range[];
  readonly beneficiaryName: string;
  readonly reason: string;
  /** Zero for the empty set. */
  readonly policySet: Hash;
  readonly use: GivenUse;
  readonly attestation: SignedAttestation | undefined;
  readonly leaves: readonly TableLeaf[];
  /** Of the beneficiary of an entitlement. */
  readonly legalEntityId: string | undefined;
  readonly acceptZero: boolean;
}

export function parseRetire(value: unknown): RetireArguments {
  const fields = new Fields(value, FIELDS);
  const use = parseUse(fields);
  return {
    retirementId: fields.hash('retirementId'),
    batchId: fields.hash('batchId'),
    lots: fields.lots(),
    ranges: fields.ranges(),
    beneficiaryName: fields.text('beneficiaryName', 1, MAX_TEXT),
    reason: fields.text('reason', 0, MAX_TEXT),
    policySet: parsePolicySet(fields),
    use,
    attestation: parseAttestation(fields, use),
    leaves: parseLeaves(fields),
    legalEntityId: fields.has('legalEntityId') ? fields.text('legalEntityId', 1, MAX_TEXT) : undefined,
    acceptZero: fields.has('acceptZero') && fields.boolean('acceptZero'),
  };
}
