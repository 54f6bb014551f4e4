/** What is checked, in this order; the first that fails gives the verdict its code. */
export const EVIDENCE_CODES = [
  'SHAPE',
  'FILE_SIGNATURE',
  'HISTORY_CHAIN',
  'MESSAGE_SIGNATURE',
  'GATEWAY_KEYS',
  'SESSION',
  'MESSAGE_ORDER',
  'MESSAGE_CHAIN',
  'TERMS',
  'PROFILE',
  'HISTORY_MESSAGES',
  'CLAIM',
  'CLAIM_PROOF',
  'STATES',
  'STORY',
] as const;
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];

export interface EvidenceCheck {
  readonly code: EvidenceCode;
  readonly ok: boolean;
  readonly detail: string;
}

/** Why a check failed. Thrown inside this package alone. */
export class Failed extends Error {
  readonly code: EvidenceCode;

  constructor(code: EvidenceCode, message: string) {
    super(message);
    this.code = code;
  }
}

export function requireEqual(code: EvidenceCode, field: string, value: unknown, expected: unknown): void {
  if (value !== expected)
    throw new Failed(code, `${field} is ${show(value)}, but the rest of the file gives ${show(expected)}`);
}

const show = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value));
