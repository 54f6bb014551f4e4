import type { Claim, Hash } from '@meridian/credit';
import type { TransferRecord } from '../port/ledger-bridge.ts';
import type { Refusal } from '../port/outcome.ts';
import { refusal } from './holdings.ts';

export const reused = (transferId: Hash): Refusal =>
  refusal('KEY_REUSED', 'this transfer id is already used with other parameters', { transferId });
export const notFound = (transferId: Hash): Refusal =>
  refusal('TRANSFER_NOT_FOUND', 'this ledger has no record of the transfer', { transferId });
export const wrongState = (record: TransferRecord<string>, expected: string): Refusal =>
  refusal('TRANSFER_STATE', `the transfer is ${record.state}, not ${expected}`, {
    transferId: record.transferId,
    state: record.state,
    expected,
  });
export const voided = (claim: Claim): Refusal =>
  refusal('TRANSFER_VOID', 'this transfer was given up here for ever', { transferId: claim.transferId });
export const mismatch = (claim: Claim): Refusal =>
  refusal('EVIDENCE_MISMATCH', 'the evidence differs from the record of the transfer', {
    transferId: claim.transferId,
  });
