export * from './bridge.ts';
export type { EvmChainOptions } from './chain.ts';
export type { CreditAddresses } from './contracts.ts';
export * from './credits.ts';
export * from './deploy.ts';
export type { EvmLedgerOptions } from './ledger.ts';
export * from './memory-watchdog.ts';
export * from './policies.ts';
export { FateUnknownError, NotSentError, type SenderOptions } from './sender.ts';
