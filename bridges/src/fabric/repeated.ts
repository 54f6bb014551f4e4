import { setTimeout as pause } from 'node:timers/promises';
import { unavailable, type Outcome } from '../port/outcome.ts';

/** 10, 20, … 320 ms, each with up to as much again by chance: long enough for a peer that is a block behind. */
const RETRY_MS = [10, 20, 40, 80, 160, 320] as const;

/** `again`: somebody was faster or is behind, and asking once more may help. */
export type Tried<T> = Outcome<T> | { readonly again: unknown };

/** Tries until it is settled; unavailable when that takes too long. */
export async function repeated<T>(attempt: () => Promise<Tried<T>>): Promise<Outcome<T>> {
  for (let attempts = 0; ; attempts += 1) {
    const tried = await attempt();
    if (!('again' in tried)) return tried;
    const delay = RETRY_MS[attempts];
    if (delay === undefined) return unavailable(tried.again);
    await pause(delay * (1 + Math.random()));
  }
}
