import { API_STATUS, problem, problemBy, type ProblemBody, type StatusTable } from '@meridian/api';
import type { RegistryErrorCode } from './errors.ts';
import { LedgerRefusal } from './ledger/outcome.ts';

const STATUS: StatusTable<RegistryErrorCode> = {
  ...API_STATUS,
  PLACE_NOT_FOUND: [404, 'No such place'],
  NO_IDENTITY: [403, 'Nobody signs for you on the ledger'],
  LEDGER_UNAVAILABLE: [503, 'The ledger cannot be reached'],
  FATE_UNKNOWN: [504, 'The ledger has not told what became of it'],
};

type Status = readonly [status: number, title: string];
const FORBIDDEN: Status = [403, 'The ledger does not allow you that'];
const NOT_FOUND: Status = [404, 'The ledger has no such record'];
const WRONG: Status = [400, 'A field is wrong'];
const UNFIT: Status = [422, 'That cannot be'];
const CONFLICT: Status = [409, 'The ledger refused it as things are'];

/** The ledger's codes whose status their names do not tell. All others conflict with the ledger's state. */
const LEDGER_STATUS: Readonly<Record<string, Status>> = {
  FORBIDDEN,
  NOT_OWNER: FORBIDDEN,
  NOT_APPROVED: FORBIDDEN,
  NOT_ENTITLED: FORBIDDEN,
  UNKNOWN_METRIC: WRONG,
  CURVE_NOT_ASCENDING: WRONG,
  TOO_MANY_POLICIES: WRONG,
  FACTOR_TOO_LARGE: WRONG,
  POLICY_INPUT_MISSING: UNFIT,
  PLACE_TOO_COARSE: UNFIT,
  PLACE_OUTSIDE_AREA: UNFIT,
  PERIOD_NOT_ENDED: UNFIT,
  ACTIVATION_IN_PAST: UNFIT,
  LOCATION_COMMITMENT_MISMATCH: UNFIT,
  POLICY_SET_COUPLED: UNFIT,
};

const problemOfOwn = problemBy(STATUS);

/** What to answer to anything thrown: the ledger's refusals keep their code and facts. */
export const problemOf = (thrown: unknown): ProblemBody =>
  thrown instanceof LedgerRefusal ? problem(statusOf(thrown.code), thrown) : problemOfOwn(thrown);

function statusOf(code: string): Status {
  if (code.endsWith('_NOT_FOUND')) return NOT_FOUND;
  if (code.startsWith('INVALID_')) return WRONG;
  return LEDGER_STATUS[code] ?? CONFLICT;
}
