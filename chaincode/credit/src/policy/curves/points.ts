import { concat, intBytes } from '../../bytes.ts';
import { readList, readNumber, readPpm, refusal } from '../read.ts';
import { lastWhere } from '../../search.ts';

/** What a metric may measure, and the factor there in ppm. */
export interface Point {
  readonly x: bigint;
  readonly ppm: bigint;
}

export type Points = readonly [Point, ...Point[]];

export const MAX_POINTS = 32;

/** @throws CreditError `INVALID_POLICY_SET`, `FACTOR_TOO_LARGE`, `CURVE_NOT_ASCENDING` */
export function readPoints(value: unknown, path: string): Points {
  const points = readList(value, path, [1, MAX_POINTS]).map((item, i) => {
    const [x, ppm] = readList(item, `${path}[${i}]`, [2, 2]);
    return { x: readNumber(x, `${path}[${i}][0]`), ppm: readPpm(ppm, `${path}[${i}][1]`) };
  });
  points.forEach(({ x }, i) => {
    const before = points[i - 1];
    if (before !== undefined && x <= before.x)
      throw refusal(`${path}[${i}][0]`, x, `over the point before, ${before.x}`, 'CURVE_NOT_ASCENDING');
  });
  return points as [Point, ...Point[]];
}

export const encodePoints = (points: Points): Uint8Array =>
  concat(...points.flatMap(({ x, ppm }) => [intBytes(x, 8), intBytes(ppm, 4)]));

export const pointsToJson = (points: Points): [string, string][] =>
  points.map(({ x, ppm }) => [x.toString(), ppm.toString()]);

/** The index of the last point whose x is at most `value`; 0 where there is none. */
export const lastUpTo = (points: Points, value: bigint): number =>
  lastWhere(points.length, (i) => (points[i] ?? points[0]).x <= value);
