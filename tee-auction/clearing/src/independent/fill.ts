import type { Lot } from '../rules.ts';
import type { Fill } from '../trade.ts';
import { minimum, multipleDown } from '../units.ts';
import type { Level } from './curves.ts';

/**
 * Serves bids from lots, both in their order, until either ends. Face kilograms come in multiples of `lotKg`, and never more than is offered or
 * wanted: of each bid less than one such multiple stays unserved.
 * @param factors of the announced lots, ppm
 */
export function fillOrders(
  { bids, asks }: { readonly bids: readonly Level[]; readonly asks: readonly Level[] },
  lots: readonly Lot[],
  factors: readonly bigint[],
  lotKg: bigint,
): Fill[] {
  const fills = new Map<number, Map<number, bigint>>();
  let [i, j] = [0, 0];
  let wanted = bids[0]?.mg ?? 0n;
  let left = faceKgOf(asks[0], lots);
  for (;;) {
    const [bid, ask] = [bids[i], asks[j]];
    if (bid === undefined || ask === undefined) break;
    const factor = factors[ask.of] ?? 1n;
    const affordable = multipleDown(wanted / factor, lotKg);
    const kg = minimum(affordable, multipleDown(left, lotKg));
    if (kg > 0n) book(fills, bid.of, ask.of, kg);
    wanted -= kg * factor;
    left -= kg;
    if (left < lotKg) left = faceKgOf(asks[++j], lots);
    else wanted = bids[++i]?.mg ?? 0n;
  }
  return [...fills].flatMap(([bid, of]) => [...of].map(([lot, kg]): Fill => ({ bid, lot, kg })));
}

const faceKgOf = (ask: Level | undefined, lots: readonly Lot[]): bigint =>
  ask === undefined ? 0n : (lots[ask.of]?.kg ?? 0n);

/** Two steps of one bid may be served from the same lot: that is one trade. */
function book(fills: Map<number, Map<number, bigint>>, bid: number, lot: number, kg: bigint): void {
  const own = fills.get(bid) ?? new Map<number, bigint>();
  own.set(lot, (own.get(lot) ?? 0n) + kg);
  fills.set(bid, own);
}
