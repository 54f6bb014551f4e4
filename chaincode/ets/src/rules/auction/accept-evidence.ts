import type { Evidence } from '@meridian/attestation';
import { parseHash, toHex } from '@meridian/credit';
import type { EvidenceArguments } from '../../arguments/auction/evidence.ts';
import { LedgerError } from '../../errors.ts';
import { readAuction, requirePhase, writeAuction, type AuctionRecord } from '../../state/auction/auctions.ts';
import { findEvidence, writeEvidence, type EvidenceJson, type EvidenceRecord } from '../../state/auction/evidence.ts';
import { emit, type Transaction } from '../../transaction.ts';
import { judgeEvidence } from './judge.ts';

/**
 * Verifies a container's evidence and records its keys. With the first the bidding begins; a container that was started again brings its
 * own later, also after the close, as long as it has the same bid key.
 * @throws LedgerError `AUCTION_NOT_FOUND`, `AUCTION_PHASE`, `EVIDENCE_REFUSED`, `CODE_NOT_ALLOWED`, `BID_KEY_DIFFERS`
 */
export async function acceptEvidence(
  tx: Transaction,
  { auctionId, evidence }: EvidenceArguments,
): Promise<EvidenceRecord> {
  const auction = await readAuction(tx, auctionId);
  const { keys, facts, simulated } = judgeEvidence(auction, evidence, tx.time);
  const existing = await findEvidence(tx, auctionId, keys.resultKeyP256);
  if (existing !== undefined) return existing;
  requirePhase(auction, 'announced', 'bidding', 'closed');
  const bidKey = parseHash(keys.bidKey, 'bidKey');
  requireBidKey(auction, bidKey);

  const record: EvidenceRecord = {
    auctionId,
    resultKey: keys.resultKeyP256,
    resultKeySecp256k1: keys.resultKeySecp256k1,
    bidKey,
    tlsKey: parseHash(keys.tlsKey, 'tlsKey'),
    code: parseHash(keys.code, 'code'),
    simulated,
    product: facts.product,
    measurement: facts.measurement,
    hostData: facts.hostData,
    evidence: evidenceToJson(evidence),
    acceptedBy: tx.caller.account(),
    acceptedAt: tx.time,
    txId: tx.id,
  };
  if (auction.phase === 'announced')
    await writeAuction(tx, { ...auction, phase: 'bidding', bidKey, resultKey: record.resultKey });
  await writeEvidence(tx, record);
  emit(tx, 'AuctionEvidenceAccepted', { ...record, evidence: undefined });
  return record;
}

/** What was sealed to one key is opened by one key. */
function requireBidKey({ bidKey }: AuctionRecord, own: string): void {
  if (bidKey === undefined || bidKey === own) return;
  throw new LedgerError('BID_KEY_DIFFERS', 'bids of this auction are sealed to another key', {
    field: 'runtimeData.bidKey',
    value: own,
    expected: bidKey,
  });
}

function evidenceToJson(evidence: Evidence): EvidenceJson {
  const { report, certificates, runtimeData = new Uint8Array(), securityPolicy = new Uint8Array() } = evidence;
  const { uvmEndorsement, revocationLists } = evidence;
  return {
    report: toHex(report),
    certificates: certificates.map(toHex),
    runtimeData: toHex(runtimeData),
    securityPolicy: toHex(securityPolicy),
    ...(uvmEndorsement !== undefined && { uvmEndorsement: toHex(uvmEndorsement) }),
    ...(revocationLists !== undefined && { revocationLists: revocationLists.map(toHex) }),
  };
}
