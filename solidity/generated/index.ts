// Made by solidity/scripts/generate.mjs. Not to be edited.
export * as SingleGatewayVerifier from './SingleGatewayVerifier.ts';
export * as EndorsementVerifier from './EndorsementVerifier.ts';
export * as VerifierTimelock from './VerifierTimelock.ts';
export * as WrappedCredit from './WrappedCredit.ts';
export * as CreditBridge from './CreditBridge.ts';
export * as PolicyRegistry from './PolicyRegistry.ts';
export * as CreditEscrow from './CreditEscrow.ts';
export * as ClassRegistry from './ClassRegistry.ts';
export { errorsAbi } from './errors.ts';
