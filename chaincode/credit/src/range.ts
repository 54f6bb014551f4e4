import { type ByteReader, concat, intBytes, sha256, type Hash } from './bytes.ts';
import { CreditError } from './errors.ts';
import { parseUint } from './integer.ts';
import { KG_PER_CREDIT } from './mass.ts';

/** A half-open range `[from, to)` of kilograms, counted from the start of its batch's serial block. */
export interface Range {
  readonly from: bigint;
  readonly to: bigint;
}

/** At most this many ranges in one list: what one transfer, mint or exit can carry on an EVM chain. */
export const MAX_RANGES = 32;

/** @throws CreditError `INVALID_RANGE` */
export function makeRange(from: bigint, to: bigint, field = 'range'): Range {
  if (from < 0n || from >= to || to >= 1n << 64n) {
    throw new CreditError('INVALID_RANGE', { field, value: `${from}-${to}`, expected: 'from < to, both of 64 bits' });
  }
  return { from, to };
}

/** The kilograms of a block of serials, `[0, 1000 x serials)`. */
export const blockRange = (firstSerial: bigint, lastSerial: bigint): Range =>
  makeRange(0n, (lastSerial - firstSerial + 1n) * KG_PER_CREDIT, 'block');

export const length = (range: Range): bigint => range.to - range.from;
export const totalKg = (ranges: readonly Range[]): bigint => ranges.reduce((sum, range) => sum + length(range), 0n);
export const contains = (outer: Range, inner: Range): boolean => outer.from <= inner.from && inner.to <= outer.to;
export const overlaps = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;

/** Ascending, disjoint and merged: the one form in which a set of kilograms is compared, hashed and sent. */
export function join(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const range of [...ranges].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = out.at(-1);
    if (last !== undefined && range.from <= last.to)
      out[out.length - 1] = { from: last.from, to: range.to > last.to ? range.to : last.to };
    else out.push(range);
  }
  return out;
}

/** What both sets hold. Both must be in canonical form. */
export function intersect(a: readonly Range[], b: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const x of a) {
    for (const y of b) {
      const from = x.from > y.from ? x.from : y.from;
      const to = x.to < y.to ? x.to : y.to;
      if (from < to) out.push({ from, to });
    }
  }
  return out;
}

/** What `a` holds and `b` does not. Both must be in canonical form. */
export function subtract(a: readonly Range[], b: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const range of a) {
    let { from } = range;
    for (const cut of b) {
      if (!overlaps({ from, to: range.to }, cut)) continue;
      if (from < cut.from) out.push({ from, to: cut.from });
      from = cut.to;
      if (from >= range.to) break;
    }
    if (from < range.to) out.push({ from, to: range.to });
  }
  return out;
}

/** The range cut at a kilogram strictly inside it. @throws CreditError `RANGE_OUTSIDE` */
export function split(range: Range, at: bigint): [Range, Range] {
  if (at <= range.from || at >= range.to) {
    throw new CreditError('RANGE_OUTSIDE', { field: 'at', value: at, expected: `inside ${formatRange(range)}` });
  }
  return [
    { from: range.from, to: at },
    { from: at, to: range.to },
  ];
}

/** The first `kg` kilograms of a canonical list, in its order. @throws CreditError `RANGE_OUTSIDE` */
export function takeFirst(ranges: readonly Range[], kg: bigint): Range[] {
  const out: Range[] = [];
  let left = kg;
  for (const range of ranges) {
    if (left === 0n) break;
    const take = length(range) < left ? length(range) : left;
    out.push({ from: range.from, to: range.from + take });
    left -= take;
  }
  if (left > 0n)
    throw new CreditError('RANGE_OUTSIDE', { field: 'kg', value: kg, expected: `at most ${totalKg(ranges)} kg` });
  return out;
}

/** The inclusive serials that a range touches. */
export function serialsOf(range: Range, firstSerial: bigint): { first: bigint; last: bigint } {
  return { first: firstSerial + range.from / KG_PER_CREDIT, last: firstSerial + (range.to - 1n) / KG_PER_CREDIT };
}

export const formatRange = (range: Range): string => `${range.from}-${range.to}`;
export const formatRanges = (ranges: readonly Range[]): string => ranges.map(formatRange).join(',');

/** Reads `0-1000,5000-7500`. @throws CreditError `INVALID_RANGES` unless it is in canonical form */
export function parseRanges(text: unknown, field = 'ranges'): Range[] {
  if (typeof text !== 'string') throw invalid(text, field);
  const ranges = text.split(',').map((part) => {
    const [from, to, ...rest] = part.split('-');
    if (rest.length > 0) throw invalid(text, field);
    return makeRange(
      parseUint(from, field, undefined, 'INVALID_RANGES'),
      parseUint(to, field, undefined, 'INVALID_RANGES'),
      field,
    );
  });
  return canonicalRanges(ranges, field);
}

/** The list itself if it is in canonical form. @throws CreditError `INVALID_RANGES` */
export function canonicalRanges(ranges: readonly Range[], field = 'ranges'): Range[] {
  const inOrder = ranges.every((range, i) => {
    const previous = ranges[i - 1];
    return range.from < range.to && (previous === undefined || previous.to < range.from);
  });
  if (ranges.length === 0 || ranges.length > MAX_RANGES || !inOrder) throw invalid(formatRanges(ranges), field);
  return [...ranges];
}

const invalid = (value: unknown, field: string): CreditError =>
  new CreditError('INVALID_RANGES', {
    field,
    value,
    expected: `1 to ${MAX_RANGES} ascending ranges from-to that neither overlap nor touch, joined by commas`,
  });

export function encodeRanges(ranges: readonly Range[]): Uint8Array {
  return concat(intBytes(BigInt(ranges.length), 2), ...ranges.flatMap((r) => [intBytes(r.from, 8), intBytes(r.to, 8)]));
}

export const rangesHash = (ranges: readonly Range[]): Hash => sha256(encodeRanges(ranges));

export function readRanges(reader: ByteReader): Range[] {
  const count = Number(reader.uint(2));
  const ranges = Array.from({ length: Math.min(count, MAX_RANGES + 1) }, () => ({
    from: reader.uint(8),
    to: reader.uint(8),
  }));
  return canonicalRanges(ranges);
}
