import type { Checkpoint } from '@meridian/bridges';
import { z } from 'zod';

/** A final block, and when it was seen to be the newest one (unix ms). */
export interface SeenBlock extends Checkpoint {
  readonly at: number;
}

/** The newest ones are all kept. */
const KEPT_WHOLE = 8;

/**
 * The seen blocks by which a later look finds where a chain went another way: all of the newest, and of the older ones one for each
 * doubling of the distance back, so that a few dozen reach back for years.
 * @param seen ascending
 */
export function thinned(seen: readonly SeenBlock[]): readonly SeenBlock[] {
  const newest = seen.at(-1);
  if (newest === undefined) return seen;
  const older = new Map<number, SeenBlock>();
  for (const block of seen.slice(0, -KEPT_WHOLE)) {
    const distance = (newest.block - block.block).toString(2).length;
    // The oldest of each: the next newer ones move up to it.
    if (!older.has(distance)) older.set(distance, block);
  }
  return [...older.values(), ...seen.slice(-KEPT_WHOLE)];
}

const schema = z.array(
  z.object({
    block: z.string().transform((text) => BigInt(text)),
    hash: z.string(),
    cursor: z.string(),
    at: z.number(),
  }),
);

export const readSeen = (text: string): readonly SeenBlock[] => schema.parse(JSON.parse(text));
export const writeSeen = (seen: readonly SeenBlock[]): string =>
  JSON.stringify(seen.map(({ block, hash, cursor, at }) => ({ block: block.toString(), hash, cursor, at })));
