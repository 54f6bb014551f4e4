import { beforeEach, describe, expect, test } from '@jest/globals';
import { Course } from '../../src/evm/course.ts';

const FIRST = 100;

/** Which branch the block of a height is of; the chain ends where nobody is asked. */
let branch: (height: number) => string;
let asked: number;
let isDown: boolean;
let now: number;
const chain = {
  blockHash: (height: number): Promise<string> => {
    asked += 1;
    return isDown ? Promise.reject(new Error('no answer')) : Promise.resolve(`${branch(height)} ${height}`);
  },
};
beforeEach(() => {
  [branch, asked, isDown, now] = [() => 'a', 0, false, 0];
});

const newCourse = (): Course => new Course(chain, FIRST, () => now);
/** Passes everything up to each height, a second apart. */
async function pass(course: Course, heights: readonly number[]): Promise<void> {
  for (const height of heights) {
    await course.from(height + 1);
    now += 1_000;
  }
}

describe('who goes along a chain', () => {
  test('goes on where it was while nothing was passed, and never before the beginning', async () => {
    expect(await newCourse().from(FIRST)).toBe(FIRST);
  });

  test('looks again at what came after the newest block that is known to be still there, once in a while', async () => {
    const course = newCourse();
    await pass(course, [110, 115]);
    expect(await course.from(121)).toBe(116);
    expect(await course.from(124)).toBe(124);
    now += 1_000;
    expect(await course.from(124)).toBe(121);
  });

  test.each([
    ['behind the newest look', 118, 116],
    ['behind several looks', 112, 111],
    ['behind all of them, from the beginning', 105, FIRST],
  ])('goes back where the chain has gone another way %s', async (_, fork, again) => {
    const course = newCourse();
    await pass(course, [110, 115, 120]);
    branch = (height) => (height > fork ? 'b' : 'a');
    expect(await course.from(130)).toBe(again);
    now += 1_000;
    expect(await course.from(131)).toBe(130);
  });

  test('stays on its way where the node does not answer', async () => {
    const course = newCourse();
    await pass(course, [110, 115]);
    isDown = true;
    expect(await course.from(121)).toBe(121);
    isDown = false;
    now += 1_000;
    expect(await course.from(122)).toBe(116);
  });

  test('asks a node a few times a second at most, and remembers a bounded part of the way', async () => {
    const course = newCourse();
    await pass(
      course,
      Array.from({ length: 700 }, (_, i) => FIRST + 10 * i),
    );
    expect(asked).toBeLessThanOrEqual(2 * 700);
    branch = () => 'b';
    expect(await course.from(FIRST + 8_000)).toBe(FIRST);
  });
});
