import type { Hash } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import type { Transaction } from '../../transaction.ts';
import { auctionEvidenceKey } from './keys.ts';

/** Evidence as it was given, hex. */
export interface EvidenceJson {
  readonly report: string;
  readonly certificates: readonly string[];
  readonly runtimeData: string;
  readonly securityPolicy: string;
  readonly uvmEndorsement?: string;
  readonly revocationLists?: readonly string[];
}

/** A container that may sign an auction's result. */
export interface EvidenceRecord {
  readonly auctionId: Hash;
  /** Compressed points. */
  readonly resultKey: string;
  readonly resultKeySecp256k1: string;
  /** X25519. */
  readonly bidKey: Hash;
  /** SHA-256 of the TLS key's SPKI. */
  readonly tlsKey: Hash;
  /** SHA-256 of the code that clears. */
  readonly code: Hash;
  /** Anybody can make simulated evidence: it proves nothing. */
  readonly simulated: boolean;
  readonly product: string;
  readonly measurement: string;
  readonly hostData: string;
  /** All that the ledger has judged, for others to judge. */
  readonly evidence: EvidenceJson;
  readonly acceptedBy: string;
  /** Unix seconds. */
  readonly acceptedAt: number;
  readonly txId: string;
}

export async function findEvidence(
  tx: Transaction,
  auctionId: Hash,
  resultKey: string,
): Promise<EvidenceRecord | undefined> {
  return (await tx.state.read(auctionEvidenceKey(tx.stub, auctionId, resultKey))) as EvidenceRecord | undefined;
}

/** @throws LedgerError `EVIDENCE_NOT_FOUND` */
export async function readEvidence(
  tx: Transaction,
  auctionId: Hash,
  resultKey: string | undefined,
): Promise<EvidenceRecord> {
  const found = resultKey === undefined ? undefined : await findEvidence(tx, auctionId, resultKey);
  if (found !== undefined) return found;
  throw new LedgerError('EVIDENCE_NOT_FOUND', `no such evidence was accepted for auction ${auctionId}`, {
    field: 'resultKey',
    value: resultKey ?? '',
    expected: 'the key of evidence that was accepted',
    auctionId,
  });
}

export const writeEvidence = (tx: Transaction, record: EvidenceRecord): Promise<void> =>
  tx.state.write(auctionEvidenceKey(tx.stub, record.auctionId, record.resultKey), record);
