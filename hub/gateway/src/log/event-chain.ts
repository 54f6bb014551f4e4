import { hashText, ZERO_HASH, type Hash } from '@meridian/credit';
import type { LogEvent, NewEvent } from './transfer-log.ts';

/** The hash of an entry: SHA-256 over the JSON array of its fields in this order, `prev` being 64 zeros for the first. */
export const eventHash = (event: Omit<LogEvent, 'hash'>): Hash =>
  hashText(JSON.stringify([event.transferKey, event.seq, event.at, event.type, event.body, event.prev]));

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

/** The place of the first entry that does not follow from the one before it, or undefined when the whole chain holds. */
export function brokenAt(events: readonly LogEvent[]): number | undefined {
  let prev = ZERO_HASH;
  for (const [seq, event] of events.entries()) {
    if (event.seq !== seq || event.prev !== prev || eventHash(event) !== event.hash) return seq;
    prev = event.hash;
  }
  return undefined;
}
