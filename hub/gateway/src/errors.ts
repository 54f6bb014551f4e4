import { CodedError, type ApiErrorCode } from '@meridian/api';

export { messageOf, type ErrorFacts as GatewayErrorFacts } from '@meridian/api';

/** Why the gateway refuses a request, a file or a start: each code names one rule. */
export type GatewayErrorCode =
  | ApiErrorCode
  | 'UNKNOWN_PEER'
  | 'UNKNOWN_CLASS'
  | 'UNKNOWN_TRANSFER'
  | 'UNKNOWN_PROFILE'
  | 'UNKNOWN_LEDGER'
  | 'UNKNOWN_POLICY_SET'
  | 'NOT_SPENDABLE'
  | 'IDEMPOTENCY_CONFLICT'
  | 'PAUSED'
  | 'CAP_EXCEEDED'
  | 'UNKNOWN_PAUSE'
  | 'SECOND_OPERATOR_NEEDED'
  | 'NOT_POSSIBLE_NOW'
  | 'RESTART_NEEDED'
  | 'LEDGER_REFUSED'
  | 'LEDGER_UNAVAILABLE'
  | 'PEER_REFUSED'
  | 'PEER_UNAVAILABLE'
  | 'VERSION_CONFLICT'
  | 'LOG_BROKEN'
  | 'LOG_IN_USE'
  | 'LOG_UNAVAILABLE'
  | 'LEASE_LOST';

export class GatewayError extends CodedError<GatewayErrorCode> {
  override readonly name = 'GatewayError';
}

/** Whether somebody else wrote first: another version of the transfer, or the same request. */
export const isConflict = (error: unknown, field: 'version' | 'clientRequestId'): boolean =>
  error instanceof GatewayError && error.code === 'VERSION_CONFLICT' && error.facts.field === field;
