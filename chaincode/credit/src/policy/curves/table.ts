import { concat, intBytes } from '../../bytes.ts';
import { keyBytes, keyHash, readEntry, type TableEntry } from '../key.ts';
import type { KeyMetric } from '../metric.ts';
import { readList, readObject, readPpm, refusal } from '../read.ts';

/** A factor by key, and one for all other keys. */
export interface TableCurve {
  readonly type: 'table';
  readonly default: bigint;
  /** In the document's order. */
  readonly entries: readonly TableEntry[];
  /** The same by key. */
  readonly factors: ReadonlyMap<string, bigint>;
}

export const MAX_ENTRIES = 64;

/** @throws CreditError `INVALID_POLICY_SET`, `FACTOR_TOO_LARGE` */
export function readTable(value: unknown, path: string, metric: KeyMetric): TableCurve {
  const object = readObject(value, path, ['type', 'default', 'entries']);
  const factors = new Map<string, bigint>();
  const items = readList(object['entries'], `${path}.entries`, [0, MAX_ENTRIES]);
  const entries = items.map((item, i) => {
    const entry = readEntry(item, `${path}.entries[${i}]`, metric);
    if (factors.has(entry.key)) throw refusal(`${path}.entries[${i}]`, entry.key, 'a key that no other entry has');
    factors.set(entry.key, entry.ppm);
    return entry;
  });
  return { type: 'table', default: readPpm(object['default'], `${path}.default`), entries, factors };
}

/** The entries ascend by key here, so that a contract can search them. */
export function encodeTable({ default: byDefault, entries }: TableCurve): Uint8Array {
  const sorted = entries.map(({ key, ppm }) => ({ hash: keyHash(key), bytes: keyBytes(key), ppm }));
  sorted.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return concat(intBytes(byDefault, 4), ...sorted.flatMap(({ bytes, ppm }) => [bytes, intBytes(ppm, 4)]));
}
