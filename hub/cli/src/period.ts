import { SECONDS_PER_DAY } from '@meridian/credit';
import { usage } from './exit.ts';

const DAYS = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/;

/**
 * `2026-01-01/2026-03-31` as people write it, with its last day, as the half-open period of ledgers, unix seconds.
 * @throws CommandError `USAGE`
 */
export function parsePeriod(text: string): { readonly start: number; readonly end: number } {
  const [, first = '', last = ''] = DAYS.exec(text) ?? [];
  const [start, lastDay] = [dayOf(first), dayOf(last)];
  if (start === undefined || lastDay === undefined || lastDay < start)
    throw usage(`${text} is no period: give its first and last day, such as 2026-01-01/2026-03-31`, {
      field: 'period',
      value: text,
      expected: 'YYYY-MM-DD/YYYY-MM-DD',
    });
  return { start, end: lastDay + SECONDS_PER_DAY };
}

/** Unix seconds as people and programs read them, UTC. */
export const isoTime = (seconds: number): string => new Date(seconds * 1000).toISOString();
/** A day as `YYYY-MM-DD`. */
export const formatDay = (seconds: number): string => isoTime(seconds).slice(0, 10);

function dayOf(text: string): number | undefined {
  const ms = Date.parse(`${text}T00:00:00Z`);
  // The calendar takes the 31st of February for one in March.
  return Number.isNaN(ms) || formatDay(ms / 1000) !== text ? undefined : ms / 1000;
}
