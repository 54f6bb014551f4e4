import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  areaHash,
  CreditError,
  formatArea,
  formatDegrees,
  hashText,
  MAX_POSITIONS,
  microdegreesOf,
  parseArea,
  readExactJson,
} from '../../src/index.ts';

const square = '[[0,0],[10,0],[10,10],[0,10],[0,0]]';
const polygon = (...rings: readonly string[]): string => `{"type":"Polygon","coordinates":[${rings.join(',')}]}`;

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

describe('an area', () => {
  test('is read exactly, and written as JCS writes the same value', () => {
    const text = ` {\n "type": "Polygon", "coordinates": [[[1.50, -2.0], [3e0, -2], [2.000001, 0.1], [1.5, -2]]] } `;
    const area = parseArea(text);
    expect(area.polygons).toEqual([
      [
        [
          { longitude: 1_500_000, latitude: -2_000_000 },
          { longitude: 3_000_000, latitude: -2_000_000 },
          { longitude: 2_000_001, latitude: 100_000 },
          { longitude: 1_500_000, latitude: -2_000_000 },
        ],
      ],
    ]);
    const canonical = '{"coordinates":[[[1.5,-2],[3,-2],[2.000001,0.1],[1.5,-2]]],"type":"Polygon"}';
    expect(formatArea(area)).toBe(canonical);
    expect(areaHash(area)).toBe(hashText(canonical));
    expect(formatArea(parseArea(canonical))).toBe(canonical);
  });

  test('of several polygons keeps their order and their holes', () => {
    const hole = '[[2,2],[2,4],[4,4],[4,2],[2,2]]';
    const island = '[[20,0],[21,0],[21,1],[20,0]]';
    const canonical = `{"coordinates":[[${square},${hole}],[${island}]],"type":"MultiPolygon"}`;
    expect(formatArea(parseArea(canonical))).toBe(canonical);
  });

  test('may be drawn in either direction', () => {
    expect(() => parseArea(polygon('[[0,0],[0,10],[10,10],[10,0],[0,0]]'))).not.toThrow();
  });

  test.each<[string, unknown, string, RegExp]>([
    ['an object instead of text', { type: 'Polygon' }, 'area', /GeoJSON text/],
    ['text that is no JSON', 'POLYGON((0 0))', 'area', /JSON: at character 0 must be a JSON value/],
    ['text that goes on', `${polygon(square)} []`, 'area', /the end of the text/],
    ['a member twice', `{"type":"Polygon","type":"Polygon","coordinates":[${square}]}`, 'area', /named twice/],
    ['a text without end', `"${'x'.repeat(70_000)}"`, 'area', /at most 65536 characters/],
    ['a list', '[]', 'area', /a GeoJSON object/],
    ['a point', '{"type":"Point","coordinates":[0,0]}', 'area.type', /Polygon or MultiPolygon/],
    ['a feature', '{"type":"Feature","coordinates":[]}', 'area.type', /Polygon or MultiPolygon/],
    ['a bounding box', `{"bbox":[0,0,1,1],"type":"Polygon","coordinates":[${square}]}`, 'area.bbox', /absent/],
    ['no coordinates', '{"type":"Polygon"}', 'area.coordinates', /at least 1 rings/],
    ['no polygons', '{"type":"MultiPolygon","coordinates":[]}', 'area.coordinates', /at least 1 polygons/],
    [
      'a polygon without rings',
      '{"type":"MultiPolygon","coordinates":[[]]}',
      'area.coordinates[0]',
      /at least 1 rings/,
    ],
    ['a ring of three positions', polygon('[[0,0],[1,1],[0,0]]'), 'area.coordinates[0]', /at least 4 positions/],
    [
      'a ring that is not closed',
      polygon('[[0,0],[9,0],[9,9],[0,9]]'),
      'area.coordinates[0][3]',
      /\[0,0\], which closes/,
    ],
    ['an altitude', polygon('[[0,0,5],[9,0],[9,9],[0,0]]'), 'area.coordinates[0][0]', /longitude and latitude alone/],
    ['a number alone', polygon('[0,1,2,0]'), 'area.coordinates[0][0]', /a position/],
    [
      'a latitude off the globe',
      polygon('[[0,0],[9,90.000001],[9,9],[0,0]]'),
      'area.coordinates[0][1][1]',
      /-90 to 90/,
    ],
    ['a longitude off the globe', polygon('[[0,0],[-181,0],[9,9],[0,0]]'), 'area.coordinates[0][1][0]', /-180 to 180/],
    ['a coordinate as text', polygon('[["0",0],[9,0],[9,9],["0",0]]'), 'area.coordinates[0][0][0]', /degrees/],
    [
      'a seventh decimal',
      polygon('[[0,0],[9,0],[9,9.0000001],[0,0]]'),
      'area.coordinates[0][2][1]',
      /at most 6 decimals/,
    ],
  ])('of %s is refused by field', (_, text, field, expected) => {
    const attempt = (): unknown => parseArea(text);
    expect(attempt).toThrow(CreditError);
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'INVALID_AREA', field, expected: expect.stringMatching(expected) }),
    );
  });

  test('has at most 500 positions', () => {
    const ring = (count: number): string => {
      const top = Array.from({ length: count - 3 }, (_, i) => `[${(count - i) / 100},${1 + (i % 2) / 10}]`);
      return `[[0,0],[${count / 100},0],${top.join(',')},[0,0]]`;
    };
    expect(parseArea(polygon(ring(MAX_POSITIONS))).polygons[0]?.[0]).toHaveLength(500);
    expect(() => parseArea(polygon(ring(MAX_POSITIONS + 1)))).toThrow(
      expect.objectContaining({
        code: 'INVALID_AREA',
        value: '501 positions',
        expected: 'at most 500 positions in all',
      }),
    );
  });
});
