import { ZERO_HASH } from '@meridian/credit';
import { eventHash } from '@meridian/evidence';
import type { LogEvent, NewEvent } from './transfer-log.ts';

/** The next entries of a transfer's history, chained to the last one there. */
export function chainEvents(
  transferKey: string,
  last: Pick<LogEvent, 'seq' | 'hash'> | undefined,
  at: number,
  added: readonly NewEvent[],
): LogEvent[] {
  let previous = last ?? { seq: -1, hash: ZERO_HASH };
  return added.map((event) => {
    const next = { transferKey, seq: previous.seq + 1, at, type: event.type, body: event.body, prev: previous.hash };
    const chained: LogEvent = { ...next, hash: eventHash(next) };
    previous = chained;
    return chained;
  });
}
