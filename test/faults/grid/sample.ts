import { nameOf, type KillCase } from './case.ts';

/** The same numbers from 0 to 1 for the same seed, one after another (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What makes two cases of one sort. */
const sortOf = ({ story, direction, role, point }: KillCase): string =>
  [story, direction, role, point.kind, point.side].join('/');

/**
 * So many of the cases, the same ones for the same seed: first one of each sort (story, direction, role, kind, before or after), as far
 * as they go, then any. In the order of the grid.
 */
export function sample(cases: readonly KillCase[], count: number, seed: number): readonly KillCase[] {
  const random = randomFrom(seed);
  const shuffled = cases.map((value) => ({ value, at: random() })).sort((a, b) => a.at - b.at);
  const sorts = new Map(shuffled.map(({ value }) => [sortOf(value), value]));
  const firsts = [...sorts.values()].slice(0, count);
  const rest = shuffled.map(({ value }) => value).filter((value) => !firsts.includes(value));
  const chosen = new Set([...firsts, ...rest.slice(0, count - firsts.length)].map(nameOf));
  return cases.filter((value) => chosen.has(nameOf(value)));
}
