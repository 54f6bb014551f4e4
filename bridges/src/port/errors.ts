export type BridgeErrorCode =
  | 'INVALID_CURSOR'
  | 'INVALID_OPTION'
  | 'NOT_A_PRIVATE_KEY'
  | 'WRONG_CURVE'
  | 'NOT_ON_CURVE'
  | 'NOT_A_CERTIFICATE'
  | 'WRONG_NETWORK'
  | 'UNREACHABLE'
  | 'LEDGER_ANSWER';

/** An adapter that was given, or met, something it cannot work with. What a ledger refuses is an outcome, not this. */
export class BridgeError extends Error {
  override readonly name = 'BridgeError';
  readonly code: BridgeErrorCode;
  readonly field: string;
  readonly value: string;
  readonly expected: string;

  constructor(
    code: BridgeErrorCode,
    facts: { readonly field: string; readonly value: string; readonly expected: string },
    options?: ErrorOptions,
  ) {
    super(`${facts.field}: ${facts.value} is not ${facts.expected}`, options);
    this.code = code;
    this.field = facts.field;
    this.value = facts.value;
    this.expected = facts.expected;
  }
}
