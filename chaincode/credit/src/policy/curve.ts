import { encodeConstant, readConstant, type ConstantCurve } from './curves/constant.ts';
import { linearFactor, readLinear, type LinearCurve } from './curves/linear.ts';
import { encodeMerkle, merkleFactor, readMerkle, type MerkleCurve } from './curves/merkle.ts';
import { encodePoints, pointsToJson } from './curves/points.ts';
import { readSteps, stepsFactor, type StepsCurve } from './curves/steps.ts';
import { encodeTable, readTable, type TableCurve } from './curves/table.ts';
import { entryToJson, type TableEntryJson } from './key.ts';
import type { TableLeaf } from './merkle-table.ts';
import type { KeyMetric } from './metric.ts';
import { readChoice, refusal } from './read.ts';

/** How a number becomes a factor. */
export type NumberCurve = ConstantCurve | StepsCurve | LinearCurve;
/** How a category or a pair becomes a factor. */
export type KeyCurve = ConstantCurve | TableCurve | MerkleCurve;
export type Curve = NumberCurve | KeyCurve;

/** As documents have it; numbers are decimal strings. */
export type CurveJson =
  | { readonly type: 'constant'; readonly ppm: string }
  | { readonly type: 'steps' | 'linear'; readonly points: readonly (readonly [string, string])[] }
  | { readonly type: 'table'; readonly default: string; readonly entries: readonly TableEntryJson[] }
  | { readonly type: 'merkle'; readonly default: string; readonly root: string };

/** In the bytes of a policy set. */
const CODE: Readonly<Record<Curve['type'], bigint>> = { constant: 1n, steps: 2n, linear: 3n, table: 4n, merkle: 5n };

export const curveCode = (curve: Curve): bigint => CODE[curve.type];

/** @throws CreditError `INVALID_POLICY_SET`, `FACTOR_TOO_LARGE`, `CURVE_NOT_ASCENDING` */
export function readNumberCurve(value: unknown, path: string): NumberCurve {
  switch (readType(value, path, ['constant', 'steps', 'linear'])) {
    case 'constant':
      return readConstant(value, path);
    case 'steps':
      return readSteps(value, path);
    case 'linear':
      return readLinear(value, path);
  }
}

/** @throws CreditError `INVALID_POLICY_SET`, `FACTOR_TOO_LARGE`, `INVALID_HASH` */
export function readKeyCurve(value: unknown, path: string, metric: KeyMetric): KeyCurve {
  switch (readType(value, path, ['constant', 'table', 'merkle'])) {
    case 'constant':
      return readConstant(value, path);
    case 'table':
      return readTable(value, path, metric);
    case 'merkle':
      return readMerkle(value, path);
  }
}

function readType<T extends Curve['type']>(value: unknown, path: string, types: readonly T[]): T {
  if (typeof value !== 'object' || value === null) throw refusal(path, value, 'an object');
  return readChoice((value as { type?: unknown }).type, `${path}.type`, types);
}

/** The factor of a number, ppm. */
export function numberFactor(curve: NumberCurve, value: bigint): bigint {
  switch (curve.type) {
    case 'constant':
      return curve.ppm;
    case 'steps':
      return stepsFactor(curve, value);
    case 'linear':
      return linearFactor(curve, value);
  }
}

/** A factor in ppm, and whether it is the table's default, for want of an entry. */
export interface KeyFactor {
  readonly ppm: bigint;
  readonly byDefault: boolean;
}

/**
 * The factor of a category or a pair.
 * @param policy the policy's number in its set, for which `leaves` may have one
 * @throws CreditError `TABLE_LEAF_INVALID`
 */
export function keyFactor(curve: KeyCurve, policy: number, key: string, leaves: readonly TableLeaf[]): KeyFactor {
  if (curve.type === 'constant') return { ppm: curve.ppm, byDefault: false };
  const ppm = curve.type === 'table' ? curve.factors.get(key) : merkleFactor(curve, policy, key, leaves);
  return ppm === undefined ? { ppm: curve.default, byDefault: true } : { ppm, byDefault: false };
}

/** A curve's part of the bytes of a policy set (docs/policies.md). */
export function encodeCurve(curve: Curve): Uint8Array {
  switch (curve.type) {
    case 'constant':
      return encodeConstant(curve);
    case 'steps':
    case 'linear':
      return encodePoints(curve.points);
    case 'table':
      return encodeTable(curve);
    case 'merkle':
      return encodeMerkle(curve);
  }
}

export function curveToJson(curve: Curve): CurveJson {
  switch (curve.type) {
    case 'constant':
      return { type: curve.type, ppm: curve.ppm.toString() };
    case 'steps':
    case 'linear':
      return { type: curve.type, points: pointsToJson(curve.points) };
    case 'table':
      return { type: curve.type, default: curve.default.toString(), entries: curve.entries.map(entryToJson) };
    case 'merkle':
      return { type: curve.type, default: curve.default.toString(), root: curve.root };
  }
}
