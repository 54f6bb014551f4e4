import { createClaimVerifier } from '@meridian/bridges/claims';
import { decodeHeaderProof, ledgerOfFact, provenReceipt } from '@meridian/credit';
import { checkClaim, keyIdOf, pureVerifier, type ClaimVerifier, type PublicJwk } from '@meridian/satp';
import { checkProfile, checkTerms } from './agreement.ts';
import { claimsIn, listClaims, type CarriedClaim } from './claims.ts';
import { checkChain, checkOrder, checkSession, conversationOf, type Conversation } from './conversation.ts';
import { evidenceFileSchema, type Evidence, type EvidenceFile, type EvidenceGateway } from './document.ts';
import { brokenAt } from './history.ts';
import { openMessage, type ReadMessage } from './messages.ts';
import { signerOf } from './signature.ts';
import { checkHistoryMessages, checkStates, checkStory, stepsOf } from './story.ts';
import type { EvidenceTrust } from './trust.ts';
import { Failed, type EvidenceCheck, type EvidenceCode } from './verdict.ts';

export type EvidenceVerdict =
  | { readonly verdict: 'valid'; readonly evidence: Evidence; readonly checks: readonly EvidenceCheck[] }
  | { readonly verdict: 'refused'; readonly code: EvidenceCode; readonly checks: readonly EvidenceCheck[] };

/**
 * Checks an evidence file offline: that the exporter signed it, that its history is a whole chain, that every message is signed by
 * its sender and follows on the one before, that every claim is about this transfer and proven by a key that `trust` lists for that
 * ledger, and that all of it tells one story.
 */
export function verifyEvidence(document: unknown, trust: EvidenceTrust): EvidenceVerdict {
  const checks: EvidenceCheck[] = [];
  try {
    const file = readFile(document);
    const pass = (code: EvidenceCode, detail: string): void => void checks.push({ code, ok: true, detail });
    pass('SHAPE', file.evidence.type);
    checkAll(file, trust, pass);
    return { verdict: 'valid', evidence: file.evidence, checks };
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    const { code, message: detail } = error;
    return { verdict: 'refused', code, checks: [...checks, { code, ok: false, detail }] };
  }
}

