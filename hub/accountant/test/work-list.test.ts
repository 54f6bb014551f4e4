import { describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import { WorkList } from '../src/work-list.ts';

const [one, other] = [hashText('one'), hashText('other')];

describe('a list of batches to look at', () => {
  test('gives the one that has waited longest, and each once', () => {
    const list = new WorkList(100);
    list.add(other, 5);
    list.add(one, 3);
    list.add(other, 1);
    expect([list.next(10), list.next(10), list.next(10)]).toEqual([one, other, undefined]);
  });

  test('gives a batch not sooner after its last look than the gap', () => {
    const list = new WorkList(100);
    list.done(one, 1_000);
    list.add(one, 1_010);
    expect([list.size, list.next(1_050), list.next(1_100), list.size]).toEqual([1, undefined, one, 0]);
    list.add(one, 5_000);
    expect(list.next(5_000)).toBe(one);
  });
});
