import type { Evidence } from '@meridian/attestation';
import type { Hash } from '@meridian/credit';
import { Fields, parseBytes } from '../fields.ts';

const FIELDS = ['report', 'certificates', 'runtimeData', 'securityPolicy', 'uvmEndorsement', 'revocationLists'];
const MAX_CERTIFICATES = 8;
const MAX_LISTS = 4;
const MAX_CERTIFICATE_BYTES = 4096;
/** Policies of container groups are long texts. */
const MAX_POLICY_BYTES = 262_144;
const MAX_ENDORSEMENT_BYTES = 65_536;
const MAX_LIST_BYTES = 65_536;

export interface EvidenceArguments {
  readonly auctionId: Hash;
  readonly evidence: Evidence;
}

/** Bytes of any kind: what they are worth is the verifier's to say. @throws LedgerError `INVALID_ARGUMENT`, CreditError `INVALID_HASH` */
export function parseEvidence(value: unknown): EvidenceArguments {
  const fields = new Fields(value, ['auctionId', ...FIELDS]);
  const list = (field: string, count: number, most: number): Uint8Array[] =>
    fields.list(field, 0, count, (bytes, name) => parseBytes(bytes, name, most));
  return {
    auctionId: fields.hash('auctionId'),
    evidence: {
      report: fields.bytes('report'),
      certificates: list('certificates', MAX_CERTIFICATES, MAX_CERTIFICATE_BYTES),
      runtimeData: fields.bytes('runtimeData'),
      securityPolicy: fields.bytes('securityPolicy', MAX_POLICY_BYTES),
      ...(fields.has('uvmEndorsement') && { uvmEndorsement: fields.bytes('uvmEndorsement', MAX_ENDORSEMENT_BYTES) }),
      ...(fields.has('revocationLists') && { revocationLists: list('revocationLists', MAX_LISTS, MAX_LIST_BYTES) }),
    },
  };
}
