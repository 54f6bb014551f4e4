import type { Place } from '../place.ts';

/** Which side of the line from `a` through `b` the point is on: 1 left, -1 right, 0 on the line. Exact. */
export function orientation(a: Place, b: Place, point: Place): -1 | 0 | 1 {
  // Differences have up to 29 bits, so their products leave the integers that a double holds.
  const [bx, by] = [BigInt(b.longitude - a.longitude), BigInt(b.latitude - a.latitude)];
  const [px, py] = [BigInt(point.longitude - a.longitude), BigInt(point.latitude - a.latitude)];
  const cross = bx * py - by * px;
  return cross > 0n ? 1 : cross < 0n ? -1 : 0;
}

/** Whether two closed segments have any point in common. Exact. */
export function meet(a: Place, b: Place, c: Place, d: Place): boolean {
  return (
    boxesMeet(a, b, c, d) &&
    orientation(a, b, c) * orientation(a, b, d) <= 0 &&
    orientation(c, d, a) * orientation(c, d, b) <= 0
  );
}

/** Whether the point lies on the closed segment. Exact. */
export const isOn = (point: Place, a: Place, b: Place): boolean =>
  boxesMeet(point, point, a, b) && orientation(a, b, point) === 0;

/** Whether the path from `a` to `b` turns back along itself to `c`. */
export const foldsBack = (a: Place, b: Place, c: Place): boolean =>
  orientation(a, b, c) === 0 && (isOn(a, b, c) || isOn(c, a, b));

export const samePosition = (a: Place, b: Place): boolean => a.latitude === b.latitude && a.longitude === b.longitude;

function boxesMeet(a: Place, b: Place, c: Place, d: Place): boolean {
  return (
    intervalsMeet(a.longitude, b.longitude, c.longitude, d.longitude) &&
    intervalsMeet(a.latitude, b.latitude, c.latitude, d.latitude)
  );
}

const intervalsMeet = (a: number, b: number, c: number, d: number): boolean =>
  Math.max(a, b) >= Math.min(c, d) && Math.max(c, d) >= Math.min(a, b);