function readFile(document: unknown): EvidenceFile {
  const parsed = evidenceFileSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Failed('SHAPE', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not an evidence file'}`);
}

function checkAll(file: EvidenceFile, trust: EvidenceTrust, pass: (code: EvidenceCode, detail: string) => void): void {
  const { evidence } = file;
  const signer = signerOf(evidence, file.signature, evidence.self.messageKeys, pureVerifier);
  if (signer === undefined)
    throw new Failed('FILE_SIGNATURE', `the signature is by no message key of ${evidence.self.gatewayId}`);
  pass('FILE_SIGNATURE', `signed by ${evidence.self.gatewayId} at ${evidence.exportedAt}`);
  pass('HISTORY_CHAIN', checkHistory(evidence));
  const conversation = conversationOf(openAll(evidence));
  pass('MESSAGE_SIGNATURE', `${conversation.all.length} messages, each signed by its sender`);
  pass('GATEWAY_KEYS', checkKeys(evidence, conversation, signer, trust));
  pass('SESSION', checkSession(evidence, conversation));
  pass('MESSAGE_ORDER', checkOrder(evidence, conversation));
  pass('MESSAGE_CHAIN', checkChain(conversation));
  pass('TERMS', checkTerms(evidence, conversation));
  pass('PROFILE', checkProfile(evidence));
  const steps = stepsOf(evidence);
  pass('HISTORY_MESSAGES', checkHistoryMessages(steps, conversation));
  const claims = conversation.taken.flatMap(claimsIn);
  pass('CLAIM', checkClaims(evidence, conversation, claims));
  pass('CLAIM_PROOF', checkProofs(claims, createClaimVerifier(trust.ledgers)));
  pass('STATES', checkStates(evidence, steps));
  pass('STORY', checkStory(evidence, steps, claims));
}

function checkHistory({ history, transfer }: Evidence): string {
  const broken = brokenAt(history.map((entry) => ({ ...entry, transferKey: transfer.key })));
  if (broken !== undefined)
    throw new Failed('HISTORY_CHAIN', `history.${broken}: it does not follow from the entry before`);
  return `${history.length} entries, the last ${history.at(-1)?.hash ?? ''}`;
}

const openAll = ({ messages, self, peer }: Evidence): ReadMessage[] =>
  messages.map((message, i) => {
    const opened = openMessage(message, (message.direction === 'in' ? peer : self).messageKeys, pureVerifier);
    if (typeof opened === 'string') throw new Failed('MESSAGE_SIGNATURE', `messages.${i}: ${opened}`);
    return opened;
  });

/** Every key that signed something here is one that is trusted for that gateway. */
function checkKeys(
  { self, peer }: Evidence,
  { all }: Conversation,
  signer: PublicJwk,
  { gateways }: EvidenceTrust,
): string {
  const require = ({ gatewayId }: EvidenceGateway, key: PublicJwk): void => {
    const trusted = gateways.filter((gateway) => gateway.gatewayId === gatewayId).flatMap(({ keys }) => keys);
    if (!trusted.some(({ x, y }) => x === key.x && y === key.y))
      throw new Failed('GATEWAY_KEYS', `${keyIdOf(key)} is no key that the trust file lists for ${gatewayId}`);
  };
  require(self, signer);
  for (const { direction, key } of all) require(direction === 'in' ? peer : self, key);
  return `trusted for ${self.gatewayId} and ${peer.gatewayId}`;
}

const takeAny: ClaimVerifier = { verify: () => true };

function checkClaims(
  { transfer, claims: listed }: Evidence,
  { all }: Conversation,
  claims: readonly CarriedClaim[],
): string {
  const { terms, transferId } = transfer;
  for (const { carrier, field, expected: fact, text, read } of claims) {
    const where = `${field} of ${carrier.type ?? ''}`;
    if (read === undefined) throw new Failed('CLAIM', `${where}: it cannot be read`);
    if (terms === undefined) {
      // Evidence alone voids a transfer of which nothing else is known.
      if (read.claim.fact !== fact || read.claim.transferId !== transferId)
        throw new Failed('CLAIM', `${where}: it is ${read.claim.fact} of ${read.claim.transferId}`);
      continue;
    }
    const codes = { field, malformed: 'err_0.1.1', mismatch: 'err_0.1.1' } as const;
    const checked = checkClaim(text, { fact, transferId, terms }, codes, takeAny);
    if (checked.outcome === 'refused') throw new Failed('CLAIM', `${where}: ${checked.problem.detail}`);
  }
  if (JSON.stringify(listed) !== JSON.stringify(listClaims(all)))
    throw new Failed('CLAIM', 'the claims listed are not those that the messages carry');
  return claims.length === 0 ? 'none' : claims.map(({ expected }) => expected).join(', ');
}

function checkProofs(claims: readonly CarriedClaim[], verifier: ClaimVerifier): string {
  for (const { read, expected } of claims) {
    if (read === undefined || !verifier.verify(read.evidence, ledgerOfFact(read.claim)))
      throw new Failed('CLAIM_PROOF', `${expected}: the proof is none that the trust file asks for of its ledger`);
  }
  const lanes = [...new Set(claims.map(({ read }) => read?.evidence.lane ?? ''))];
  if (claims.length === 0) return 'none';
  const blocks = blocksOf(claims);
  const compare = blocks.length === 0 ? '' : `; to compare with the chain: ${blocks.join(', ')}`;
  return `${claims.length} proofs (lane ${lanes.join(', ')})${compare}`;
}

/** Which blocks the proofs by receipts rest on: no file can say whether they are those of the chain. */
function blocksOf(claims: readonly CarriedClaim[]): string[] {
  const proofs = claims.flatMap(({ read }) => (read?.evidence.lane === 'proven: headers' ? [read.evidence.proof] : []));
  const blocks = proofs.map((proof) => provenReceipt(decodeHeaderProof(proof)).block);
  return [...new Set(blocks.map(({ number, hash }) => `block ${number} is ${hash}`))];
}
