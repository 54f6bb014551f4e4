import { describe, expect, test } from '@jest/globals';
import { RLP } from '@ethereumjs/rlp';
import fc from 'fast-check';
import { decodeRlp, encodeRlp, fromHex, rlpInteger, toHex, type Rlp } from '../../src/index.ts';

class Refused extends Error {}
const refuse = (expected: string): Error => new Refused(expected);
const decode = (hex: string): Rlp => decodeRlp(fromHex(hex, 'rlp'), refuse);

const { item } = fc.letrec<{ item: Rlp }>((tie) => ({
  item: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.uint8Array({ maxLength: 80 }),
    fc.array(tie('item'), { maxLength: 6 }),
  ),
}));
/** Views and arrays of their own compare alike as hex. */
const shown = (rlp: Rlp): unknown => (rlp instanceof Uint8Array ? toHex(rlp) : rlp.map(shown));

describe('RLP', () => {
  test('is the bytes that another library makes, and is read back', () => {
    fc.assert(
      fc.property(item, (rlp) => {
        const bytes = encodeRlp(rlp);
        expect(toHex(bytes)).toBe(toHex(RLP.encode(rlp as Parameters<typeof RLP.encode>[0])));
        expect(shown(decodeRlp(bytes, refuse))).toEqual(shown(rlp));
      }),
    );
  });

  test('has long strings and lists, and integers without leading zeros', () => {
    for (const length of [55, 56, 255, 256, 70_000]) {
      const long = new Uint8Array(length).fill(7);
      expect(shown(decodeRlp(encodeRlp(long), refuse))).toBe(toHex(long));
      const list = [long.slice(0, length - 5), new Uint8Array()];
      expect(shown(decodeRlp(encodeRlp(list), refuse))).toEqual(shown(list));
    }
    expect([0, 1, 127, 128, 255, 256, 65_536].map((value) => toHex(rlpInteger(value)))).toEqual([
      '',
      '01',
      '7f',
      '80',
      'ff',
      '0100',
      '010000',
    ]);
  });

  test.each([
    ['nothing at all', ''],
    ['a string cut short', '83aabb'],
    ['a list cut short', 'c401'],
    ['a byte after the item', '0102'],
    ['a byte after a list', 'c00a'],
    ['a small byte with a prefix', '8105'],
    ['a short string with a long length', `b801aa`],
    ['a length of zero, written long', 'b800'],
    ['a length with a leading zero', `b90038${'aa'.repeat(56)}`],
    ['a list length with a leading zero', `f90038${'01'.repeat(56)}`],
    ['a length without its digits', 'bf0102'],
    ['a length beyond all memory', `bf${'ff'.repeat(8)}`],
    ['a list whose last item goes beyond it', 'c28301'],
    ['a list that ends within an item', `c183aabbcc`],
  ])('%s is refused', (_, hex) => {
    expect(() => decode(hex)).toThrow(Refused);
  });

  test('nested deeper than receipts are is refused, whatever the depth', () => {
    const nested = (depth: number): Rlp => (depth === 0 ? [] : [nested(depth - 1)]);
    expect(shown(decodeRlp(encodeRlp(nested(5)), refuse))).toEqual([[[[[[]]]]]]);
    expect(() => decodeRlp(encodeRlp(nested(6)), refuse)).toThrow(Refused);
    // Each byte is a list of one: what would exhaust the stack of a reader without bounds.
    expect(() => decodeRlp(new Uint8Array(30_000).fill(0xc1), refuse)).toThrow(Refused);
  });

  test('any bytes are either refused or the one form of what they say', () => {
    const structured = fc.tuple(item, fc.nat(), fc.nat(255)).map(([rlp, at, byte]) => {
      const bytes = encodeRlp(rlp);
      return bytes.with(at % bytes.length, byte);
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 100 }), structured), (bytes) => {
        let rlp: Rlp;
        try {
          rlp = decodeRlp(bytes, refuse);
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
          return;
        }
        expect(toHex(encodeRlp(rlp))).toBe(toHex(bytes));
      }),
      { numRuns: 2_000 },
    );
  });
});
