import { readObject } from '../read.ts';
import { lastUpTo, readPoints, type Points } from './points.ts';

/** The factor of the last point up to the value; below the first point the first's. */
export interface StepsCurve {
  readonly type: 'steps';
  readonly points: Points;
}

/** @throws CreditError `INVALID_POLICY_SET`, `FACTOR_TOO_LARGE`, `CURVE_NOT_ASCENDING` */
export function readSteps(value: unknown, path: string): StepsCurve {
  const { points } = readObject(value, path, ['type', 'points']);
  return { type: 'steps', points: readPoints(points, `${path}.points`) };
}

export const stepsFactor = ({ points }: StepsCurve, value: bigint): bigint =>
  (points[lastUpTo(points, value)] ?? points[0]).ppm;
