export { codeHash } from './code-hash.ts';
export { CONFIG_VARIABLE, readConfig, type ServiceConfig } from './config.ts';
export { simulatedSecurityPolicy, type PolicyContainer } from './evidence/security-policy.ts';
export { sidecarRelease, simulatedRelease, type KeyRelease } from './keys/key-release.ts';
export { startAuctionService, type AuctionService, type ServiceOptions } from './service.ts';
