import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromBase64Url, fromUtf8, jcs, toBase64Url } from '../src/encoding.ts';

describe('base64url', () => {
  test('is what the platform makes of any bytes, and comes back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(text)).toEqual(bytes);
      }),
    );
  });

  test.each(['A', 'AB=', 'AA==', 'A+', 'A/', 'AB', 'AAB', ' ', 'ÄÄ'])('of another spelling is refused: %s', (text) => {
    expect(fromBase64Url(text)).toBeUndefined();
  });
});

describe('UTF-8', () => {
  test('comes back from its bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fromUtf8(Buffer.from(text))).toBe(text);
      }),
    );
  });

  test.each([[[0xff]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0xe2, 0x82]]])(
    'that is malformed is refused: %j',
    (bytes) => {
      expect(fromUtf8(Uint8Array.from(bytes))).toBeUndefined();
    },
  );
});

describe('JCS', () => {
  test('makes the text of RFC 8785 section 3.2.3', () => {
    const value: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(jcs(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('refuses what is no JSON', () => {
    expect(() => jcs(undefined)).toThrow(TypeError);
  });
});
