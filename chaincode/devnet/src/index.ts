export { Devnet, NOTICE, type DevnetAddresses } from './devnet.ts';
export { DevnetError, type DevnetErrorCode } from './errors.ts';
export type { Attributes } from './identity/attributes.ts';
export type { Identity, IdentityRequest } from './identity/organisation.ts';
export { jsonLog, silentLog, type Log } from './log.ts';
export type { DevnetOptions } from './options.ts';
