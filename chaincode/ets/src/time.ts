import { TIME_MAX } from '@meridian/credit';
import { invalidArgument, LedgerError } from './errors.ts';

/** A protobuf timestamp as the shim hands it out: a `Long` from the transaction, a number from the history. */
export interface Timestamp {
  readonly seconds: { toString(): string };
  readonly nanos: number;
}

/** Unix seconds. @throws LedgerError `INVALID_ARGUMENT` for a time that no calendar of ours holds */
export function secondsOf(timestamp: Timestamp): number {
  const seconds = Number(timestamp.seconds.toString());
  if (!Number.isSafeInteger(seconds) || seconds < 0 || seconds > TIME_MAX) {
    throw invalidArgument('timestamp', timestamp.seconds.toString(), `unix seconds from 0 to ${TIME_MAX}`);
  }
  return seconds;
}

/**
 * The submitter names the time, so it is only held to not running backwards: what came first stays first in the record.
 * @throws LedgerError `TIME_BEFORE_LAST_CHANGE`
 */
export function requireNotBefore(time: number, changedAt: number): void {
  if (time >= changedAt) return;
  throw new LedgerError('TIME_BEFORE_LAST_CHANGE', `the transaction's time ${time} is before the last change`, {
    field: 'timestamp',
    value: time,
    expected: `at least ${changedAt}`,
  });
}
