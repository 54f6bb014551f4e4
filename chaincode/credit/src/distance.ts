import { canonicalPlace, type Place } from './place.ts';
import { lastWhere } from './search.ts';

// Integers only, the same steps on every ledger (docs/policies.md, "Distance"). No operand is negative and each fits 256 bits, so the
// Solidity library repeats these lines with uint256. "Q120" is fixed point of 120 binary places: 2^120 is 1.

/** 1 in Q120. */
const ONE = 1n << 120n;
/** 1 in Q240: what products of two Q120 numbers add up to. */
const ONE_Q240 = 1n << 240n;
/** pi / 2 in Q120. */
const QUARTER_TURN = 2_087_946_453_251_888_179_413_438_228_831_778_874n;
/** (pi / 2,880e6)^2 in Q200: the square of an eighth of a half-microdegree, in radians. */
const UNIT_SQUARED = 1_912_114_534_372_161_575_459_675_596_442_911_765_831_685n;
/** 2^(2k-1) / (2k)! in Q120 for k = 1 to 9: sin²(x) is the alternating sum of these times x^(2k). */
const SIN_SQUARED: readonly bigint[] = [
  1_329_227_995_784_915_872_903_807_060_280_344_576n,
  443_075_998_594_971_957_634_602_353_426_781_525n,
  59_076_799_812_662_927_684_613_647_123_570_870n,
  4_219_771_415_190_209_120_329_546_223_112_205n,
  187_545_396_230_675_960_903_535_387_693_876n,
  5_683_193_825_171_998_815_258_648_111_936n,
  124_905_358_794_988_984_950_739_518_944n,
  2_081_755_979_916_483_082_512_325_316n,
  27_212_496_469_496_510_882_514_056n,
];
/** 1 / (2k+1) in Q120 for k = 0 to 8: atan(w) is the alternating sum of these times w^(2k+1). */
const ATAN: readonly bigint[] = [
  1_329_227_995_784_915_872_903_807_060_280_344_576n,
  443_075_998_594_971_957_634_602_353_426_781_525n,
  265_845_599_156_983_174_580_761_412_056_068_915n,
  189_889_713_683_559_410_414_829_580_040_049_225n,
  147_691_999_531_657_319_211_534_117_808_927_175n,
  120_838_908_707_719_624_809_437_005_480_031_325n,
  102_248_307_368_070_451_761_831_312_329_257_275n,
  88_615_199_718_994_391_526_920_470_685_356_305n,
  78_189_882_104_995_051_347_282_768_251_784_975n,
];
/** atan(k / 16) in Q120 for k = 0 to 6. */
const ATAN_SIXTEENTHS: readonly bigint[] = [
  0n,
  82_968_829_710_205_859_151_177_305_846_506_209n,
  165_296_140_167_235_845_124_669_986_893_713_682n,
  246_369_684_095_620_158_923_250_630_402_713_373n,
  325_632_497_398_189_711_498_558_351_024_711_814n,
  402_603_046_543_641_290_445_485_214_844_665_210n,
  476_888_018_990_163_613_847_277_067_876_335_394n,
];
/** The radius of the sphere in decimetres: 6,371,008.8 m, the mean radius of WGS84. */
const RADIUS_DM = 63_710_088n;

/** 90 degrees in half-microdegrees, the unit of half angles. */
const RIGHT_ANGLE = 180_000_000;
/** 45 degrees in half-microdegrees. */
const HALF_RIGHT_ANGLE = 90_000_000;
/** A full turn in microdegrees. */
const TURN = 360_000_000;

/**
 * The great-circle distance between two places in metres, to the nearest, on a sphere of radius 6,371,008.8 m: 0 to 20,015,114.
 * Symmetric, 0 for the same place, and blind to the longitude of a pole.
 * @throws CreditError `INVALID_PLACE`
 */
