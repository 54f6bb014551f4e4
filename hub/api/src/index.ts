export { API_KEY_HEADER, ApiKeys, apiKeySchema, createApiKey, type ApiKeyEntry } from './api-keys.ts';
export { createToken, type TokenOptions } from './api-token.ts';
export {
  basePathOf,
  defineEndpoint,
  type Api,
  type ApiAnswer,
  type ApiRequest,
  type Caller,
  type Endpoint,
  type EndpointMaker,
} from './endpoint.ts';
export { ApiError, CodedError, isCoded, messageOf, type ApiErrorCode, type ErrorFacts } from './errors.ts';
export {
  checkConfig,
  parseP256Key,
  readConfigJson,
  readP256Key,
  readP256PublicKey,
  readSecret,
  readText,
} from './files.ts';
export { openApiOf } from './openapi.ts';
export {
  API_STATUS,
  problem,
  problemBy,
  problemSchema,
  showValue,
  type ProblemBody,
  type StatusTable,
} from './problem.ts';
export { RateLimiter, type Rate } from './rate-limiter.ts';
export { decimal, hashField, plainHash, readBy } from './schemas.ts';
export { healthEndpoint, metricsEndpoint } from './watching.ts';
