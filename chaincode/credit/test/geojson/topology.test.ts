import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Area } from '../../src/index.ts';
import { area, areas, box, closed, isAccepted, isSimple } from './shapes.ts';

describe('the boundary of an area', () => {
  test.each<[string, () => Area, string, RegExp]>([
    [
      'crosses itself',
      () =>
        area([
          [0, 0],
          [10, 10],
          [10, 0],
          [0, 10],
          [0, 0],
        ]),
      'area.coordinates[0][2]',
      /that of area\.coordinates\[0\]\[0\], \[0,0\] to \[10,10\]/,
    ],
    [
      'touches itself at a corner',
      () =>
        area([
          [0, 0],
          [8, 0],
          [8, 8],
          [4, 0],
          [0, 8],
          [0, 0],
        ]),
      'area.coordinates[0][2]',
      /without a point in common/,
    ],
    [
      'passes a position twice',
      () =>
        area([
          [0, 0],
          [4, 4],
          [8, 0],
          [8, 8],
          [4, 4],
          [0, 8],
          [0, 0],
        ]),
      'area.coordinates[0][3]',
      /without a point in common/,
    ],
    [
      'stands still',
      () =>
        area([
          [0, 0],
          [8, 0],
          [8, 0],
          [8, 8],
          [0, 0],
        ]),
      'area.coordinates[0][2]',
      /another position/,
    ],
    [
      'has a spike',
      () =>
        area([
          [0, 0],
          [8, 0],
          [12, 0],
          [8, 0],
          [8, 8],
          [0, 0],
        ]),
      'area.coordinates[0][2]',
      /turn back/,
    ],
    [
      'has a spike where it closes',
      () =>
        area([
          [8, 0],
          [8, 8],
          [0, 8],
          [0, 0],
          [12, 0],
          [8, 0],
        ]),
      'area.coordinates[0][4]',
      /turn back/,
    ],
    [
      'encloses nothing',
      () =>
        area([
          [0, 0],
          [4, 4],
          [8, 8],
          [0, 0],
        ]),
      'area.coordinates[0][2]',
      /turn back/,
    ],
    [
      'spans more than half the globe',
      () =>
        area([
          [170, 0],
          [-170, 0],
          [-170, 9],
          [170, 0],
        ]),
      'area.coordinates[0][1]',
      /at most 180 degrees of longitude; cut/,
    ],
    [
      'has a hole outside',
      () => area(box(0, 0, 9, 9), box(20, 0, 21, 1)),
      'area.coordinates[1]',
      /inside the exterior/,
    ],
    [
      'has a hole around it',
      () => area(box(2, 2, 3, 3), box(0, 0, 9, 9)),
      'area.coordinates[1]',
      /inside the exterior/,
    ],
    [
      'has a hole across it',
      () => area(box(0, 0, 9, 9), box(5, 5, 12, 6)),
      'area.coordinates[1][0]',
      /that of area\.coordinates\[0\]\[1\]/,
    ],
    ['has a hole that touches it', () => area(box(0, 0, 9, 9), box(0, 1, 2, 2)), 'area.coordinates[1][0]', /in common/],
    [
      'has a hole whose tip touches it',
      () =>
        area(
          box(0, 0, 9, 9),
          closed([
            [3, 3],
            [6, 3],
            [4, 0],
          ]),
        ),
      'area.coordinates[1][1]',
      /that of area\.coordinates\[0\]\[0\], \[0,0\] to \[9,0\]/,
    ],
    [
      'has a hole in a hole',
      () => area(box(0, 0, 9, 9), box(1, 1, 8, 8), box(2, 2, 3, 3)),
      'area.coordinates[2]',
      /outside the hole area\.coordinates\[1\]/,
    ],
    [
      'has one hole twice',
      () => area(box(0, 0, 9, 9), box(1, 1, 2, 2), box(1, 1, 2, 2)),
      'area.coordinates[2][0]',
      /common/,
    ],
    [
      'has a polygon in a polygon',
      () => areas([box(0, 0, 9, 9)], [box(2, 2, 3, 3)]),
      'area.coordinates[1][0]',
      /outside the one of area\.coordinates\[0\]\[0\]/,
    ],
    [
      'has polygons that share an edge',
      () => areas([box(0, 0, 4, 4)], [box(4, 0, 8, 4)]),
      'area.coordinates[1][0][0]',
      /common/,
    ],
    [
      'has polygons that overlap',
      () => areas([box(0, 0, 4, 4)], [box(2, 2, 8, 8)]),
      'area.coordinates[1][0][0]',
      /common/,
    ],
  ])('that %s is refused, naming the ring and position', (_, attempt, field, expected) => {
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'INVALID_AREA', field, expected: expect.stringMatching(expected) }),
    );
  });

  test('may have an island in a lake, and be cut at the antimeridian', () => {
    expect(() => areas([box(0, 0, 9, 9), box(2, 2, 7, 7)], [box(4, 4, 5, 5)])).not.toThrow();
    expect(() => areas([box(170, 0, 180, 9)], [box(-180, 0, -170, 9)])).not.toThrow();
  });

  const lattice = fc.tuple(fc.nat(6), fc.nat(6));

  test('is taken if and only if no two of its edges meet but where one follows the other', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(lattice, { minLength: 3, maxLength: 7 }), (points) => {
        const ring = closed(points);
        const accepts = isAccepted(() => area(ring));
        expect(accepts).toBe(isSimple(ring));
        if (accepts) taken++;
      }),
      { numRuns: 5_000 },
    );
    expect(taken).toBeGreaterThan(200);
  });
});
