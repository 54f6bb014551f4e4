import { p256 } from '@noble/curves/nist.js';
import { checkResult, resultHash, type ClosedAuction, type Known } from '@meridian/clearing/check';
import {
  CreditError,
  fromHex,
  isLowS,
  multiplier,
  PPM_ONE,
  toHex,
  ZERO_HASH,
  type ClosedStatement,
  type Hash,
} from '@meridian/credit';
import type { ResultArguments } from '../../arguments/auction/result.ts';
import { LedgerError, refusedBy } from '../../errors.ts';
import { readAuction, requirePhase, rulesOf, writeAuction, type AuctionRecord } from '../../state/auction/auctions.ts';
import { findEvidence, type EvidenceJson, type EvidenceRecord } from '../../state/auction/evidence.ts';
import {
  findClosed,
  findResult,
  readBook,
  writeProgress,
  writeResult,
  type ResultRecord,
} from '../../state/auction/results.ts';
import { provenanceOf, readBatch } from '../../state/batches.ts';
import { policySetOf, readPolicySet } from '../../state/policy-sets.ts';
import { emit, type Transaction } from '../../transaction.ts';
import { judgeEvidence } from './judge.ts';

/** Below it a product of factors would round to nothing: the container trades no such lot. */
const LEAST_FACTOR = 1_000n;

/**
 * Takes the result that an attested container signed, and only if it is one of this auction.
 * @throws LedgerError `AUCTION_NOT_FOUND`, `AUCTION_PHASE`, `RESULT_EXISTS`, `RESULT_LATE`, `RESULT_SIGNATURE`, `EVIDENCE_REFUSED`,
 * `CODE_NOT_ALLOWED`, and every code of `checkResult`
 */
export async function acceptResult(tx: Transaction, args: ResultArguments): Promise<ResultRecord> {
  const { auctionId, document, signature } = args;
  const auction = await readAuction(tx, auctionId);
  const hash = resultHash(document);
  const existing = await findResult(tx, auctionId);
  if (existing !== undefined) return sameResult(existing, hash);
  requirePhase(auction, 'closed');
  const statement = await findClosed(tx, auctionId);
  if (statement === undefined) throw phaseWithoutSeed(auction);
  requireInTime(tx, auction);

  const evidence = await signerOf(tx, auctionId, hash, signature);
  const { simulated } = judgeEvidence(auction, evidenceFromJson(evidence.evidence), tx.time);
  const book = await readBook(tx, auctionId);
  const { bidsRoot, bidsCount, seed } = statement;
  const closed: ClosedAuction = {
    ...{ rules: rulesOf(auction), lots: book, bidsRoot, bidsCount, seed },
    codeHash: evidence.code,
  };
  const refusal = checkResult(document, closed, await knownOf(tx, closed, book, statement));
  if (refusal !== undefined) throw refusedBy(refusal);
  return record(tx, auction, args, { hash, evidence, simulated });
}

async function record(
  tx: Transaction,
  auction: AuctionRecord,
  { auctionId, document, signature }: ResultArguments,
  { hash, evidence, simulated }: { hash: Hash; evidence: EvidenceRecord; simulated: boolean },
): Promise<ResultRecord> {
  const cancelled = document.outcome === 'cancelled';
  const by = tx.caller.account();
  await writeAuction(tx, {
    ...auction,
    phase: cancelled ? 'cancelled' : document.trades === 0 ? 'settled' : 'cleared',
    resultHash: hash,
    ...(cancelled && { cancelled: { reason: 'under-subscribed, by its rules', by, at: tx.time } }),
  });
  await writeProgress(tx, {
    ...{ auctionId, trades: document.trades, settled: 0, lapsed: 0 },
    ...{ kg: '0', payments: '0', proceeds: '0', changedAt: tx.time },
  });
  const result: ResultRecord = {
    ...{ auctionId, document, resultHash: hash, signature: toHex(signature), resultKey: evidence.resultKey },
    ...{ simulated, presentedBy: by, presentedAt: tx.time, txId: tx.id },
  };
  await writeResult(tx, result);
  emit(tx, cancelled ? 'AuctionCancelled' : 'AuctionCleared', result);
  return result;
}

