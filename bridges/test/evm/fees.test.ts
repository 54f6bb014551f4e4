import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bump, feesFor } from '../../src/evm/fees.ts';

const wei = fc.bigInt(1n, 10n ** 15n);
const fees = fc.record({ maxFeePerGas: wei, maxPriorityFeePerGas: wei });

describe('the fees of a transaction', () => {
  test('leave room for the base fee to double, and never pass the limit', () => {
    expect(feesFor(10n, { priorityFeePerGas: 3n })).toEqual({ maxFeePerGas: 23n, maxPriorityFeePerGas: 3n });
    expect(feesFor(10n, { priorityFeePerGas: 3n, maxFeePerGas: 15n })).toEqual({
      maxFeePerGas: 15n,
      maxPriorityFeePerGas: 3n,
    });
    expect(feesFor(10n, { priorityFeePerGas: 30n, maxFeePerGas: 15n })).toEqual({
      maxFeePerGas: 15n,
      maxPriorityFeePerGas: 15n,
    });
  });

  test('of a replacement are both at least a tenth higher, and no lower than the chain asks now', () => {
    fc.assert(
      fc.property(fees, fees, (before, now) => {
        const next = bump(before, now);
        for (const field of ['maxFeePerGas', 'maxPriorityFeePerGas'] as const) {
          expect(next[field] * 10n).toBeGreaterThanOrEqual(before[field] * 11n);
          expect(next[field]).toBeGreaterThanOrEqual(now[field]);
        }
      }),
    );
  });

  test('stay as they are where a replacement would pass the limit', () => {
    const before = { maxFeePerGas: 100n, maxPriorityFeePerGas: 1n };
    expect(bump(before, before, 112n)).toBe(before);
    expect(bump(before, before, 113n)).toEqual({ maxFeePerGas: 113n, maxPriorityFeePerGas: 2n });
  });
});
