import type { PolicySet, Provenance, Use } from '@meridian/credit';

const RADIANS = Math.PI / 180e6;
const RADIUS = 6_371_008.8;

type Line = readonly (readonly [x: number, y: number])[];

/** The curves of a set with numbers in place of bigints, made once. */
const prepared = new WeakMap<PolicySet, ReadonlyMap<string, Line>>();

/**
 * What `multiplier` gives, about, in floating point: what one would write without ledgers in mind. For sets of linear curves and tables
 * only, with a use that has everything.
 */
export function valueInDoubles(set: PolicySet, credit: Provenance, use: Use): number {
  const lines = linesOf(set);
  let product = 1;
  for (const policy of set.policies) {
    if (policy.kind === 'key') {
      const { curve } = policy;
      if (curve.type !== 'table') throw new TypeError(`no ${curve.type} curves here`);
      product *= Number(curve.factors.get(policy.measure(credit, use)) ?? curve.default) / 1e6;
    } else product *= interpolate(lines.get(policy.id) ?? [], measure(policy.metric, credit, use)) / 1e6;
  }
  return Math.min(Number(set.max), Math.max(Number(set.min), Math.floor(product * 1e6)));
}

function linesOf(set: PolicySet): ReadonlyMap<string, Line> {
  const known = prepared.get(set);
  if (known !== undefined) return known;
  const lines = new Map<string, Line>();
  for (const { id, curve } of set.policies) {
    if (curve.type === 'linear')
      lines.set(
        id,
        curve.points.map(({ x, ppm }) => [Number(x), Number(ppm)] as const),
      );
  }
  prepared.set(set, lines);
  return lines;
}

function measure(metric: string, credit: Provenance, { place, period, time }: Use): number {
  if (place === undefined || period === undefined) throw new TypeError('a use that has everything');
  if (metric === 'age') return Math.max(0, time - credit.period.end);
  if (metric === 'overlap') {
    const both = Math.min(credit.period.end, period.end) - Math.max(credit.period.start, period.start);
    return (1e6 * Math.max(0, both)) / (period.end - period.start);
  }
  const [a, b] = [credit.place.latitude * RADIANS, place.latitude * RADIANS];
  const across = Math.sin(((credit.place.longitude - place.longitude) * RADIANS) / 2);
  const up = Math.sin((a - b) / 2);
  const h = up * up + Math.cos(a) * Math.cos(b) * across * across;
  return 2 * RADIUS * Math.atan2(Math.sqrt(h), Math.sqrt(Math.max(0, 1 - h)));
}

function interpolate(line: Line, x: number): number {
  let i = line.findIndex(([at]) => at > x);
  if (i === -1) i = line.length;
  const [before, after] = [line[i - 1] ?? line[0], line[i]];
  if (before === undefined) throw new RangeError('a line has a point');
  if (after === undefined || after === before) return before[1];
  return before[1] + ((after[1] - before[1]) * (x - before[0])) / (after[0] - before[0]);
}
