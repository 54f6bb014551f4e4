/**
 * The draft's error codes (section "Protocol Errors Codes"): HTTP status and title of each. The codes from `OP_` on are
 * ours, for operators only; they never travel to a peer.
 */
export const ERRORS = {
  'err_0.1.1': { status: 400, title: 'invalid message type' },
  'err_0.1.2': { status: 403, title: 'insufficient permissions' },
  'err_0.1.3': { status: 422, title: 'bad signature' },
  'err_1.1.1': { status: 422, title: 'invalid transferContextId' },
  'err_1.1.2': { status: 422, title: 'invalid sessionId' },
  'err_1.1.3': { status: 422, title: 'incorrect transferInitClaimFormat' },
  'err_1.1.11': { status: 422, title: 'invalid digitalAssetId' },
  'err_1.1.12': { status: 422, title: 'invalid assetProfileId' },
  'err_1.1.13': { status: 422, title: 'invalid verifiedOriginatorEntityId' },
  'err_1.1.14': { status: 422, title: 'invalid verifiedBeneficiaryEntityId' },
  'err_1.1.15': { status: 422, title: 'invalid originatorPublicKey' },
  'err_1.1.16': { status: 422, title: 'invalid beneficiaryPublicKey' },
  'err_1.1.17': { status: 422, title: 'invalid senderGatewaySignaturePublicKey' },
  'err_1.1.18': { status: 422, title: 'invalid receiverGatewaySignaturePublicKey' },
  'err_1.1.19': { status: 422, title: 'invalid senderGatewayId' },
  'err_1.1.20': { status: 422, title: 'invalid recipientGatewayId' },
  'err_1.1.31': { status: 415, title: 'unsupported gatewayDefaultSignatureAlgorithm' },
  'err_1.1.32': { status: 415, title: 'unsupported networkLockType' },
  'err_1.1.33': { status: 415, title: 'unsupported networkLockExpirationTime' },
  'err_1.1.34': { status: 415, title: 'unsupported gatewayTlsScheme' },
  'err_1.2.1': { status: 404, title: 'mismatch transferContextId' },
  'err_1.2.2': { status: 404, title: 'mismatch sessionId' },
  'err_1.2.3': { status: 404, title: 'mismatch hashTransferInitClaim' },
  'err_1.3.1': { status: 404, title: 'mismatch transferContextId' },
  'err_1.3.2': { status: 404, title: 'mismatch sessionId' },
  'err_1.3.3': { status: 404, title: 'mismatch hashTransferInitClaim' },
  'err_1.3.4': { status: 404, title: 'mismatch hashPrevMessage' },
  'err_1.4.1': { status: 404, title: 'mismatch transferContextId' },
  'err_1.4.2': { status: 404, title: 'mismatch sessionId' },
  'err_1.4.3': { status: 404, title: 'mismatch hashPrevMessage' },
  'err_2.2.1': { status: 404, title: 'mismatch transferContextId' },
  'err_2.2.2': { status: 404, title: 'mismatch sessionId' },
  'err_2.2.3': { status: 415, title: 'unsupported lockAssertionClaimFormat' },
  'err_2.2.4': { status: 415, title: 'unsupported lockAssertionExpiration' },
  'err_2.2.5': { status: 404, title: 'mismatch hashPrevMessage' },
  'err_2.2.7': { status: 404, title: 'asset not found' },
  'err_2.2.8': { status: 409, title: 'asset already locked' },
  'err_2.2.9': { status: 410, title: 'asset lock expired' },
  'err_2.4.1': { status: 404, title: 'mismatch transferContextId' },
  'err_2.4.2': { status: 404, title: 'mismatch sessionId' },
  'err_2.4.3': { status: 404, title: 'mismatch hashPrevMessage' },
  'err_3.1.1': { status: 404, title: 'mismatch transferContextId' },
  'err_3.1.2': { status: 404, title: 'mismatch sessionId' },
  'err_3.1.3': { status: 404, title: 'mismatch hashPrevMessage' },
  'err_3.3.1': { status: 404, title: 'mismatch transferContextId' },
  'err_3.3.2': { status: 404, title: 'mismatch sessionId' },
  'err_3.3.3': { status: 404, title: 'mismatch hashPrevMessage' },
  'err_3.3.4': { status: 415, title: 'unsupported mintAssertionFormat' },
  'err_3.5.1': { status: 404, title: 'mismatch transferContextId' },
  'err_3.5.2': { status: 404, title: 'mismatch sessionId' },
  'err_3.5.3': { status: 404, title: 'mismatch hashPrevMessage' },
  'err_3.5.4': { status: 415, title: 'unsupported burnAssertionClaimFormat' },
  'err_3.7.1': { status: 404, title: 'mismatch transferContextId' },
  'err_3.7.2': { status: 404, title: 'mismatch sessionId' },
  'err_3.7.3': { status: 404, title: 'mismatch hashPrevMessage' },
  'err_3.7.4': { status: 415, title: 'unsupported assignmentAssertionClaimFormat' },
  'err_3.9.1': { status: 404, title: 'mismatch transferContextId' },
  'err_3.9.2': { status: 404, title: 'mismatch sessionId' },
  'err_3.9.3': { status: 404, title: 'mismatch hashPrevMessage' },
  'err_3.9.4': { status: 404, title: 'mismatch hashTransferCommence' },
  OP_INVALID_REQUEST: { status: 422, title: 'the transfer asked for cannot be made' },
  OP_ALREADY_STARTED: { status: 409, title: 'the transfer has already started' },
  OP_PAST_COMMIT: { status: 409, title: 'the transfer is past the point of return' },
  OP_ENDED: { status: 409, title: 'the transfer has ended' },
  OP_NOT_HALTED: { status: 409, title: 'the transfer is not halted' },
  OP_CANCELLED: { status: 409, title: 'the operator cancelled the transfer' },
  OP_TIMED_OUT: { status: 504, title: 'the peer took too long' },
  OP_LOCK_EXPIRED: { status: 410, title: 'the lock assertion expired' },
  OP_PEER_ABORTED: { status: 409, title: 'the peer aborted the session' },
  OP_NOT_FINAL_HERE: { status: 503, title: 'the evidence is of a block that is not final here yet' },
  OP_RESTORED: { status: 409, title: 'the log was restored from an older copy' },
  OP_LEDGER_REFUSED: { status: 409, title: 'the ledger refused' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ErrorCode = keyof typeof ERRORS;
/** A code of the draft, the only ones that an error-msg carries. */
export type SatpErrorCode = Extract<ErrorCode, `err_${string}`>;

/** Why something was refused, as data: which rule, and where it applies which field, which value, what would be right. */
export interface Problem {
  readonly code: ErrorCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly field?: string;
  readonly value?: string;
  readonly expected?: string;
}

const MAX_SHOWN = 120;

/** At most so many characters of a text, never half of one (JCS knows no lone surrogates). */
export function shorten(text: string, max: number): string {
  const characters = Array.from(text.slice(0, 2 * max));
  return characters.length > max ? `${characters.slice(0, max - 3).join('')}...` : characters.join('');
}

/** A short text of any value, safe to put into an answer. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value);
  return shorten(text, MAX_SHOWN);
}

/** A problem with one field: what was there and what would be right. */
export function fieldProblem(code: ErrorCode, facts: { field: string; value: unknown; expected: string }): Problem {
  const value = show(facts.value);
  return {
    code,
    ...ERRORS[code],
    detail: `${facts.field}: ${value} is not ${facts.expected}`,
    field: facts.field,
    value,
    expected: facts.expected,
  };
}

export const problem = (code: ErrorCode, detail: string): Problem => ({ code, ...ERRORS[code], detail });

export const isSatpErrorCode = (code: unknown): code is SatpErrorCode =>
  typeof code === 'string' && code.startsWith('err_') && Object.hasOwn(ERRORS, code);
