import type { Market } from '../market.ts';

/** One step of one bid. */
export interface StepRow {
  /** Number of the bid in the market. */
  readonly bid: number;
  readonly step: number;
  readonly value: number;
}

/**
 * The market in floating point: maximise the sum of `(value x multiplier - ask) x` over pairs of a step and a lot, with what leaves a lot at
 * most its mass (the first rows) and what reaches a step at most its quantity (the others). Amounts and money are scaled, so that the
 * largest of each is about a million: the solver's tolerances are absolute.
 */
export interface Program {
  readonly lots: number;
  readonly steps: readonly StepRow[];
  /** Scaled asks of the lots. */
  readonly asks: Float64Array;
  /** Scaled limits of all rows. */
  readonly limits: Float64Array;
  /** Multipliers of the lots for the bid, 1.0 as 1. */
  readonly multipliers: readonly Float64Array[];
  /** Kilograms in one scaled amount. */
  readonly kgScale: number;
  /** Minor units per tonne in one scaled price. */
  readonly moneyScale: number;
}

const PPM = 1_000_000;
const LARGEST = 1_000_000;

export function programOf({ lots, bids }: Market): Program {
  const steps = bids.flatMap(({ steps }, bid) =>
    steps.map(({ kg, value }, step) => ({ bid, step, kg: Number(kg), value: Number(value) })),
  );
  const masses = [...lots.map(({ kg }) => Number(kg)), ...steps.map(({ kg }) => kg)];
  const kgScale = largest(masses) / LARGEST;
  const moneyScale = largest(steps.map(({ value }) => value)) / LARGEST;
  return {
    lots: lots.length,
    steps: steps.map(({ bid, step, value }) => ({ bid, step, value: value / moneyScale })),
    asks: Float64Array.from(lots, ({ ask }) => Number(ask) / moneyScale),
    limits: Float64Array.from(masses, (kg) => kg / kgScale),
    multipliers: bids.map(({ ppm }) => Float64Array.from(ppm, (value) => value / PPM)),
    kgScale,
    moneyScale,
  };
}

const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 1);
