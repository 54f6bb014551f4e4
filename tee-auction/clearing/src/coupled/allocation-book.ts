import type { Fill } from '../trade.ts';
import { minimum, multipleDown } from '../units.ts';
import type { Market } from './market.ts';

const MG_PER_KG = 1_000_000n;

/** Gives kilograms away one by one, within what is there and what is wanted at the prices. */
export class AllocationBook {
  readonly #market: Market;
  readonly #prices: readonly bigint[];
  readonly #lotKg: bigint;
  /** Of each lot, face kilograms. */
  readonly #left: bigint[];
  /** Of each bid, effective milligrams. */
  readonly #bought: bigint[];
  readonly #given = new Map<number, Map<number, bigint>>();

  constructor(market: Market, prices: readonly bigint[], lotKg: bigint) {
    this.#market = market;
    this.#prices = prices;
    this.#lotKg = lotKg;
    this.#left = market.lots.map(({ kg }) => kg);
    this.#bought = market.bids.map(() => 0n);
  }

  /** Up to so many kilograms of a lot to a bid. */
  give({ bid, lot }: { readonly bid: number; readonly lot: number }, kg: bigint): void {
    const ppm = BigInt(this.#market.bids[bid]?.ppm[lot] ?? 0);
    const [left, bought] = [this.#left[lot] ?? 0n, this.#bought[bid] ?? 0n];
    if (ppm === 0n) return;
    const wanted = (this.#wantedAt(bid, lot, ppm) - bought) / ppm;
    const taken = multipleDown(minimum(kg, minimum(left, wanted)), this.#lotKg);
    if (taken <= 0n) return;
    this.#left[lot] = left - taken;
    this.#bought[bid] = bought + taken * ppm;
    const own = this.#given.get(bid) ?? new Map<number, bigint>();
    this.#given.set(bid, own.set(lot, (own.get(lot) ?? 0n) + taken));
  }

  fills(): Fill[] {
    return [...this.#given].flatMap(([bid, own]) => [...own].map(([lot, kg]): Fill => ({ bid, lot, kg })));
  }

  /** Effective milligrams that a bid wants at the price of a lot: of all steps that are worth it. */
  #wantedAt(bid: number, lot: number, ppm: bigint): bigint {
    const price = this.#prices[lot] ?? 0n;
    const steps = this.#market.bids[bid]?.steps ?? [];
    return steps.reduce((sum, { kg, value }) => (value * ppm >= price ? sum + kg * MG_PER_KG : sum), 0n);
  }
}
