import {
  encodeAccount,
  FACTS,
  MAX_HEADER_PROOF_BYTES,
  parseLedger,
  type Fact,
  type Hash,
  type Ledger,
  type Range,
} from '@meridian/credit';
import { invalidArgument } from '../errors.ts';
import type { Evidence } from '../evidence.ts';
import { Fields } from './fields.ts';

export interface LockArguments {
  readonly transferId: Hash;
  readonly batchId: Hash;
  readonly classId: Hash;
  readonly lots: readonly bigint[];
  readonly ranges: readonly Range[];
  readonly owner: string;
  readonly destination: Ledger;
  /** An account of the destination's kind. */
  readonly beneficiary: string;
  readonly assetProfile: Hash;
}

const LOCK_FIELDS = [
  'transferId',
  'batchId',
  'classId',
  'lots',
  'ranges',
  'owner',
  'destinationLedger',
  'beneficiary',
  'assetProfile',
];

export function parseLock(value: unknown): LockArguments {
  const fields = new Fields(value, LOCK_FIELDS);
  const destination = parseLedger(fields.raw('destinationLedger'), 'destinationLedger');
  const beneficiary = fields.raw('beneficiary');
  encodeAccount(destination.kind, beneficiary, 'beneficiary');
  return {
    transferId: fields.hash('transferId'),
    batchId: fields.hash('batchId'),
    classId: fields.hash('classId'),
    lots: fields.lots(),
    ranges: fields.ranges(),
    owner: fields.account('owner'),
    destination,
    beneficiary: beneficiary as string,
    assetProfile: fields.hash('assetProfile'),
  };
}

export function parseEvidence(value: unknown): Evidence {
  const fields = new Fields(value, ['claim', 'proof']);
  return { bytes: fields.bytes('claim'), proof: fields.bytes('proof', MAX_HEADER_PROOF_BYTES) };
}

export interface EvidenceWithLots extends Evidence {
  /** Where the lots start that hold the evidence's ranges, found by a query beforehand. */
  readonly lots: readonly bigint[];
}

const parseWithLots =
  (bytes: 'claim' | 'retirement') =>
  (value: unknown): EvidenceWithLots => {
    const fields = new Fields(value, [bytes, 'proof', 'lots']);
    const proof = fields.bytes('proof', MAX_HEADER_PROOF_BYTES);
    return { bytes: fields.bytes(bytes), proof, lots: fields.lots() };
  };

export const parseArrive = parseWithLots('claim');
export const parseRetiredAbroad = parseWithLots('retirement');

export interface TransferKey {
  readonly originLedger: Hash;
  readonly transferId: Hash;
}

export function parseTransferKey(value: unknown): TransferKey {
  const fields = new Fields(value, ['originLedger', 'transferId']);
  return { originLedger: fields.hash('originLedger'), transferId: fields.hash('transferId') };
}

export interface ProveArguments extends TransferKey {
  readonly fact: Fact;
}

export function parseProve(value: unknown): ProveArguments {
  const fields = new Fields(value, ['fact', 'originLedger', 'transferId']);
  const fact = FACTS.find((known) => known === fields.raw('fact'));
  if (fact === undefined) throw invalidArgument('fact', fields.raw('fact'), FACTS.join(', '));
  return { fact, originLedger: fields.hash('originLedger'), transferId: fields.hash('transferId') };
}

export function parseRetirementAbroadKey(value: unknown): { ledger: Hash; retirementId: Hash } {
  const fields = new Fields(value, ['ledger', 'retirementId']);
  return { ledger: fields.hash('ledger'), retirementId: fields.hash('retirementId') };
}

export interface HeaderKey {
  readonly ledger: Hash;
  /** Height of the block. */
  readonly number: bigint;
}

export interface AttestHeaderArguments extends HeaderKey {
  readonly hash: Hash;
}

export function parseHeaderKey(value: unknown): HeaderKey {
  const fields = new Fields(value, ['ledger', 'number']);
  return { ledger: fields.hash('ledger'), number: fields.uint('number') };
}

export function parseAttestHeader(value: unknown): AttestHeaderArguments {
  const fields = new Fields(value, ['ledger', 'number', 'hash']);
  return { ledger: fields.hash('ledger'), number: fields.uint('number'), hash: fields.hash('hash') };
}
