import { CreditError } from '@meridian/credit';
import { z } from 'zod';
import { isCoded, type ApiErrorCode, type CodedError } from './errors.ts';

/** An answer's body when something is refused (RFC 9457), with what the caller needs to mend it. */
export const problemSchema = z.object({
  type: z.string(),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  code: z.string(),
  field: z.string().optional(),
  value: z.string().optional(),
  expected: z.string().optional(),
  retryAfterSeconds: z.int().optional(),
});

export interface ProblemBody {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly field?: string;
  readonly value?: string;
  readonly expected?: string;
  /** Stands in the header `Retry-After` too. */
  readonly retryAfterSeconds?: number;
}

/** The HTTP status and the title of each code. */
export type StatusTable<Code extends string> = Readonly<Record<Code, readonly [status: number, title: string]>>;

/** Of the codes that every service knows; a service's own table begins with these. */
export const API_STATUS: StatusTable<ApiErrorCode> = {
  INVALID_ARGUMENT: [400, 'A field is wrong'],
  UNAUTHENTICATED: [401, 'Not authenticated'],
  FORBIDDEN: [403, 'Not allowed'],
  NOT_FOUND: [404, 'Not found'],
  BODY_TOO_LARGE: [413, 'The body is too large'],
  LENGTH_REQUIRED: [411, 'The body has no length'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'The media type is not supported'],
  TOO_MANY_REQUESTS: [429, 'Too many requests'],
  SHUTTING_DOWN: [503, 'The service is stopping'],
  INVALID_CONFIG: [500, 'The configuration is wrong'],
  FILE_UNREADABLE: [500, 'A file cannot be read'],
  KEY_FILE_MODE: [500, 'A key file can be read by others'],
  INVALID_KEY: [500, 'A key is not usable'],
};

const MAX_VALUE = 200;

/** A short text of any value. */
export function showValue(value: unknown): string {
  const text = typeof value === 'string' ? value : jsonOf(value);
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 3)}...` : text;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? `${v}` : v));
  } catch {
    // Nested deeper than the stack, or in itself: an answer about a value must not fail over it.
    return `a value of type ${typeof value}`;
  }
}

export function problem(
  [status, title]: readonly [number, string],
  error: Pick<CodedError, 'code' | 'message' | 'facts'>,
): ProblemBody {
  const { field, value, expected, retryAfterSeconds } = error.facts;
  return {
    type: `urn:meridian:error:${error.code}`,
    status,
    title,
    detail: error.message,
    code: error.code,
    ...(field === undefined ? {} : { field }),
    ...(value === undefined ? {} : { value: showValue(value) }),
    ...(expected === undefined ? {} : { expected }),
    ...(typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {}),
  };
}

/** What to answer to anything thrown. The unexpected is told without its message: that is for the log. */
export function problemBy(
  table: Readonly<Record<string, readonly [number, string]>>,
): (thrown: unknown) => ProblemBody {
  return (thrown) => {
    if (isCoded(thrown)) {
      const status = table[thrown.code];
      if (status !== undefined) return problem(status, thrown);
    }
    if (thrown instanceof CreditError) {
      const { code, message, field, value, expected } = thrown;
      return problem(API_STATUS.INVALID_ARGUMENT, { code, message, facts: { field, value, expected } });
    }
    return INTERNAL;
  };
}

const INTERNAL: ProblemBody = {
  type: 'urn:meridian:error:INTERNAL',
  status: 500,
  title: 'An error of the service',
  detail: 'The service failed; its log tells more.',
  code: 'INTERNAL',
};
