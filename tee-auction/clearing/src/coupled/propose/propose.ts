import type { LpSolver } from '../../solver.ts';
import { MICRO } from '../../units.ts';
import type { Market } from '../market.ts';
import { programOf, type Program } from './program.ts';
import { optimise, type Optimum } from './solve.ts';

/** What the solver would have: nothing of it is believed. */
export interface Proposal {
  /** Premium of each lot of the market over its ask, millionths of a minor unit per tonne, at least 0. */
  readonly premiums: readonly bigint[];
  readonly flows: readonly Flow[];
}

/** Kilograms of a lot for a bid, numbers of the market. */
export interface Flow {
  readonly bid: number;
  readonly lot: number;
  /** Rounded down; 0 where there is less than one. */
  readonly kg: bigint;
  /** The last step of the bid that a whole kilogram is for. */
  readonly step: number;
}

/** Of a scaled amount, whose largest is a million: what is this near to a whole kilogram is one to which the solver came from below. */
const NOISE = 1e-6;

export function propose(market: Market, solver: LpSolver): Proposal {
  const program = programOf(market);
  if (program.lots === 0 || program.steps.length === 0) return { premiums: market.lots.map(() => 0n), flows: [] };
  const optimum = optimise(program, solver);
  return {
    premiums: market.lots.map((_, lot) =>
      wholeOf(Math.round((optimum.premiums[lot] ?? 0) * program.moneyScale * Number(MICRO))),
    ),
    flows: flowsOf(program, optimum),
  };
}

/** Steps of one bid are one flow, so that kilograms are rounded once for each trade. */
function flowsOf({ lots, steps, kgScale }: Program, { pairs, amounts }: Optimum): Flow[] {
  const flows = new Map<number, { bid: number; lot: number; kg: number; step: number }>();
  pairs.forEach((pair, i) => {
    const kg = (amounts[i] ?? 0) * kgScale;
    const { bid = 0, step = 0 } = steps[pair.step] ?? {};
    if (!(kg > 0)) return;
    const flow = flows.get(bid * lots + pair.lot) ?? { bid, lot: pair.lot, kg: 0, step: 0 };
    flow.kg += kg;
    if (kg >= 1) flow.step = Math.max(flow.step, step);
    flows.set(bid * lots + pair.lot, flow);
  });
  return [...flows.values()].map((flow) => ({
    ...flow,
    kg: wholeOf(Math.floor(flow.kg + NOISE * Math.max(1, kgScale))),
  }));
}

/** Of a rounded number; 0 for what is no amount. */
const wholeOf = (value: number): bigint => (Number.isFinite(value) && value > 0 ? BigInt(value) : 0n);
