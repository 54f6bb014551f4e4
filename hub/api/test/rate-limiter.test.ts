import { describe, expect, test } from '@jest/globals';
import { RateLimiter } from '../src/rate-limiter.ts';

/** How many of `tries` requests pass, at a time. */
function passing(limiter: RateLimiter, tries: number, key = 'ann'): number {
  let passed = 0;
  for (let i = 0; i < tries; i++) {
    try {
      limiter.take(key);
      passed += 1;
    } catch (error) {
      expect(error).toMatchObject({ code: 'TOO_MANY_REQUESTS', facts: { field: 'rate', value: key } });
    }
  }
  return passed;
}

describe('a rate limiter', () => {
  test.each([
    ['nothing more at once', 0, 0],
    ['one after its share of a second', 250, 1],
    ['what a second gives', 1_000, 4],
    ['no more than the burst after a long time', 86_400_000, 10],
    ['nothing more where the clock went back', -60_000, 0],
  ])('lets through, after the burst, %s', (_, ms, passes) => {
    let now = 1_000_000;
    const limiter = new RateLimiter({ perSecond: 4, burst: 10 }, () => now);
    expect(passing(limiter, 15)).toBe(10);
    now += ms;
    expect(passing(limiter, 15)).toBe(passes);
  });

  test.each([
    [0.1, 10],
    [4, 1],
  ])('at %d a second says to come back in %d s', (perSecond, retryAfterSeconds) => {
    const limited: string[] = [];
    const limiter = new RateLimiter(
      { perSecond, burst: 1 },
      () => 0,
      (key) => limited.push(key),
    );
    limiter.take('ann');
    expect(() => {
      limiter.take('ann');
    }).toThrow(expect.objectContaining({ facts: expect.objectContaining({ retryAfterSeconds }) }));
    expect(limited).toEqual(['ann']);
  });

  test('keeps callers apart, and of very many forgets those who have been silent longest', () => {
    let now = 0;
    const limiter = new RateLimiter({ perSecond: 1, burst: 1 }, () => now);
    expect(passing(limiter, 3, 'ann')).toBe(1);
    expect(passing(limiter, 3, 'bob')).toBe(1);
    now += 500;
    for (let i = 0; i < 20_000; i++) limiter.take(`caller ${String(i)}`);
    expect(passing(limiter, 3, 'ann')).toBe(1);
    expect(passing(limiter, 3, 'caller 19999')).toBe(0);
  });

  test('lets through again what was given back, and never more than the burst', () => {
    const limiter = new RateLimiter({ perSecond: 1, burst: 3 }, () => 0);
    expect(passing(limiter, 2)).toBe(2);
    limiter.giveBack('ann');
    expect(passing(limiter, 5)).toBe(2);
    for (let i = 0; i < 9; i++) limiter.giveBack('ann');
    expect(passing(limiter, 9)).toBe(3);
    limiter.giveBack('nobody yet');
    expect(passing(limiter, 9, 'nobody yet')).toBe(3);
  });
});
