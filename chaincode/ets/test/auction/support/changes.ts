import type { ResultDocument } from '@meridian/clearing';

export interface Change {
  readonly name: string;
  readonly document: ResultDocument;
}

/** Every change of one value of a document, by the smallest step that it can take, and every value left out or doubled. */
export function changesOf(document: ResultDocument): Change[] {
  return pathsOf(document).flatMap((path) =>
    valuesNear(valueAt(document, path)).map(([name, value]) => ({
      name: `${path.join('.')} ${name}`,
      document: withValue(document, path, value) as ResultDocument,
    })),
  );
}

type Path = readonly string[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

function valuesNear(value: unknown): [string, unknown][] {
  const gone: [string, unknown] = ['left out', undefined];
  if (typeof value === 'number') return [['+ 1', value + 1], ['- 1', value - 1], ['as a text', `${value}`], gone];
  if (typeof value !== 'string') return Array.isArray(value) ? [...listsNear(value), gone] : [gone];
  if (/^\d{1,60}$/.test(value)) {
    const number = BigInt(value);
    return [
      ...([
        ['+ 1', `${number + 1n}`],
        ['- 1', `${number - 1n}`],
      ] as [string, unknown][]),
      ...([
        ['with a zero before', `0${value}`],
        ['as a number', Number(value)],
      ] as [string, unknown][]),
      gone,
    ];
  }
  const last = value.endsWith('0') ? '1' : '0';
  return [['with another last character', `${value.slice(0, -1)}${last}`], ['empty', ''], gone];
}

function listsNear(list: readonly unknown[]): [string, unknown][] {
  const [first, second, ...rest] = list;
  const single: [string, unknown][] = [
    ['with its first twice', [first, ...list]],
    ['without its first', list.slice(1)],
  ];
  if (first === undefined) return [];
  return second === undefined ? single : [...single, ['in another order', [second, first, ...rest]]];
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);

function withValue(value: unknown, [key, ...path]: Path, next: unknown): unknown {
  if (key === undefined) return next;
  if (Array.isArray(value))
    return value.map((each: unknown, i) => (`${i}` === key ? withValue(each, path, next) : each));
  const fields = value as Record<string, unknown>;
  const changed = withValue(fields[key], path, next);
  return Object.fromEntries(Object.entries({ ...fields, [key]: changed }).filter(([, each]) => each !== undefined));
}
