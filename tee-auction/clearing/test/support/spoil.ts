/** One way in which a document can be wrong by the least there is. */
export interface Spoilt<T> {
  /** Where, such as `lots.0.price +1`. */
  readonly what: string;
  readonly document: T;
}

/** Every number of a document one up and one down, every hash and word with another last letter, every list with one item less or twice. */
export function spoilings<T>(document: T): Spoilt<T>[] {
  return waysOf(document, '').map(([what, changed]) => ({ what, document: changed as T }));
}

type Way = readonly [what: string, changed: unknown];

function waysOf(value: unknown, at: string): Way[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const inside = items.flatMap((item, i) =>
      waysOf(item, `${at}.${i}`).map(([what, changed]): Way => [what, items.with(i, changed)]),
    );
    if (items.length === 0) return inside;
    return [
      ...inside,
      [`${at} without the last`, items.slice(0, -1)],
      [`${at} with the last twice`, [...items, items.at(-1)]],
      ...(items.length > 1 ? [[`${at} reversed`, [...items].reverse()] as const] : []),
    ];
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, field]: [string, unknown]) =>
      waysOf(field, at === '' ? name : `${at}.${name}`).map(([what, changed]): Way => [
        what,
        { ...value, [name]: changed },
      ]),
    );
  }
  return leafWays(value, at);
}

function leafWays(value: unknown, at: string): Way[] {
  if (typeof value === 'number') {
    return [
      [`${at} +1`, value + 1],
      [`${at} -1`, value - 1],
    ];
  }
  if (typeof value !== 'string') throw new Error(`${at} is ${typeof value}`);
  if (/^[0-9]{1,60}$/.test(value)) {
    const ways: Way[] = [[`${at} +1`, (BigInt(value) + 1n).toString()]];
    if (value !== '0') ways.push([`${at} -1`, (BigInt(value) - 1n).toString()]);
    return ways;
  }
  const last = value.at(-1) ?? '';
  const other = /[0-9a-f]/.test(last) ? ((parseInt(last, 16) + 1) % 16).toString(16) : last === 'X' ? 'Y' : 'X';
  return [[`${at} changed`, value.slice(0, -1) + other]];
}
