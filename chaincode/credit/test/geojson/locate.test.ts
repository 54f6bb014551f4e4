import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areaContains, locate, parseArea, type Location, type Place } from '../../src/index.ts';
import { area, areas, box, closed, degrees, doubleArea, isAccepted, isSimple } from './shapes.ts';

describe('a place', () => {
  const land = areas([box(0, 0, 9, 9), box(2, 2, 7, 7)], [box(4, 4, 5, 5)]);

  test.each<[string, Place, Location]>([
    ['in the land', degrees(1, 1), 'inside'],
    ['in the lake', degrees(3, 3), 'outside'],
    ['on the island', { longitude: 4_500_000, latitude: 4_500_000 }, 'inside'],
    ['beyond', degrees(10, 1), 'outside'],
    ['on the shore', degrees(9, 4), 'boundary'],
    ["on the lake's shore", degrees(2, 4), 'boundary'],
    ['at a corner', degrees(0, 0), 'boundary'],
    ['a microdegree beyond the shore', { longitude: 9_000_001, latitude: 4_000_000 }, 'outside'],
    ['a microdegree before it', { longitude: 8_999_999, latitude: 4_000_000 }, 'inside'],
    ['level with a corner', degrees(-5, 9), 'outside'],
  ])('%s is found there', (_, place, location) => {
    expect(locate(land, place)).toBe(location);
    expect(areaContains(land, place)).toBe(location !== 'outside');
  });

  test('is told apart from the shore by the last microdegree, where doubles would see it on the line', () => {
    const [width, height] = [179_999_999, 179_999_998];
    expect(width * (height - 1) - height * (width - 1)).toBe(0);
    const origin = { longitude: -90_000_000, latitude: -89_999_999 };
    const end = { longitude: origin.longitude + width, latitude: origin.latitude + height };
    const above = parseArea(
      '{"type":"Polygon","coordinates":[[[-90,-89.999999],[89.999999,89.999999],[-90,89.999999],[-90,-89.999999]]]}',
    );
    expect(locate(above, end)).toBe('boundary');
    expect(locate(above, { longitude: end.longitude - 1, latitude: end.latitude - 1 })).toBe('outside');
    expect(locate(above, { longitude: end.longitude - 2, latitude: end.latitude - 1 })).toBe('inside');
  });

  test('on the antimeridian is in land that reaches it from either side', () => {
    const east = area(box(170, 0, 180, 9));
    const west = area(box(-180, 0, -170, 9));
    for (const land of [east, west]) expect(locate(land, degrees(-180, 5))).toBe('boundary');
    expect(locate(east, degrees(-175, 5))).toBe('outside');
  });

  test('at a pole is on land that reaches it, at whatever longitude', () => {
    const north = area([
      [100, 80],
      [120, 80],
      [110, 90],
      [100, 80],
    ]);
    expect(locate(north, degrees(0, 90))).toBe('boundary');
    expect(locate(north, degrees(0, -90))).toBe('outside');
    expect(locate(area(box(100, 80, 120, 89)), degrees(0, 90))).toBe('outside');
  });

  test('is where it is whichever way and from whichever position the ring is drawn', () => {
    const point = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -89, max: 89 }));
    const triangle = fc.tuple(point, point, point).filter((points) => isSimple(closed(points)));
    fc.assert(
      fc.property(triangle, point, fc.nat(2), (corners, [longitude, latitude], start) => {
        fc.pre(isAccepted(() => area(closed(corners))));
        const turned = [...corners.slice(start), ...corners.slice(0, start)];
        const place = degrees(longitude, latitude);
        const expected = locate(area(closed(corners)), place);
        expect(locate(area(closed(turned)), place)).toBe(expected);
        expect(locate(area(closed(turned.reverse())), place)).toBe(expected);
      }),
    );
  });

  test('among lattice points is inside as often as the size of the land says (Pick)', () => {
    let checked = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 3, maxLength: 8 }), (points) => {
        const ring = closed(points);
        if (!isSimple(ring)) return;
        checked++;
        const found = area(ring);
        const places = Array.from({ length: 64 }, (_, i) => locate(found, degrees(i % 8, Math.floor(i / 8))));
        const count = (location: Location): number => places.filter((each) => each === location).length;
        expect(doubleArea(ring)).toBe(2 * count('inside') + count('boundary') - 2);
      }),
      { numRuns: 5_000 },
    );
    expect(checked).toBeGreaterThan(200);
  });
});
