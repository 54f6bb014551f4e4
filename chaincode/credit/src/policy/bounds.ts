import { PPM_MAX, PPM_ONE } from '../mass.ts';
import type { Curve } from './curve.ts';
import type { PolicySet } from './policy-set.ts';

/** The smallest and largest factor of a curve, ppm, but for 0, which is a veto; none where every factor is one. */
type Bounds = { readonly least: bigint; readonly most: bigint } | undefined;

function boundsOf(factors: readonly bigint[]): Bounds {
  const positive = factors.filter((ppm) => ppm > 0n);
  const [first] = positive;
  if (first === undefined) return undefined;
  return {
    least: positive.reduce((a, b) => (a < b ? a : b), first),
    most: positive.reduce((a, b) => (a > b ? a : b), first),
  };
}

/** Between 0 and another factor a line takes every value. */
function lineBounds(factors: readonly bigint[]): Bounds {
  const bounds = boundsOf(factors);
  return bounds !== undefined && factors.includes(0n) ? { ...bounds, least: 1n } : bounds;
}

function curveBounds(curve: Curve): Bounds {
  switch (curve.type) {
    case 'constant':
      return boundsOf([curve.ppm]);
    case 'steps':
      return boundsOf(curve.points.map(({ ppm }) => ppm));
    case 'linear':
      return lineBounds(curve.points.map(({ ppm }) => ppm));
    case 'table':
      return boundsOf([curve.default, ...curve.entries.map(({ ppm }) => ppm)]);
    case 'merkle':
      // What the table says is not known here.
      return { least: 1n, most: PPM_MAX };
  }
}

/**
 * Whether some credit in some use could have a product of factors that the set's minimum or maximum would change. Where none can, the
 * multiplier is the product itself. Never false where it could; what values a metric can have is not looked at.
 */
export function clampCouldBind({ policies, min, max }: PolicySet): boolean {
  if (policies.length === 0) return PPM_ONE < min || PPM_ONE > max;
  let [least, most] = [1n, 1n];
  for (const { curve } of policies) {
    const bounds = curveBounds(curve);
    // One factor is always a veto, and so is the product.
    if (bounds === undefined) return false;
    least *= bounds.least;
    most *= bounds.most;
  }
  const scale = PPM_ONE ** BigInt(policies.length - 1);
  return least / scale < min || most / scale > max;
}
