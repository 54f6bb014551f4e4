// Distances from the textbook: not the steps that the package takes, so that the two can be held against each other.
import type { Place } from '../../src/index.ts';

const RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180e6;

/** Metres by the formula that is well-conditioned everywhere (atan2 of cross and dot product), in doubles. */
export function metresInDoubles(a: Place, b: Place): number {
  const [sinA, cosA] = [Math.sin(a.latitude * RADIANS), Math.cos(a.latitude * RADIANS)];
  const [sinB, cosB] = [Math.sin(b.latitude * RADIANS), Math.cos(b.latitude * RADIANS)];
  const across = (b.longitude - a.longitude) * RADIANS;
  const cross = Math.hypot(cosB * Math.sin(across), cosA * sinB - sinA * cosB * Math.cos(across));
  return RADIUS * Math.atan2(cross, sinA * sinB + cosA * cosB * Math.cos(across));
}

const BITS = 300n;
const ONE = 1n << BITS;
const times = (x: bigint, y: bigint): bigint => (x * y) >> BITS;

/** The alternating sum of terms that `next` makes of one another, until they vanish. */
function series(first: bigint, next: (term: bigint, k: bigint) => bigint): bigint {
  let sum = 0n;
  for (let [term, k] = [first, 1n]; term !== 0n; k++) {
    sum += k % 2n === 1n ? term : -term;
    term = next(term, k);
  }
  return sum;
}

const atanOfInverse = (n: bigint): bigint => {
  let power = ONE / n;
  return series(power, (_, k) => (power /= n * n) / (2n * k + 1n));
};
/** Machin, 1706. */
const PI = 4n * (4n * atanOfInverse(5n) - atanOfInverse(239n));

const sine = (x: bigint): bigint => series(x, (term, k) => times(times(term, x), x) / (2n * k * (2n * k + 1n)));
const cosine = (x: bigint): bigint => series(ONE, (term, k) => times(times(term, x), x) / ((2n * k - 1n) * 2n * k));

function squareRoot(x: bigint): bigint {
  if (x <= 0n) return 0n;
  let root = 1n << BigInt(Math.ceil(x.toString(2).length / 2));
  for (;;) {
    const next = (root + x / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

/** Metres times 2^300 by the haversine formula, accurate to some 2^-140 metres. */
export function metresInQ300(a: Place, b: Place): bigint {
  const angle = (halfMicrodegrees: number): bigint => (BigInt(Math.abs(halfMicrodegrees)) * PI) / 360_000_000n;
  const sinA = sine(angle(a.latitude - b.latitude));
  const sinL = sine(angle(a.longitude - b.longitude));
  const cosines = times(cosine(angle(2 * a.latitude)), cosine(angle(2 * b.latitude)));
  const h = times(sinA, sinA) + times(cosines, times(sinL, sinL));
  const [opposite, adjacent] = [squareRoot(h << BITS), squareRoot((ONE - h) << BITS)];
  return (2n * atan2(opposite, adjacent) * 63_710_088n) / 10n;
}

/** By halving the angle until the series is short. */
function atan2(opposite: bigint, adjacent: bigint): bigint {
  const halvings = 20n;
  let x = adjacent;
  for (let halving = 0n; halving < halvings; halving++) x += squareRoot(x * x + opposite * opposite);
  const z = (opposite << BITS) / x;
  let power = z;
  return series(z, (_, k) => (power = times(times(power, z), z)) / (2n * k + 1n)) << halvings;
}

/** The nearest metre of {@link metresInQ300}. */
export const nearestMetre = (metres: bigint): bigint => (metres + ONE / 2n) >> BITS;
