/** What a caller needs to mend the matter: the field, its value and what would be right. */
export interface ErrorFacts {
  readonly field?: string;
  readonly value?: unknown;
  readonly expected?: string;
  readonly [fact: string]: unknown;
}

/** Why a service refuses a request, a file or a start: each code names one rule. A service adds codes of its own. */
export class CodedError<Code extends string = string> extends Error {
  override readonly name: string = 'CodedError';
  readonly code: Code;
  readonly facts: ErrorFacts;

  constructor(code: Code, message: string, facts: ErrorFacts = {}, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    this.facts = facts;
  }
}

export const isCoded = (thrown: unknown): thrown is CodedError => thrown instanceof CodedError;

/** The codes that every service knows: of requests, and of its files and start. */
export type ApiErrorCode =
  | 'INVALID_ARGUMENT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BODY_TOO_LARGE'
  | 'LENGTH_REQUIRED'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'SHUTTING_DOWN'
  | 'TOO_MANY_REQUESTS'
  | 'INVALID_CONFIG'
  | 'FILE_UNREADABLE'
  | 'KEY_FILE_MODE'
  | 'INVALID_KEY';

export class ApiError extends CodedError<ApiErrorCode> {
  override readonly name = 'ApiError';
}

/** The message of whatever was thrown, for a log or an answer: never a stack. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
