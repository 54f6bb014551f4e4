export { endorserOf, type EndorsedLedger, type Endorser } from './endorsed/endorser.ts';
export { endorsedProof, type Endorsement } from './endorsed/proof.ts';
export type { NotProven, NotProvenCode } from './endorsed/refusal.ts';
export { EndorsedVerifier } from './endorsed/verifier.ts';
export * from './fresh-proofs.ts';
export type { FinalBlocks, HeadersLedger } from './headers-check.ts';
export * from './signer.ts';
export type { TrustedLedger } from './single-check.ts';
export * from './verifier.ts';
