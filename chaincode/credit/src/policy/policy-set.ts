import type { Precision } from '../place.ts';
import { curveToJson, type CurveJson, type KeyCurve, type NumberCurve } from './curve.ts';
import type { KeyMetric, NumberMetric, Scope } from './metric.ts';
import type { MetricName } from './metrics.ts';

export const MAX_POLICIES = 8;

interface PolicyBase {
  readonly id: string;
  readonly version: number;
  readonly description: string;
  readonly metric: MetricName;
  readonly scope: Scope;
  /** The attribute that a `share` policy reads; empty for other metrics. */
  readonly of: string;
}

/** A metric, and the curve that makes a factor of what it measures. */
export type Policy = PolicyBase &
  (
    | { readonly kind: 'number'; readonly measure: NumberMetric['measure']; readonly curve: NumberCurve }
    | { readonly kind: 'key'; readonly measure: KeyMetric['measure']; readonly curve: KeyCurve }
  );

/** Policies whose factors multiply, and bounds for the product (docs/policies.md). */
export interface PolicySet {
  readonly name: string;
  readonly version: number;
  readonly description: string;
  readonly citations: readonly string[];
  /** Bounds of the multiplier, ppm. */
  readonly min: bigint;
  readonly max: bigint;
  /** How exactly a credit's place must be known. */
  readonly precisions: readonly Precision[];
  readonly policies: readonly Policy[];
}

export interface PolicyJson {
  readonly id: string;
  readonly version: number;
  readonly description: string;
  readonly scope: Scope;
  readonly metric: MetricName;
  readonly of?: string;
  readonly curve: CurveJson;
}

/** The document that is registered. */
export interface PolicySetJson {
  readonly name: string;
  readonly version: number;
  readonly description: string;
  readonly citations: readonly string[];
  readonly min: string;
  readonly max: string;
  readonly precisions: readonly Precision[];
  readonly policies: readonly PolicyJson[];
}

/** The document again: `policySetFromJson` reads the same set from it, with the same id. */
export const policySetToJson = (set: PolicySet): PolicySetJson => ({
  ...set,
  min: set.min.toString(),
  max: set.max.toString(),
  policies: set.policies.map(policyToJson),
});

const policyToJson = ({ id, version, description, scope, metric, of, curve }: Policy): PolicyJson => ({
  id,
  version,
  description,
  scope,
  metric,
  ...(of !== '' && { of }),
  curve: curveToJson(curve),
});
