export * from './signer.ts';
export * from './verifier.ts';
