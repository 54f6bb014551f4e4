/** Why a value is not a credit's: each code names one rule. */
export type CreditErrorCode =
  | 'INVALID_INTEGER'
  | 'INVALID_MASS'
  | 'INVALID_RANGE'
  | 'INVALID_RANGES'
  | 'RANGE_OUTSIDE'
  | 'INVALID_HASH'
  | 'INVALID_PLACE'
  | 'INVALID_AREA'
  | 'INVALID_PERIOD'
  | 'INVALID_PROVENANCE'
  | 'INVALID_ENTITLEMENT'
  | 'INVALID_ACCOUNT'
  | 'INVALID_LEDGER'
  | 'INVALID_CLAIM'
  | 'INVALID_RETIREMENT'
  | 'INVALID_PROOF'
  | 'INVALID_SERIAL'
  | 'INVALID_ATTRIBUTE'
  | 'INVALID_USE'
  | 'INVALID_ATTESTATION'
  | 'INVALID_STATEMENT'
  | 'INVALID_POLICY_SET'
  | 'UNKNOWN_METRIC'
  | 'CURVE_NOT_ASCENDING'
  | 'TOO_MANY_POLICIES'
  | 'FACTOR_TOO_LARGE'
  | 'POLICY_INPUT_MISSING'
  | 'PLACE_TOO_COARSE'
  | 'TABLE_LEAF_INVALID';

/** A value refused at the door: which field, which value, and what would be right. */
export class CreditError extends Error {
  override readonly name = 'CreditError';
  readonly code: CreditErrorCode;
  readonly field: string;
  readonly value: string;
  readonly expected: string;

  constructor(code: CreditErrorCode, facts: { field: string; value: unknown; expected: string }) {
    super(`${facts.field}: ${show(facts.value)} is not ${facts.expected}`);
    this.code = code;
    this.field = facts.field;
    this.value = show(facts.value);
    this.expected = facts.expected;
  }
}

/** A short text of any value, safe to put into an answer. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value, bigintAsText) as string | undefined);
  return text === undefined ? 'undefined' : text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

const bigintAsText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);
