export * from './ledger-bridge.ts';
export * from './outcome.ts';