function sameResult(existing: ResultRecord, hash: Hash): ResultRecord {
  if (existing.resultHash === hash) return existing;
  throw new LedgerError('RESULT_EXISTS', 'the auction has another result', {
    field: 'document',
    value: hash,
    expected: existing.resultHash,
  });
}

const phaseWithoutSeed = ({ auctionId, phase }: AuctionRecord): LedgerError =>
  new LedgerError('AUCTION_PHASE', `auction ${auctionId} has no seed yet`, {
    field: 'phase',
    value: phase,
    expected: 'closed, with the public value of its seed',
    auctionId,
  });

function requireInTime(tx: Transaction, { auctionId, resultBy }: AuctionRecord): void {
  if (tx.time < resultBy) return;
  throw new LedgerError('RESULT_LATE', `the result of ${auctionId} was awaited until ${resultBy}`, {
    field: 'timestamp',
    value: tx.time,
    expected: `before ${resultBy}`,
    auctionId,
  });
}

/**
 * The evidence under whose key the result was signed. A signature leads to the two keys that could have made it, so no list of keys is
 * searched; another document, or another signature, leads to keys that nobody knows.
 * @throws LedgerError `RESULT_SIGNATURE`
 */
async function signerOf(tx: Transaction, auctionId: Hash, hash: Hash, signature: Uint8Array): Promise<EvidenceRecord> {
  for (const key of isLowS(signature) ? keysOf(hash, signature) : []) {
    const evidence = await findEvidence(tx, auctionId, key);
    if (evidence !== undefined) return evidence;
  }
  throw new LedgerError('RESULT_SIGNATURE', 'no attested key of this auction has signed this document', {
    field: 'signature',
    value: toHex(signature),
    expected: `r || s with low s over ${hash}, by the key of accepted evidence`,
  });
}

function keysOf(hash: Hash, signature: Uint8Array): string[] {
  const digest = fromHex(hash, 'hash');
  return [0, 1].flatMap((recovery) => {
    try {
      const read = p256.Signature.fromBytes(signature, 'compact').addRecoveryBit(recovery);
      return [read.recoverPublicKey(digest).toHex(true)];
    } catch {
      // r or s out of range, or r not the x of a point.
      return [];
    }
  });
}

const evidenceFromJson = (json: EvidenceJson) => {
  const bytes = (hex: string): Uint8Array => fromHex(hex, 'evidence');
  const { report, certificates, runtimeData, securityPolicy, uvmEndorsement, revocationLists } = json;
  return {
    report: bytes(report),
    certificates: certificates.map(bytes),
    runtimeData: bytes(runtimeData),
    securityPolicy: bytes(securityPolicy),
    ...(uvmEndorsement !== undefined && { uvmEndorsement: bytes(uvmEndorsement) }),
    ...(revocationLists !== undefined && { revocationLists: revocationLists.map(bytes) }),
  };
};

/** What each lot of an independent auction is worth follows from its provenance and the policy set, so the ledger computes it, too. */
async function knownOf(
  tx: Transaction,
  { rules }: ClosedAuction,
  book: readonly { readonly batchId: Hash }[],
  { bidsClose, policySet }: ClosedStatement,
): Promise<Known> {
  if (rules.kind === 'coupled') return {};
  if (policySet === ZERO_HASH) return { lotFactors: book.map(() => PPM_ONE) };
  const set = policySetOf(await readPolicySet(tx, policySet));
  const factors = new Map<Hash, bigint>();
  for (const { batchId } of book) {
    if (factors.has(batchId)) continue;
    const provenance = provenanceOf(await readBatch(tx, batchId));
    factors.set(
      batchId,
      valued(() => multiplier(set, provenance, { time: bidsClose }).ppm),
    );
  }
  return { lotFactors: book.map(({ batchId }) => factors.get(batchId) ?? 0n) };
}

/** 0 for a credit that the set cannot value, or that is worth too little to trade. */
function valued(ppmOf: () => bigint): bigint {
  try {
    const ppm = ppmOf();
    return ppm < LEAST_FACTOR ? 0n : ppm;
  } catch (error) {
    if (error instanceof CreditError) return 0n;
    throw error;
  }
}
