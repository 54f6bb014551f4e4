export type DevnetErrorCode =
  | 'INVALID_OPTION'
  | 'NOT_SUPPORTED'
  | 'DATA_MISMATCH'
  | 'DATA_IN_USE'
  | 'CHAINCODE_DEFINITION'
  | 'UNKNOWN_ORGANISATION'
  | 'INVALID_POLICY'
  | 'LEDGER_REFUSED'
  | 'ADDRESS_IN_USE';

/** What devnet refuses: which field, the value it had and what would be right. */
export class DevnetError extends Error {
  override readonly name = 'DevnetError';
  readonly code: DevnetErrorCode;
  readonly facts: { readonly field?: string; readonly value?: unknown; readonly expected?: string };

  constructor(code: DevnetErrorCode, message: string, facts: DevnetError['facts'] = {}, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.facts = facts;
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
