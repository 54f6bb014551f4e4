import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readExactJson } from '../../src/index.ts';

const MARKS = [
  '[',
  ']',
  '{',
  '}',
  '"',
  ',',
  ':',
  '\\',
  '-',
  '0',
  '1',
  '.',
  'e',
  '+',
  ' ',
  '\u0001',
  't',
  'true',
  'null',
  '"a"',
];

describe('exact JSON', () => {
  const read = (text: string) => readExactJson(text, (expected, offset) => new Error(`${offset}: ${expected}`));

  test('what it takes, JSON.parse takes too, and means the same', () => {
    const value = (json: ReturnType<typeof read>): unknown => {
      if (json === null || typeof json !== 'object') return json;
      if ('source' in json) return Number(json.source);
      if ('members' in json) return Object.fromEntries([...json.members].map(([name, each]) => [name, value(each)]));
      return json.map(value);
    };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(3), (json, indent) => {
        const text = JSON.stringify(json, undefined, indent);
        expect(JSON.stringify(value(read(text)))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test('what JSON.parse refuses, it refuses too', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MARKS)), (parts) => {
        const text = parts.join('');
        const accepts = (parse: (text: string) => unknown): boolean => {
          try {
            parse(text);
            return true;
          } catch {
            return false;
          }
        };
        if (!accepts(JSON.parse)) expect(accepts(read)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a member named twice is refused, also where one is spelled with an escape', () => {
    expect(() => read('{"a":1,"a":1}')).toThrow('7: a member that is not named twice');
    expect(() => read('{"a":1,"\\u0061":2}')).toThrow('not named twice');
  });

  test('a text nested without end is refused, not run out of stack on', () => {
    expect(() => read('['.repeat(50_000))).toThrow('nested at most 16 deep');
  });
});
