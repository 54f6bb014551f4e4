export {
  claimKeySchema,
  evidenceFileSchema,
  messageKeySchema,
  type Evidence,
  type EvidenceFile,
  type EvidenceGateway,
} from './document.ts';
export { brokenAt, eventHash, type HistoryEntry } from './history.ts';
export { makeEvidence, type EvidenceFacts, type EvidenceTools } from './make.ts';
export { signContent } from './signature.ts';
export type { EvidenceTrust, TrustedGateway } from './trust.ts';
export { EVIDENCE_CODES, type EvidenceCheck, type EvidenceCode } from './verdict.ts';
export { verifyEvidence, type EvidenceVerdict } from './verify.ts';
