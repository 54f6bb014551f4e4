import { CreditError } from '@meridian/credit';
import { ERRORS, errorUrn, isSatpErrorCode, type Problem } from '@meridian/satp';
import { GatewayError, type GatewayErrorCode } from './errors.ts';

/** An answer's body when something is refused (RFC 9457), with what the caller needs to mend it. */
export interface ProblemBody {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly field?: string;
  readonly value?: string;
  readonly expected?: string;
}

const STATUS: Readonly<Record<GatewayErrorCode, readonly [number, string]>> = {
  INVALID_CONFIG: [500, 'The configuration is wrong'],
  FILE_UNREADABLE: [500, 'A file cannot be read'],
  KEY_FILE_MODE: [500, 'A key file can be read by others'],
  INVALID_KEY: [500, 'A key is not usable'],
  INVALID_ARGUMENT: [400, 'A field is wrong'],
  UNKNOWN_PEER: [404, 'No such peer gateway'],
  UNKNOWN_CLASS: [404, 'The ledger holds no such class'],
  UNKNOWN_TRANSFER: [404, 'No such transfer'],
  UNKNOWN_PROFILE: [404, 'No such asset profile'],
  UNKNOWN_LEDGER: [422, 'The peer does not stand before that ledger'],
  NOT_SPENDABLE: [409, 'The account cannot give that'],
  IDEMPOTENCY_CONFLICT: [409, 'The request id was used for another request'],
  NOT_POSSIBLE_NOW: [409, 'The transfer is not in a state for that'],
  LEDGER_REFUSED: [409, 'The ledger refused'],
  LEDGER_UNAVAILABLE: [503, 'The ledger cannot be reached'],
  PEER_REFUSED: [502, 'The peer refused'],
  PEER_UNAVAILABLE: [503, 'The peer cannot be reached'],
  VERSION_CONFLICT: [409, 'Somebody else was faster'],
  LOG_BROKEN: [500, 'The log does not hold together'],
  UNAUTHENTICATED: [401, 'Not authenticated'],
  FORBIDDEN: [403, 'Not allowed'],
  NOT_FOUND: [404, 'Not found'],
  BODY_TOO_LARGE: [413, 'The body is too large'],
  LENGTH_REQUIRED: [411, 'The body has no length'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'The media type is not supported'],
  SHUTTING_DOWN: [503, 'The gateway is stopping'],
};

const MAX_VALUE = 200;

/** A short text of any value. */
function show(value: unknown): string {
  const text =
    typeof value === 'string' ? value : JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? `${v}` : v));
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE - 3)}...` : text;
}

export function gatewayProblem(error: GatewayError): ProblemBody {
  const [status, title] = STATUS[error.code];
  const { field, value, expected } = error.facts;
  return {
    type: `urn:meridian:error:${error.code}`,
    status,
    title,
    detail: error.message,
    code: error.code,
    ...(field === undefined ? {} : { field }),
    ...(value === undefined ? {} : { value: show(value) }),
    ...(expected === undefined ? {} : { expected }),
  };
}

/** The core's refusal as an answer: the draft's codes under the draft's name, ours under ours. */
export function satpProblem(problem: Problem): ProblemBody {
  const { code } = problem;
  return { type: isSatpErrorCode(code) ? errorUrn(code) : `urn:meridian:error:${code}`, ...problem };
}

/** A peer's unsigned answer as the core takes it, or undefined when it is not one about the session. */
export function sessionProblem(body: Partial<ProblemBody>): Problem | undefined {
  const { code, title, detail } = body;
  if (!isSatpErrorCode(code)) return undefined;
  const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? show(value) : otherwise);
  const { status, title: known } = ERRORS[code];
  return { code, status, title: text(title, known), detail: text(detail, known) };
}

/** What to answer to anything thrown. The unexpected is told without its message: that is for the log. */
export function problemOf(thrown: unknown): ProblemBody {
  if (thrown instanceof GatewayError) return gatewayProblem(thrown);
  if (thrown instanceof CreditError) {
    const { code, field, value, expected, message } = thrown;
    return {
      type: `urn:meridian:error:${code}`,
      status: 400,
      title: 'A field is wrong',
      detail: message,
      code,
      field,
      value,
      expected,
    };
  }
  return {
    type: 'urn:meridian:error:INTERNAL',
    status: 500,
    title: 'An error of the gateway',
    detail: 'The gateway failed; its log tells more.',
    code: 'INTERNAL',
  };
}
