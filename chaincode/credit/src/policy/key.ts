import { encodeName } from '../attributes.ts';
import { concat, fromHex, sha256, toHex, type Hash } from '../bytes.ts';
import { PAIR, type KeyMetric } from './metric.ts';
import { readObject, readPpm, refusal } from './read.ts';

/** A factor for one key of a table. */
export interface TableEntry {
  /** A category, or a pair as `from>to`. */
  readonly key: string;
  readonly ppm: bigint;
}

/** As documents have it. */
export type TableEntryJson =
  | { readonly category: string; readonly ppm: string }
  | { readonly from: string; readonly to: string; readonly ppm: string };

/** @throws CreditError `INVALID_POLICY_SET`, `FACTOR_TOO_LARGE` */
export function readEntry(value: unknown, path: string, metric: KeyMetric): TableEntry {
  const parts = metric.kind === 'pair' ? ['from', 'to'] : ['category'];
  const object = readObject(value, path, [...parts, 'ppm']);
  const key = parts.map((part) => {
    const text = object[part];
    if (!metric.isPart(text)) throw refusal(`${path}.${part}`, text, metric.parts);
    return text;
  });
  return { key: key.join(PAIR), ppm: readPpm(object['ppm'], `${path}.ppm`) };
}

export function entryToJson({ key, ppm }: TableEntry): TableEntryJson {
  const [from = '', to] = key.split(PAIR);
  return to === undefined ? { category: from, ppm: ppm.toString() } : { from, to, ppm: ppm.toString() };
}

/** The 32 bytes under which a table has a category or a pair, in hex (docs/policies.md). */
export function keyHash(key: string): Hash {
  const [from = '', to] = key.split(PAIR);
  if (to === undefined) return toHex(encodeName(from)) as Hash;
  return sha256(concat(encodeName(from), encodeName(to)));
}

export const keyBytes = (key: string): Uint8Array => fromHex(keyHash(key), 'key');

/** Whether the credit has what the key is made of, so that a table may have an entry for it. */
export const isComplete = (key: string): boolean => key !== '' && !key.startsWith(PAIR);
