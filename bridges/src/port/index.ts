export * from './codes.ts';
export * from './errors.ts';
export * from './ledger-bridge.ts';
export * from './ledger-view.ts';
export * from './outcome.ts';
export * from './policies.ts';
export * from './valued.ts';
