export * from './fresh-proofs.ts';
export * from './signer.ts';
export * from './verifier.ts';
