import type { Random } from './random.ts';
import { mangled, oddText } from './values.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** A place in a document: the members and indices on the way to it. */
export type Path = readonly string[];

export function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

export const valueAt = (value: Json, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((at, key) => (at as Record<string, Json> | undefined)?.[key], value);

/** A changed document as text, which may be one that no value has: a member twice, a number of no double. */
export interface Changed {
  readonly text: string;
  readonly how: string;
  readonly path: Path;
}

/** The text of a document with one place written by `write`, members in JCS order (the names here are all ASCII). */
function textWith(value: Json, path: Path, write: (key: string, old: string) => string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const [first, ...rest] = path;
  const isArray = Array.isArray(value);
  const parts = Object.entries(value as Record<string, Json>)
    .sort(([a], [b]) => (isArray ? 0 : a < b ? -1 : 1))
    .flatMap(([key, each]) => {
      const text = textWith(each, key === first ? rest : [], key === first && rest.length > 0 ? write : same);
      const member = isArray ? text : `${JSON.stringify(key)}:${text}`;
      return key === first && rest.length === 0 ? [write(isArray ? '' : key, text)] : [member];
    })
    .filter((part) => part !== '');
  return isArray ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}

const same = (key: string, old: string): string => (key === '' ? old : `${JSON.stringify(key)}:${old}`);
const member = (key: string, text: string): string => (key === '' ? text : `${JSON.stringify(key)}:${text}`);

/** Does one thing to one place of a document. `others` are texts from elsewhere, such as of an earlier session. */
export function changeDocument(random: Random, document: Json, others: readonly string[] = []): Changed {
  const path = random.pick(pathsOf(document));
  const old = valueAt(document, path) ?? null;
  const [how, write] = random.pick(changes(random, old, others));
  return { path, how, text: textWith(document, path, write) };
}

type Write = (key: string, old: string) => string;

function changes(random: Random, old: Json, others: readonly string[]): (readonly [string, Write])[] {
  const odd = oddText(random);
  const text = typeof old === 'string' ? mangled(random, old) : undefined;
  return [
    ['dropped', () => ''],
    ['doubled', (key, value) => `${member(key, value)},${member(key, value)}`],
    ['doubled with another', (key, value) => `${member(key, odd)},${member(key, value)}`],
    ['retyped', (key) => member(key, odd)],
    ['retyped', (key) => member(key, odd)],
    ['renamed', (key, value) => (key === '' ? value : member(mangled(random, key), value))],
    ['in a list', (key, value) => member(key, `[${value}]`)],
    ['in an object', (key, value) => member(key, `{"value":${value}}`)],
    ...(text === undefined ? [] : ([['mangled', (key: string) => member(key, JSON.stringify(text))]] as const)),
    ...(others.length === 0
      ? []
      : ([['from elsewhere', (key: string) => member(key, JSON.stringify(random.pick(others)))]] as const)),
  ];
}

/** The value of a JSON text, or undefined for a text that is none. */
export function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
