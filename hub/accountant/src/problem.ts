import { API_STATUS, problemBy, type StatusTable } from '@meridian/api';
import type { AccountantErrorCode } from './errors.ts';

const STATUS: StatusTable<AccountantErrorCode> = {
  ...API_STATUS,
  UNKNOWN_BATCH: [404, 'No such batch'],
  UNKNOWN_STATUS: [502, 'A ledger answers what nobody knows'],
  LEDGER_UNAVAILABLE: [503, 'A ledger cannot be reached'],
  LEDGER_WENT_BACK: [503, 'A ledger went back'],
  GATEWAY_REFUSED: [502, 'A gateway refused'],
  GATEWAY_UNREACHABLE: [502, 'A gateway cannot be reached'],
  STORE_BROKEN: [500, 'The store is broken'],
};

export const problemOf = problemBy(STATUS);
