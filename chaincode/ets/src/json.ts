import { sha256, utf8, type Hash } from '@meridian/credit';

/**
 * JSON with its keys in code-unit order and absent fields left out: every endorser writes the same bytes. Numbers are
 * integers here, so this is RFC 8785 for what the ledger holds.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, v]) => [key, sorted(v)]));
}

/** What a key was used for: a repeat has the same hash. */
export const parametersHash = (parameters: object): Hash => sha256(utf8(canonicalJson(parameters)));
