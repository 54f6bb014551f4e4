import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  formatMintedSerial,
  mintedPrefix,
  nextBlock,
  parseMintedSerial,
  UINT64_MAX,
  type MintedSerial,
} from '../../src/index.ts';

const upper = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
const text = (first: readonly string[], rest: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...first), fc.string({ unit: fc.constantFrom(...rest), maxLength: maxLength - 1 }))
    .map((parts) => parts.join(''));
const letters = text(upper, [...upper, '0', '1', '9'], 16);
const serials: fc.Arbitrary<MintedSerial> = fc.record({
  country: fc.tuple(fc.constantFrom(...upper), fc.constantFrom(...upper)).map((parts) => parts.join('')),
  registry: letters,
  // Short and full of what separates the parts, so that ambiguities would show.
  project: text(['A', '2'], ['A', '2', '0', '-'], 12),
  vintage: fc.integer({ min: 1900, max: 9999 }),
  number: fc.bigInt({ min: 1n, max: UINT64_MAX }),
});

describe('a serial minted here', () => {
  test('says country, registry, project, vintage and number', () => {
    const serial = { country: 'BR', registry: 'MER', project: 'FOREST-12', vintage: 2024, number: 17n };
    expect(formatMintedSerial(serial)).toBe('BR-MER-FOREST-12-2024-17');
    expect(mintedPrefix(serial)).toBe('BR-MER-FOREST-12-2024');
  });

  test('is read back as it was written, whatever dashes and digits the project has', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        expect(parseMintedSerial(formatMintedSerial(serial))).toEqual(serial);
      }),
    );
  });

  test.each([
    ['a registry with a dash', { registry: 'A-B' }],
    ['a registry of 17 letters', { registry: 'A'.repeat(17) }],
    ['a project in lower case', { project: 'p1' }],
    ['a project that begins with a dash', { project: '-P' }],
    ['a project of 65 characters', { project: 'P'.repeat(65) }],
    ['a country of three letters', { country: 'BRA' }],
    ['a vintage of two digits', { vintage: 24 }],
  ])('is not made for %s', (_, spoilt) => {
    const series = { country: 'BR', registry: 'MER', project: 'P1', vintage: 2024, ...spoilt };
    expect(() => mintedPrefix(series)).toThrow(expect.objectContaining({ code: 'INVALID_SERIAL' }));
  });

  test.each(['', 'BR-MER-P1-2024', 'BR-MER-P1-2024-0', 'BR-MER-P1-2024-01', `BR-MER-P1-2024-${UINT64_MAX + 1n}`])(
    '%p is none',
    (spoilt) => {
      expect(() => parseMintedSerial(spoilt)).toThrow(
        expect.objectContaining({ code: 'INVALID_SERIAL', value: spoilt }),
      );
    },
  );

  test('numbers go on without a gap from 1', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1 }), (counts) => {
        let issued = 0n;
        for (const count of counts) {
          const { first, last } = nextBlock(issued, count);
          expect([first - issued, last - first + 1n]).toEqual([1n, count]);
          issued = last;
        }
        expect(issued).toBe(counts.reduce((sum, count) => sum + count, 0n));
      }),
    );
  });
});
