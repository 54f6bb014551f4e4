import { parseArea, type Area, type Place } from '../../src/index.ts';

export type Point = readonly [longitude: number, latitude: number];

export const area = (...rings: readonly (readonly Point[])[]): Area =>
  parseArea(JSON.stringify({ type: 'Polygon', coordinates: rings }));
export const areas = (...polygons: readonly (readonly (readonly Point[])[])[]): Area =>
  parseArea(JSON.stringify({ type: 'MultiPolygon', coordinates: polygons }));
export const box = (west: number, south: number, east: number, north: number): Point[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
export const closed = (points: readonly Point[]): Point[] => [...points, ...points.slice(0, 1)];
export const degrees = (longitude: number, latitude: number): Place => ({
  longitude: longitude * 1_000_000,
  latitude: latitude * 1_000_000,
});

export function isAccepted(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

/** Twice the area, by the shoelace formula. */
export const doubleArea = (ring: readonly Point[]): number =>
  Math.abs(ring.slice(1).reduce((sum, [x, y], i) => sum + ((ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0)), 0));

/** By another road than the one under test, for small integers: no two edges share a point, but one where one follows the other. */
export function isSimple(ring: readonly Point[]): boolean {
  const edges = ring.slice(1).map((to, i) => [ring[i] ?? to, to] as const);
  if (edges.some(([a, b]) => a[0] === b[0] && a[1] === b[1])) return false;
  return edges.every((edge, i) =>
    edges.slice(0, i).every((other, j) => {
      const shared = commonPoints(edge, other);
      const follows = i - j === 1 || (j === 0 && i === edges.length - 1);
      return shared === (follows ? 1 : 0);
    }),
  );
}

/** How many points two segments share: 0, 1, or 2 for a stretch. Solved as a linear system, exact on small integers. */
function commonPoints([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): 0 | 1 | 2 {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const [qx, qy] = [c[0] - a[0], c[1] - a[1]];
  const denominator = rx * sy - ry * sx;
  if (denominator !== 0) {
    const sign = Math.sign(denominator);
    const [t, u] = [(qx * sy - qy * sx) * sign, (qx * ry - qy * rx) * sign];
    const limit = Math.abs(denominator);
    return t >= 0 && t <= limit && u >= 0 && u <= limit ? 1 : 0;
  }
  if (qx * ry - qy * rx !== 0) return 0;
  const along = ([x, y]: Point): number => (x - a[0]) * rx + (y - a[1]) * ry;
  const [low, high] = [along(c), along(d)].sort((m, n) => m - n);
  const overlap = Math.min(high ?? 0, along(b)) - Math.max(low ?? 0, 0);
  return overlap < 0 ? 0 : overlap === 0 ? 1 : 2;
}
