import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../src/index.ts';

test('canonical JSON has the keys in code-unit order at every depth, and no white space', () => {
  expect(canonicalJson({ b: [1, { z: null, a: 'ä' }], a: true, B: {} })).toBe(
    '{"B":{},"a":true,"b":[1,{"a":"ä","z":null}]}',
  );
});

test('canonical JSON sorts keys that look like numbers as texts', () => {
  expect(canonicalJson({ 9: 'nine', 10: 'ten' })).toBe('{"10":"ten","9":"nine"}');
});

test('canonical JSON leaves absent fields out', () => {
  expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
});

test('canonical JSON is the same for the same value, however it was put together', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
