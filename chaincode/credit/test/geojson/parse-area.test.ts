import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  areaHash,
  canonicalJson,
  CreditError,
  formatArea,
  hashText,
  MAX_POSITIONS,
  parseArea,
} from '../../src/index.ts';
import { isAccepted } from './shapes.ts';

const square = '[[0,0],[10,0],[10,10],[0,10],[0,0]]';
const polygon = (...rings: readonly string[]): string => `{"type":"Polygon","coordinates":[${rings.join(',')}]}`;

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

  test('has one text and one hash for all spellings of one value: the one that JCS gives for what JSON.parse reads', () => {
    const coordinate = (max: number): fc.Arbitrary<number> => fc.integer({ min: -max, max }).map((n) => n / 1_000_000);
    const corners = fc.array(fc.tuple(coordinate(90_000_000), coordinate(90_000_000)), { minLength: 3, maxLength: 3 });
    let taken = 0;
    fc.assert(
      fc.property(corners, fc.nat(3), (points, indent) => {
        const value = { type: 'Polygon', coordinates: [[...points, ...points.slice(0, 1)]] };
        const text = JSON.stringify(value, undefined, indent);
        fc.pre(isAccepted(() => parseArea(text)));
        taken++;
        const canonical = canonicalJson(JSON.parse(text));
        expect(formatArea(parseArea(text))).toBe(canonical);
        expect(areaHash(parseArea(text))).toBe(hashText(canonical));
      }),
    );
    expect(taken).toBeGreaterThan(50);
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