export function distanceMetres(a: Place, b: Place): bigint {
  const p = canonicalPlace(a);
  const q = canonicalPlace(b);
  const across = Math.abs(p.longitude - q.longitude);
  const sinSquaredL = sinSquared(Math.min(across, TURN - across));
  const sinSquaredA = sinSquared(Math.abs(p.latitude - q.latitude));
  const cosSquaredB = ONE - sinSquared(Math.abs(p.latitude + q.latitude));
  // The haversine in Q240, at most 2^240: a mean of sin²(a) and cos²(b) with the exact weights cos²(l) and sin²(l).
  const h = (ONE - sinSquaredL) * sinSquaredA + sinSquaredL * cosSquaredB;
  return (angle(h) * RADIUS_DM + 5n * ONE) / (10n * ONE);
}

/**
 * sin² of a half angle of 0 to 180e6 half-microdegrees, in Q120. Taylor's series of an eighth of the angle, or of its complement above
 * 45 degrees, by Horner's rule to the 18th power (the next is below 2^-109), then sin²(2x) = 4 sin²(x) (1 - sin²(x)) three times over,
 * which leaves an error below 2^-102.
 */
function sinSquared(halfAngle: number): bigint {
  const small = halfAngle <= HALF_RIGHT_ANGLE;
  const t = BigInt(small ? halfAngle : RIGHT_ANGLE - halfAngle);
  const y = (t * t * UNIT_SQUARED) >> 80n;
  let s = 0n;
  for (let k = SIN_SQUARED.length - 1; k >= 0; k--) s = (SIN_SQUARED[k] ?? 0n) - ((s * y) >> 120n);
  s = (s * y) >> 120n;
  for (let doubling = 0; doubling < 3; doubling++) s = (s * (ONE - s)) >> 118n;
  return small ? s : ONE - s;
}

/**
 * 2 atan2(sqrt h, sqrt(1 - h)) in Q120, for h in Q240. Nothing has been rounded since the squares, so 2^240 - h is to the last bit the sum
 * cos²(l) cos²(a) + sin²(l) sin²(b), and antipodes lose no digits.
 */
function angle(h: bigint): bigint {
  const near = 2n * h <= ONE_Q240;
  const less = near ? h : ONE_Q240 - h;
  const sine = isqrt(less);
  const cosine = isqrt(ONE_Q240 - less);
  // tan(x / 2) = sin x / (1 + cos x), which is at most tan(22.5 degrees) here: 4 atan of it is twice the angle of sine and cosine.
  const fourfold = 4n * atan((sine << 120n) / (ONE + cosine));
  return near ? fourfold : 2n * QUARTER_TURN - fourfold;
}

/**
 * atan of z in Q120, for z from 0 to 7/16: atan(z) = atan(k/16) + atan(w) with k = floor(16 z) and w = (16 z - k) / (16 + k z), below 1/16;
 * then Taylor's series by Horner's rule to the 17th power (the next is below 2^-80).
 */
function atan(z: bigint): bigint {
  const k = z >> 116n;
  const w = ((16n * z - k * ONE) << 120n) / (16n * ONE + k * z);
  const y = (w * w) >> 120n;
  let s = 0n;
  for (let i = ATAN.length - 1; i >= 0; i--) s = (ATAN[i] ?? 0n) - ((s * y) >> 120n);
  return (ATAN_SIXTEENTHS[Number(k)] ?? 0n) + ((s * w) >> 120n);
}

/** 4^i for i = 0 to 127. */
const POWERS_OF_4: readonly bigint[] = Array.from({ length: 128 }, (_, i) => 1n << BigInt(2 * i));

/**
 * floor(sqrt(x)) for x below 2^256. One digit's worth of bits, then twice as many at each step, so that all but the last division are
 * short: the method of CPython's `math.isqrt`. Any other way to the same number does as well.
 */
export function isqrt(x: bigint): bigint {
  if (x === 0n) return 0n;
  const bits = lastWhere(POWERS_OF_4.length, (i) => (POWERS_OF_4[i] ?? x) <= x);
  let root = 1n;
  let known = 0;
  for (let step = 31 - Math.clz32(bits); step >= 0; step--) {
    const before = known;
    known = bits >> step;
    root = (root << BigInt(known - before - 1)) + (x >> BigInt(2 * bits - before - known + 1)) / root;
  }
  return root * root > x ? root - 1n : root;
}
