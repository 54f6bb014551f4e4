import { expect, test } from '@jest/globals';
import { nameOf, parseName, ROLES, STORIES, type KillCase } from './case.ts';
import { sample } from './sample.ts';

const kinds = ['log', 'ledger', 'send', 'receive'] as const;
const all: readonly KillCase[] = STORIES.flatMap((story) =>
  (['out', 'back'] as const).flatMap((direction) =>
    ROLES.flatMap((role) =>
      kinds.flatMap((kind) =>
        [1, 2, 3].flatMap((nth) =>
          (['before', 'after'] as const).map((side) => {
            const point = { kind, label: `deed ${kind}`, nth, side };
            return { story, direction, role, point };
          }),
        ),
      ),
    ),
  ),
);

test('a sample is the same for the same seed, in the order of the grid, and as large as asked', () => {
  const chosen = sample(all, 20, 1);
  expect(sample(all, 20, 1)).toEqual(chosen);
  expect(sample(all, 20, 2)).not.toEqual(chosen);
  expect(chosen).toHaveLength(20);
  expect(chosen.map((killCase) => all.indexOf(killCase))).toEqual(
    chosen.map((killCase) => all.indexOf(killCase)).toSorted((a, b) => a - b),
  );
});

test('a sample of as many as there are sorts has one of each', () => {
  const sorts = (cases: readonly KillCase[]): number =>
    new Set(cases.map(({ story, direction, role, point }) => [story, direction, role, point.kind, point.side].join()))
      .size;
  expect(sorts(sample(all, 64, 1))).toBe(64);
});

test('a case’s name says all of it, and what is none is refused', () => {
  for (const killCase of all) expect(parseName(nameOf(killCase))).toEqual(killCase);
  expect(() => parseName('completed/out/client/log/start')).toThrow(/is no case/);
  expect(() => parseName('completed/sideways/client/log/start/1/before')).toThrow(/is no case/);
});
