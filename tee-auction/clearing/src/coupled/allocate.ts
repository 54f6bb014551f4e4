import type { Fill } from '../trade.ts';
import { MICRO, maximum, minimum, multipleDown } from '../units.ts';
import type { CoupledRules } from '../rules.ts';
import { AllocationBook } from './allocation-book.ts';
import type { Market } from './market.ts';
import type { Flow, Proposal } from './propose/propose.ts';
import { roundedOff } from './unsold.ts';

/** What integers made of a proposal. */
export interface Allocation {
  /** Of each lot of the market, millionths of a minor unit per tonne. */
  readonly prices: readonly bigint[];
  /** Numbers of the market. */
  readonly fills: readonly Fill[];
}

type AllocationRules = Pick<CoupledRules, 'lotKg' | 'priceTick' | 'gapTolerancePpm'>;

/**
 * Prices on the tick, kilograms in whole multiples of `lotKg`; nobody gets more than it wants at its price, no lot gives more than it
 * has, and no kilogram is sold above its value or below its ask, whatever was proposed.
 */
export function allocate(market: Market, proposal: Proposal, rules: AllocationRules): Allocation {
  const prices = pricesOf(market, proposal, rules.priceTick);
  const book = new AllocationBook(market, prices, rules.lotKg);
  for (const flow of proposal.flows) book.give(flow, flow.kg);
  // Rounding down left single kilograms on both sides; where a flow has room for them they go on.
  for (const flow of proposal.flows) book.give(flow, market.lots[flow.lot]?.kg ?? 0n);
  const fills = book.fills();
  return { prices: unsoldAtAsk(market, prices, { fills, flows: proposal.flows }, rules), fills };
}

/**
 * To the nearest multiple of the tick, but for none of its buyers above what its last accepted step is worth: rounding must not put
 * anybody out of the market. Which lot is for which step of a bid is the solver's whim.
 */
function pricesOf({ lots, bids }: Market, { premiums, flows }: Proposal, tick: bigint): bigint[] {
  const accepted = flows.filter(({ kg }) => kg > 0n);
  const last = bids.map(() => 0);
  for (const { bid, step } of accepted) last[bid] = Math.max(last[bid] ?? 0, step);
  const prices = lots.map(({ ask }, lot) => ask * MICRO + multipleDown((premiums[lot] ?? 0n) + tick / 2n, tick));
  for (const { bid, lot } of accepted) {
    const value = bids[bid]?.steps[last[bid] ?? 0]?.value ?? 0n;
    const worth = multipleDown(value * BigInt(bids[bid]?.ppm[lot] ?? 0), tick);
    prices[lot] = maximum((lots[lot]?.ask ?? 0n) * MICRO, minimum(prices[lot] ?? 0n, worth));
  }
  return prices;
}

/** A lot with mass left sells at its ask: who has to sell does not dictate. What rounding left is not meant. */
function unsoldAtAsk(
  { lots }: Market,
  prices: readonly bigint[],
  { fills, flows }: { readonly fills: readonly Fill[]; readonly flows: readonly Flow[] },
  rules: AllocationRules,
): bigint[] {
  const sold = lots.map(() => 0n);
  const buyers = lots.map(() => 0);
  for (const { lot, kg } of fills) sold[lot] = (sold[lot] ?? 0n) + kg;
  for (const { lot } of flows) buyers[lot] = (buyers[lot] ?? 0) + 1;
  return lots.map(({ ask, kg }, lot) => {
    const left = kg - (sold[lot] ?? 0n);
    return left > roundedOff(rules, kg, buyers[lot] ?? 0) ? ask * MICRO : (prices[lot] ?? 0n);
  });
}
