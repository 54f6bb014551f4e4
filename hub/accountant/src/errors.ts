import { CodedError, type ApiErrorCode } from '@meridian/api';

/** Why the accountant refuses a request, a file or a start: each code names one rule. */
export type AccountantErrorCode =
  | ApiErrorCode
  | 'UNKNOWN_BATCH'
  | 'UNKNOWN_STATUS'
  | 'LEDGER_UNAVAILABLE'
  | 'LEDGER_WENT_BACK'
  | 'GATEWAY_REFUSED'
  | 'GATEWAY_UNREACHABLE'
  | 'STORE_BROKEN';

export class AccountantError extends CodedError<AccountantErrorCode> {
  override readonly name = 'AccountantError';
}
