/** Why a whole file or its mapping is refused; a single bad row is quarantined instead. */
export type IntakeErrorCode =
  'MAPPING_INVALID' | 'GAZETTEER_INVALID' | 'COLUMN_MISSING' | 'COLUMN_AMBIGUOUS' | 'CSV_EMPTY' | 'CSV_MALFORMED';

/** Names the field (a column, or a path in a document), what stood there and what would be right. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
  readonly code: IntakeErrorCode;
  readonly field: string;
  readonly value: string;
  readonly expected: string;

  constructor(
    code: IntakeErrorCode,
    facts: { readonly field: string; readonly value: string; readonly expected: string },
    options?: { readonly cause: unknown },
  ) {
    super(`${facts.field}: ${facts.value === '' ? 'nothing' : facts.value} is not ${facts.expected}`, options);
    this.code = code;
    this.field = facts.field;
    this.value = facts.value;
    this.expected = facts.expected;
  }
}
