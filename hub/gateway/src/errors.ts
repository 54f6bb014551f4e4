/** Why the gateway refuses a request, a file or a start: each code names one rule. */
export type GatewayErrorCode =
  | 'INVALID_CONFIG'
  | 'FILE_UNREADABLE'
  | 'KEY_FILE_MODE'
  | 'INVALID_KEY'
  | 'INVALID_ARGUMENT'
  | 'UNKNOWN_PEER'
  | 'UNKNOWN_CLASS'
  | 'UNKNOWN_TRANSFER'
  | 'UNKNOWN_PROFILE'
  | 'UNKNOWN_LEDGER'
  | 'NOT_SPENDABLE'
  | 'IDEMPOTENCY_CONFLICT'
  | 'NOT_POSSIBLE_NOW'
  | 'LEDGER_REFUSED'
  | 'LEDGER_UNAVAILABLE'
  | 'PEER_REFUSED'
  | 'PEER_UNAVAILABLE'
  | 'VERSION_CONFLICT'
  | 'LOG_BROKEN'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BODY_TOO_LARGE'
  | 'LENGTH_REQUIRED'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'SHUTTING_DOWN';

/** What a caller needs to mend the matter: the field, its value and what would be right. */
export interface GatewayErrorFacts {
  readonly field?: string;
  readonly value?: unknown;
  readonly expected?: string;
  readonly [fact: string]: unknown;
}

export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: GatewayErrorCode;
  readonly facts: GatewayErrorFacts;

  constructor(code: GatewayErrorCode, message: string, facts: GatewayErrorFacts = {}, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    this.facts = facts;
  }
}

/** The message of whatever was thrown, for a log or an answer: never a stack. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
