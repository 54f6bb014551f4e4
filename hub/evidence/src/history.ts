import { hashText, ZERO_HASH, type Hash } from '@meridian/credit';

/** An entry of a transfer's history. Its hash covers the entry before it, so no entry can be changed or taken out. */
export interface HistoryEntry {
  /** Under which the gateway keeps the transfer: `<role>/<peer>/<transfer id>`. */
  readonly transferKey: string;
  /** From 0, without gaps. */
  readonly seq: number;
  /** Unix milliseconds by the gateway's clock. */
  readonly at: number;
  readonly type: string;
  /** JSON text. */
  readonly body: string;
  readonly prev: Hash;
  readonly hash: Hash;
}

/** The hash of an entry: SHA-256 over the JSON array of its fields in this order, `prev` being 64 zeros for the first. */
export const eventHash = (event: Omit<HistoryEntry, 'hash'>): Hash =>
  hashText(JSON.stringify([event.transferKey, event.seq, event.at, event.type, event.body, event.prev]));

/** The place of the first entry that does not follow from the one before it, or undefined when the whole chain holds. */
export function brokenAt(events: readonly HistoryEntry[]): number | undefined {
  let prev = ZERO_HASH;
  for (const [seq, event] of events.entries()) {
    if (event.seq !== seq || event.prev !== prev || eventHash(event) !== event.hash) return seq;
    prev = event.hash;
  }
  return undefined;
}
