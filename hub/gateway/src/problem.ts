import { API_STATUS, problem, problemBy, showValue, type ProblemBody, type StatusTable } from '@meridian/api';
import { ERRORS, errorUrn, isSatpErrorCode, type Problem } from '@meridian/satp';
import type { GatewayError, GatewayErrorCode } from './errors.ts';

export type { ProblemBody } from '@meridian/api';

const STATUS: StatusTable<GatewayErrorCode> = {
  ...API_STATUS,
  UNKNOWN_PEER: [404, 'No such peer gateway'],
  UNKNOWN_CLASS: [404, 'The ledger holds no such class'],
  UNKNOWN_TRANSFER: [404, 'No such transfer'],
  UNKNOWN_PROFILE: [404, 'No such asset profile'],
  UNKNOWN_POLICY_SET: [409, 'The policy set was not carried here'],
  UNKNOWN_LEDGER: [422, 'The peer does not stand before that ledger'],
  NOT_SPENDABLE: [409, 'The account cannot give that'],
  IDEMPOTENCY_CONFLICT: [409, 'The request id was used for another request'],
  PAUSED: [409, 'Paused by an operator'],
  CAP_EXCEEDED: [409, 'Over a cap'],
  UNKNOWN_PAUSE: [404, 'No such pause'],
  SECOND_OPERATOR_NEEDED: [403, 'Another operator has to approve'],
  NOT_POSSIBLE_NOW: [409, 'The transfer is not in a state for that'],
  RESTART_NEEDED: [409, 'Only a restart can change that'],
  LEDGER_REFUSED: [409, 'The ledger refused'],
  LEDGER_UNAVAILABLE: [503, 'The ledger cannot be reached'],
  PEER_REFUSED: [502, 'The peer refused'],
  PEER_UNAVAILABLE: [503, 'The peer cannot be reached'],
  VERSION_CONFLICT: [409, 'Somebody else was faster'],
  LOG_BROKEN: [500, 'The log does not hold together'],
  LOG_IN_USE: [409, 'Another process works with the log'],
  LOG_UNAVAILABLE: [503, "The log's database cannot be reached"],
  LEASE_LOST: [503, 'Other replicas have the work of this one'],
};

/** What to answer to anything thrown. */
export const problemOf = problemBy(STATUS);

export const gatewayProblem = (error: GatewayError): ProblemBody => problem(STATUS[error.code], error);

/** The core's refusal as an answer: the draft's codes under the draft's name, ours under ours. */
export function satpProblem(refusal: Problem): ProblemBody {
  const { code } = refusal;
  return { type: isSatpErrorCode(code) ? errorUrn(code) : `urn:meridian:error:${code}`, ...refusal };
}

/** A peer's unsigned answer as the core takes it, or undefined when it is not one about the session. */
export function sessionProblem(body: Partial<ProblemBody>): Problem | undefined {
  const { code, title, detail } = body;
  if (!isSatpErrorCode(code)) return undefined;
  const text = (value: unknown, otherwise: string): string =>
    typeof value === 'string' ? showValue(value) : otherwise;
  const { status, title: known } = ERRORS[code];
  return { code, status, title: text(title, known), detail: text(detail, known) };
}
