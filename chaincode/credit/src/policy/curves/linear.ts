import { readObject } from '../read.ts';
import { lastUpTo, readPoints, type Points } from './points.ts';

/** Straight lines between neighbouring points, rounded down; constant beyond the ends. */
export interface LinearCurve {
  readonly type: 'linear';
  readonly points: Points;
}

/** @throws CreditError `INVALID_POLICY_SET`, `FACTOR_TOO_LARGE`, `CURVE_NOT_ASCENDING` */
export function readLinear(value: unknown, path: string): LinearCurve {
  const { points } = readObject(value, path, ['type', 'points']);
  return { type: 'linear', points: readPoints(points, `${path}.points`) };
}

export function linearFactor({ points }: LinearCurve, value: bigint): bigint {
  const i = lastUpTo(points, value);
  const from = points[i] ?? points[0];
  const to = points[i + 1];
  if (to === undefined || value <= from.x) return from.ppm;
  return (from.ppm * (to.x - value) + to.ppm * (value - from.x)) / (to.x - from.x);
}
