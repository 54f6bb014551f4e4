export { BASE_PATH, REGISTRY_API } from './api/api.ts';
export { SCOPES, type Scope } from './api/scopes.ts';
export { parseConfig, readConfig, type RegistryConfig } from './config.ts';
export { RegistryError, type RegistryErrorCode } from './errors.ts';
export { startRegistry, type RunningRegistry } from './service.ts';
