// Curves of e, compiled into points by integer arithmetic: fixed point of 200 binary places. On a ledger only the points count.

const BITS = 200n;
const ONE = 1n << BITS;
const PPM = 1_000_000n;

/** ln 2 is the sum of 1 / (n 2^n). */
const LN_2 = Array.from({ length: 210 }, (_, i) => ONE / (BigInt(i + 1) << BigInt(i + 1))).reduce((a, b) => a + b);

/** e^-x: Taylor's series at a 1,024th of x, squared ten times. */
function expMinus(x) {
  const small = x >> 10n;
  let [term, sum] = [ONE, 0n];
  for (let n = 1n; term !== 0n; n++) {
    sum += n % 2n === 1n ? term : -term;
    term = ((term * small) >> BITS) / n;
  }
  for (let squaring = 0; squaring < 10; squaring++) sum = (sum * sum) >> BITS;
  return sum;
}

const ppmOf = (value) => ((value * PPM + ONE / 2n) >> BITS).toString();

/** 32 points, evenly from 0 to `end`, of the curve that halves with every `half`. */
export const halvingPoints = (half, end) =>
  Array.from({ length: 32 }, (_, i) => {
    const x = (end * BigInt(i)) / 31n;
    return [x.toString(), ppmOf(expMinus((LN_2 * x) / half))];
  });

/** Joos et al. (2013), Table 5: what is left of a pulse of CO2 after t years is a0 + sum of a_i e^(-t / tau_i). In 10^-4 and 10^-3 years. */
const STAYING = 2173n;
const DECAYING = [
  { share: 2240n, milliyears: 394_400n },
  { share: 2824n, milliyears: 36_540n },
  { share: 2763n, milliyears: 4_304n },
];

/** The integral of what is left, from the pulse to a year after it, in 10^-7 years and 200 binary places. */
const tonneYears = (year) =>
  DECAYING.reduce(
    (sum, { share, milliyears }) => sum + share * milliyears * (ONE - expMinus((year * 1000n * ONE) / milliyears)),
    STAYING * year * 1000n * ONE,
  );

/** The share of a pulse's tonne-years within 100 years that storing it for so many years moves beyond them. */
export function lashofPoints() {
  const years = [...range(0, 80, 5), ...range(82, 98, 2), 99, 100];
  const all = tonneYears(100n);
  return years.map((year) => [year.toString(), ppmOf(((all - tonneYears(100n - BigInt(year))) << BITS) / all)]);
}

const range = (from, to, step) => Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);
