/** Why the container refuses a request or a start: each code names one rule. */
export type ServiceErrorCode =
  | 'INVALID_ARGUMENT'
  | 'UNAUTHENTICATED'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'BODY_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'TOO_MANY_BIDS'
  | 'TOO_MANY_AUCTIONS'
  | 'AUCTION_CLEARED'
  /** Whatever was wrong with the input of a clearing: which of its parts it was is not said. */
  | 'NOT_THE_COMMITTED_SET'
  | 'RESULT_NOT_READY'
  | 'CLEARING_FAILED'
  | 'UNKNOWN_BIDDER'
  | 'EVIDENCE_UNAVAILABLE'
  | 'KEY_NOT_RELEASED'
  | 'INVALID_CONFIG';

/** What a caller needs to mend the matter. */
export interface ServiceErrorFacts {
  readonly field?: string;
  readonly value?: string;
  readonly expected?: string;
}

export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: ServiceErrorCode;
  readonly facts: ServiceErrorFacts;

  constructor(code: ServiceErrorCode, message: string, facts: ServiceErrorFacts = {}, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    this.facts = facts;
  }
}

/** HTTP status and title of each code. */
export const STATUS: Readonly<Record<ServiceErrorCode, readonly [number, string]>> = {
  INVALID_ARGUMENT: [400, 'A field is wrong'],
  UNAUTHENTICATED: [401, 'Not authenticated'],
  NOT_FOUND: [404, 'Not found'],
  METHOD_NOT_ALLOWED: [405, 'The method is not allowed'],
  BODY_TOO_LARGE: [413, 'The body is too large'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'The media type is not supported'],
  TOO_MANY_BIDS: [413, 'The container holds no more bids'],
  TOO_MANY_AUCTIONS: [413, 'The container holds no more auctions'],
  AUCTION_CLEARED: [409, 'The auction is cleared'],
  NOT_THE_COMMITTED_SET: [409, 'This is not what the ledger committed'],
  RESULT_NOT_READY: [404, 'There is no result yet'],
  CLEARING_FAILED: [409, 'The auction cannot be cleared'],
  UNKNOWN_BIDDER: [403, 'Nobody whom the container knows'],
  EVIDENCE_UNAVAILABLE: [503, 'There is no evidence'],
  KEY_NOT_RELEASED: [503, 'The bid key was not released'],
  INVALID_CONFIG: [500, 'The configuration is wrong'],
};

export interface Problem extends ServiceErrorFacts {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
}

/** RFC 9457. The unexpected is told without its message, which could repeat what was opened. */
export function problemOf(thrown: unknown): Problem {
  const isKnown = thrown instanceof ServiceError;
  const code = isKnown ? thrown.code : 'INTERNAL';
  const [status, title] = isKnown ? STATUS[thrown.code] : [500, 'An error of the service'];
  const detail = isKnown ? thrown.message : 'The service failed.';
  return { type: `urn:meridian:error:${code}`, status, title, detail, code, ...(isKnown && thrown.facts) };
}
