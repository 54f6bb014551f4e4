import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatDegrees, microdegreesOf } from '../../src/index.ts';

describe('degrees', () => {
  test.each([
    ['0', 0n],
    ['-0', 0n],
    ['-0.0', 0n],
    ['0e999999999', 0n],
    ['1', 1_000_000n],
    ['-23.55052', -23_550_520n],
    ['-23.550520000', -23_550_520n],
    ['0.000001', 1n],
    ['1e-06', 1n],
    ['1E-5', 10n],
    ['10e-7', 1n],
    ['1.8e+2', 180_000_000n],
    ['1799999990e-7', 179_999_999n],
    // As doubles, both of these are the same number.
    ['0.1234560000000000001', undefined],
    ['0.123456', 123_456n],
    ['0.0000001', undefined],
    ['1e-7', undefined],
    ['179.99999999999999999', undefined],
    ['', undefined],
    ['.5', undefined],
    ['1.', undefined],
    ['+1', undefined],
    ['0x10', undefined],
    ['NaN', undefined],
    [`0.${'0'.repeat(70)}`, undefined],
  ])('%s is %p microdegrees', (source, microdegrees) => {
    expect(microdegreesOf(source)).toBe(microdegrees);
  });

  test('a number beyond every degree stays beyond, and is not rounded into range', () => {
    expect(microdegreesOf('1e400')).toBeGreaterThan(180_000_000n);
    expect(microdegreesOf('-1e99999999999999999999')).toBeLessThan(-180_000_000n);
  });

  const microdegrees = fc.integer({ min: -180_000_000, max: 180_000_000 });

  test('are read back as they were written, however many zeros and whatever exponent the spelling has', () => {
    fc.assert(
      fc.property(microdegrees, fc.nat(5), fc.integer({ min: -9, max: 9 }), (value, zeros, exponent) => {
        const written = formatDegrees(value);
        expect(microdegreesOf(written)).toBe(BigInt(value));
        expect(microdegreesOf(`${written}${written.includes('.') ? '' : '.'}${'0'.repeat(zeros + 1)}`)).toBe(
          BigInt(value),
        );
        const shifted = `${value}${'0'.repeat(exponent + 9)}e${-15 - exponent}`;
        expect(microdegreesOf(shifted)).toBe(BigInt(value));
      }),
    );
  });

  test('are written as JCS writes the number', () => {
    fc.assert(
      fc.property(microdegrees, (value) => {
        expect(formatDegrees(value)).toBe(JSON.stringify(value / 1_000_000));
      }),
    );
  });
});
