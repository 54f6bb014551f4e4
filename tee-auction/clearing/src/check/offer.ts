import { accepted, refusalOf, refused, type Outcome } from '../errors.ts';
import type { Receipt, ResultDocument } from '../result.ts';
import type { ClosedAuction } from '../rules.ts';
import type { Offer } from '../book/bid.ts';
import type { SellerCode } from './codes.ts';
import { checkInclusion } from './inclusion.ts';
import { askRefusal } from './lot.ts';

/** What a seller is owed, minor units. */
export interface Sale {
  readonly kg: bigint;
  readonly proceeds: bigint;
}

/**
 * Whether a seller was served as it asked: nothing is sold below its ask, and what it is owed is the sum of its trades. Without receipts the
 * trades stay unchecked, and the lot's total counts.
 */
export function checkOffer(
  document: ResultDocument,
  closed: ClosedAuction,
  { lotId, ask }: Pick<Offer, 'lotId' | 'ask'>,
  receipts?: readonly Receipt[],
): Outcome<Sale, SellerCode> {
  const exclusion = document.exclusions.find(({ id }) => id === lotId);
  if (exclusion !== undefined) return refused(refusalOf('OFFER_EXCLUDED', 'lotId', lotId, exclusion.code));
  const lot = document.lots.find((candidate) => candidate.lotId === lotId);
  const announced = closed.lots.find((candidate) => candidate.lotId === lotId);
  if (lot === undefined || announced === undefined) {
    return refused(refusalOf('LOT_UNKNOWN', 'lotId', lotId, 'a lot of the result'));
  }
  const objection = askRefusal(lot, closed, { ask, kg: announced.kg });
  if (objection !== undefined) return refused(objection);
  const sale = { kg: BigInt(lot.kg), proceeds: BigInt(lot.proceeds) };
  if (receipts === undefined) return accepted(sale);
  let [kg, proceeds] = [0n, 0n];
  for (const receipt of receipts) {
    const included = checkInclusion(document, receipt);
    if (!included.ok) return included;
    if (included.value.lot.lotId !== lotId) {
      return refused(refusalOf('LOT_UNKNOWN', 'lotId', included.value.lot.lotId, lotId));
    }
    kg += receipt.trade.kg;
    proceeds += included.value.proceeds;
  }
  if (kg !== sale.kg || proceeds !== sale.proceeds) {
    return refused(refusalOf('PROCEEDS_WRONG', 'trades', `${kg} kg, ${proceeds}`, `${sale.kg} kg, ${sale.proceeds}`));
  }
  return accepted(sale);
}
