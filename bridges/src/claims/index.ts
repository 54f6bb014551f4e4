export * from './fresh-proofs.ts';
export type { FinalBlocks, HeadersLedger } from './headers-check.ts';
export * from './signer.ts';
export type { TrustedLedger } from './single-check.ts';
export * from './verifier.ts';
