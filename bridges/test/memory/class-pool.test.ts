import { expect, test } from '@jest/globals';
import { formatRanges, intersect, join, subtract, totalKg, type Range } from '@meridian/credit';
import fc from 'fast-check';
import { ClassPool } from '../../src/memory/class-pool.ts';

const kg = (from: number, to: number): Range => ({ from: BigInt(from), to: BigInt(to) });

test('a pool gives what came first, and merges what comes with its neighbours', () => {
  const pool = new ClassPool();
  pool.put([kg(5_000, 6_000)]);
  pool.put([kg(0, 1_000)]);
  expect(pool.next(1_500n)).toEqual([kg(0, 500), kg(5_000, 6_000)]);
  pool.take(1_500n);
  pool.put([kg(1_000, 2_000), kg(300, 500)]);
  expect(pool.ranges).toEqual([kg(300, 2_000)]);
  expect(pool.next(1_700n)).toEqual([kg(300, 2_000)]);
});

test('whatever comes and goes, a pool holds exactly what came and did not go', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('put' as const), at: fc.nat(60), size: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant('take' as const), at: fc.nat(40), size: fc.constant(0) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const pool = new ClassPool();
      let expected: readonly Range[] = [];
      for (const { kind, at, size } of steps) {
        const range = kg(at, at + size);
        if (kind === 'put') {
          if (intersect(expected, [range]).length > 0) continue;
          pool.put([range]);
          expected = join([...expected, range]);
        } else if (at > 0 && BigInt(at) <= pool.kg) {
          const next = pool.next(BigInt(at));
          expect(totalKg(next)).toBe(BigInt(at));
          pool.take(BigInt(at));
          expected = subtract(expected, next);
        }
        expect(formatRanges(pool.ranges)).toBe(formatRanges(expected));
      }
    }),
  );
});
