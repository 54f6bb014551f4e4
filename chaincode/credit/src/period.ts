import { CreditError } from './errors.ts';

/** Half-open UTC days as unix seconds: `[start 00:00Z, end 00:00Z)`, so a period's last day is the one before `end`. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

export const SECONDS_PER_DAY = 86_400;
/** 9999-12-31T00:00:00Z: what every ledger and date format can hold. */
export const TIME_MAX = 253_402_214_400;

/** @throws CreditError `INVALID_PERIOD` */
export function checkPeriod(period: Period): Period {
  for (const field of ['start', 'end'] as const) {
    const value = period[field];
    if (!Number.isSafeInteger(value) || value < 0 || value > TIME_MAX || value % SECONDS_PER_DAY !== 0) {
      throw new CreditError('INVALID_PERIOD', {
        field: `period.${field}`,
        value,
        expected: 'unix seconds at midnight UTC',
      });
    }
  }
  if (period.end <= period.start) {
    throw new CreditError('INVALID_PERIOD', {
      field: 'period.end',
      value: period.end,
      expected: `after the start, ${period.start}`,
    });
  }
  return period;
}
