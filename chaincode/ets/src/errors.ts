import { ClearingError, type Refusal, type ResultCode } from '@meridian/clearing/check';
import { canonicalJson, CreditError } from '@meridian/credit';

/** The ledger's own refusals; those of a malformed value are codes of `CreditError` and `ClearingError` (docs/chaincode-api.md). */
export type LedgerErrorCode =
  | 'FORBIDDEN'
  | 'NOT_CONFIGURED'
  | 'CONFIGURATION_VERSION'
  | 'INVALID_ARGUMENT'
  | 'BATCH_NOT_FOUND'
  | 'BATCH_EXISTS'
  | 'CLASS_NOT_FOUND'
  | 'RETIREMENT_NOT_FOUND'
  | 'SERIAL_OVERLAP'
  | 'LOT_NOT_FOUND'
  | 'LOT_NOT_ACTIVE'
  | 'LOT_LOCKED'
  | 'NOT_OWNER'
  | 'NOT_APPROVED'
  | 'RANGE_OUTSIDE_LOT'
  | 'LOTS_DO_NOT_COVER'
  | 'LOTS_NOT_ADJACENT'
  | 'KEY_REUSED'
  | 'TRANSFER_NOT_FOUND'
  | 'TRANSFER_STATE'
  | 'TRANSFER_VOID'
  | 'WRONG_LEDGER'
  | 'UNKNOWN_LEDGER'
  | 'EVIDENCE_INVALID'
  | 'EVIDENCE_FACT'
  | 'EVIDENCE_MISMATCH'
  | 'HEADER_NOT_ATTESTED'
  | 'HEADER_CONTRADICTED'
  | 'NOT_WRAPPED_THERE'
  | 'FACT_NOT_HELD'
  | 'TIME_BEFORE_LAST_CHANGE'
  | 'ORGANISATION_NOT_FOUND'
  | 'PROJECT_NOT_FOUND'
  | 'PROJECT_STATE'
  | 'PLACE_OUTSIDE_AREA'
  | 'PERIOD_OVERLAP'
  | 'PERIOD_NOT_ENDED'
  | 'INSTALLATION_NOT_FOUND'
  | 'LOCATION_NOT_FOUND'
  | 'LOCATION_COMMITMENT_MISMATCH'
  | 'POLICY_SET_NOT_FOUND'
  | 'POLICY_SET_NOT_ACTIVE'
  | 'POLICY_SET_VERSION'
  | 'POLICY_SET_COUPLED'
  | 'ACTIVATION_OVERLAP'
  | 'ACTIVATION_IN_PAST'
  | 'MULTIPLIER_ZERO'
  | 'NOT_ENTITLED'
  | 'ENTITLEMENT_NOT_FOUND'
  | 'ATTESTATION_INVALID'
  | 'CURRENCY_UNKNOWN'
  | 'INSUFFICIENT_FUNDS'
  | 'PAYMENT_NOT_FOUND'
  | 'AUCTION_NOT_FOUND'
  | 'AUCTION_EXISTS'
  | 'AUCTION_PHASE'
  | 'AUCTION_LOT_NOT_FOUND'
  | 'BIDS_CLOSED'
  | 'BIDS_OPEN'
  | 'BID_NOT_FOUND'
  | 'BID_KEY_DIFFERS'
  | 'CIPHERTEXT_SIZE'
  | 'CLAMP_COULD_BIND'
  | 'CODE_NOT_ALLOWED'
  | 'EVIDENCE_REFUSED'
  | 'EVIDENCE_NOT_FOUND'
  | 'LOT_IN_AUCTION'
  | 'RESULT_LATE'
  | 'RESULT_EXISTS'
  | 'RESULT_NOT_FOUND'
  | 'RESULT_SIGNATURE'
  | 'SEED_TOO_EARLY'
  | 'SETTLEMENT_OPEN'
  | 'SETTLEMENT_OVER'
  | 'TRADE_NOT_FOUND'
  | 'TRADE_NOT_IN_RESULT'
  | 'TRADE_PARTY'
  | ResultCode;

/** What a refusal is about, in values that JSON can hold. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** The ledger says no, and nothing changes. Thrown, because that is how a chaincode refuses a transaction. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: LedgerErrorCode;
  readonly facts: Facts;

  constructor(code: LedgerErrorCode, message: string, facts: Facts = {}) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}

/** What a check of the clearing rules objects to, as the ledger's own refusal. */
export function refusedBy({ code, field, value, expected }: Refusal<LedgerErrorCode>): LedgerError {
  return new LedgerError(code, `${field}: ${value} is not ${expected}`, { field, value, expected });
}

/** A field refused at the door: which one, its value, and what would be right. */
export function invalidArgument(field: string, value: unknown, expected: string): LedgerError {
  const shown = show(value);
  return new LedgerError('INVALID_ARGUMENT', `${field}: ${shown} is not ${expected}`, {
    field,
    value: shown,
    expected,
  });
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

/** The refusal as a client reads it, `{code, message, ...facts}`; `undefined` for what is not a refusal but a fault. */
export function refusalJson(error: unknown): string | undefined {
  if (error instanceof LedgerError) {
    return canonicalJson({ ...error.facts, code: error.code, message: error.message });
  }
  if (error instanceof CreditError || error instanceof ClearingError) {
    const { code, message, field, value, expected } = error;
    return canonicalJson({ code, message, field, value, expected });
  }
  return undefined;
}
