import { roundedOff } from '../coupled/unsold.ts';
import { refusalOf, type Refusal } from '../errors.ts';
import type { LotResult, ResultDocument } from '../result.ts';
import type { ClosedAuction } from '../rules.ts';
import { MICRO, moneyOf } from '../units.ts';
import type { ResultCode } from './codes.ts';

/** What is known of an announced lot. */
export interface LotFacts {
  readonly kg: bigint;
  readonly factor: bigint | undefined;
  readonly ask: bigint | undefined;
}

export function lotRefusal(
  lot: LotResult,
  document: ResultDocument,
  closed: ClosedAuction,
  facts: LotFacts,
): Refusal<ResultCode> | undefined {
  return (
    amountRefusal(lot, closed, facts) ??
    priceRefusal(lot, document, closed, facts) ??
    askRefusal(lot, closed, facts) ??
    proceedsRefusal(lot)
  );
}

function amountRefusal(lot: LotResult, { rules }: ClosedAuction, facts: LotFacts): Refusal<ResultCode> | undefined {
  const kg = BigInt(lot.kg);
  const at = `kg of ${lot.lotId}`;
  if (kg > facts.kg) return refusalOf('OVERSOLD', at, kg, `at most ${facts.kg}`);
  if (kg % rules.lotKg !== 0n) return refusalOf('KG_OFF_LOT', at, kg, `a multiple of ${rules.lotKg}`);
  const most = kg / rules.lotKg;
  if (BigInt(lot.trades) > most || (lot.trades === 0) !== (kg === 0n)) {
    return refusalOf('TRADES_WRONG', `trades of ${lot.lotId}`, lot.trades, `from 1 to ${most}, or 0 for nothing`);
  }
  return undefined;
}

function priceRefusal(
  lot: LotResult,
  document: ResultDocument,
  { rules }: ClosedAuction,
  facts: LotFacts,
): Refusal<ResultCode> | undefined {
  const price = BigInt(lot.price);
  if (rules.kind === 'coupled') {
    if (lot.factor !== undefined) return refusalOf('RESULT_MALFORMED', 'factor', lot.factor, 'absent');
    return price % rules.priceTick === 0n
      ? undefined
      : refusalOf('PRICE_OFF_TICK', `price of ${lot.lotId}`, price, `a multiple of ${rules.priceTick}`);
  }
  const uniform = BigInt(document.price ?? '0');
  if (uniform % rules.priceTick !== 0n) {
    return refusalOf('PRICE_OFF_TICK', 'price', uniform, `a multiple of ${rules.priceTick}`);
  }
  const factor = BigInt(lot.factor ?? '0');
  if (lot.factor === undefined || (facts.factor !== undefined && factor !== facts.factor)) {
    return refusalOf('RESULT_MISMATCH', `factor of ${lot.lotId}`, lot.factor, facts.factor ?? 'given');
  }
  const expected = (uniform * factor) / MICRO;
  return price === expected ? undefined : refusalOf('LOT_PRICE_WRONG', `price of ${lot.lotId}`, price, expected);
}

/** Nothing is sold below its ask. In a coupled auction, what has mass left stands at its ask, but for what rounding leaves. */
export function askRefusal(
  lot: LotResult,
  { rules, bidsCount }: ClosedAuction,
  { ask, kg }: Pick<LotFacts, 'ask' | 'kg'>,
): Refusal<'SOLD_BELOW_ASK' | 'UNSOLD_ABOVE_ASK'> | undefined {
  if (ask === undefined) return undefined;
  const [price, sold, asked] = [BigInt(lot.price), BigInt(lot.kg), ask * MICRO];
  if (price < asked && (sold > 0n || rules.kind === 'coupled')) {
    return refusalOf('SOLD_BELOW_ASK', `price of ${lot.lotId}`, price, `at least ${asked}`);
  }
  if (rules.kind === 'coupled' && price > asked && kg - sold > roundedOff(rules, kg, bidsCount)) {
    return refusalOf('UNSOLD_ABOVE_ASK', `price of ${lot.lotId}`, price, `${asked}: ${kg - sold} kg are not sold`);
  }
  return undefined;
}

/** Every trade is rounded down on its own, which can take less than one unit for each after the first from what all together bring. */
function proceedsRefusal(lot: LotResult): Refusal<ResultCode> | undefined {
  const most = moneyOf(BigInt(lot.kg), BigInt(lot.price)).proceeds;
  const least = most - BigInt(Math.max(0, lot.trades - 1));
  const proceeds = BigInt(lot.proceeds);
  return proceeds <= most && proceeds >= least
    ? undefined
    : refusalOf('PROCEEDS_WRONG', `proceeds of ${lot.lotId}`, proceeds, `from ${least} to ${most}`);
}
