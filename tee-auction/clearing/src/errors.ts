/** Why an announcement, or the input of a clearing, is not one: each code names one rule. */
export type ClearingErrorCode =
  | 'INVALID_RULES'
  | 'INVALID_LOTS'
  | 'INVALID_BOOK'
  | 'INVALID_FACTOR'
  | 'INVALID_RESULT'
  | 'INVALID_TRADE'
  | 'SOLVER_FAILED';

/** What one value was, and what would have been right. */
export interface Facts {
  readonly field: string;
  readonly value: string;
  readonly expected: string;
}

/** Input that no auction has: of whoever announced it or called us, not of a trader, whose mistakes are refusals. */
export class ClearingError extends Error implements Facts {
  override readonly name = 'ClearingError';
  readonly code: ClearingErrorCode;
  readonly field: string;
  readonly value: string;
  readonly expected: string;

  constructor(code: ClearingErrorCode, facts: { field: string; value: unknown; expected: string }) {
    super(`${facts.field}: ${show(facts.value)} is not ${facts.expected}`);
    this.code = code;
    this.field = facts.field;
    this.value = show(facts.value);
    this.expected = facts.expected;
  }
}

/** Something that was checked and is not so: a value, as being refused is an answer. */
export interface Refusal<Code extends string> extends Facts {
  readonly code: Code;
}

/** A check that made something, or why it refused. */
export type Outcome<T, Code extends string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal<Code> };

export const accepted = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refused = <Code extends string>(
  refusal: Refusal<Code>,
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({ ok: false, refusal });

export const refusalOf = <Code extends string>(
  code: Code,
  field: string,
  value: unknown,
  expected: string | bigint | number,
): Refusal<Code> => ({ code, field, value: show(value), expected: expected.toString() });

/** A short text of any value, safe to put into an answer. */
export function show(value: unknown): string {
  const text = textOf(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return value.toString();
  return value === undefined ? 'undefined' : JSON.stringify(value, plainBigint);
}

const plainBigint = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);
