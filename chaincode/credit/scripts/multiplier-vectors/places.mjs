import { canonicalPlace } from '../../dist/index.js';

const at = (latitude, longitude) => ({ latitude, longitude });

/** Where distances are at their worst. */
export const EDGES = [
  at(90_000_000, 0),
  at(-90_000_000, 0),
  at(89_999_999, 12_345_678),
  at(-89_999_999, -167_654_322),
  at(0, 0),
  at(0, -180_000_000),
  at(0, 179_999_999),
  at(0, -90_000_000),
  at(1, 1),
  at(-23_550_520, -46_633_309),
  at(23_550_520, 133_366_691),
  at(23_550_521, 133_366_691),
  at(-23_550_520, -46_633_308),
  at(45_000_000, 90_000_000),
];

/** Any place, evenly by its coordinates. */
export const anyPlace = (random) =>
  canonicalPlace(at(random(180_000_001) - 90_000_000, random(360_000_000) - 180_000_000));
