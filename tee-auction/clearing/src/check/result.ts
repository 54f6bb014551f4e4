import type { Hash } from '@meridian/credit';
import { gapRefusal } from '../coupled/gap.ts';
import { refusalOf, type Refusal } from '../errors.ts';
import type { LotResult, ResultDocument } from '../result.ts';
import { headerOf } from '../result-header.ts';
import type { ClosedAuction } from '../rules.ts';
import type { ResultCode } from './codes.ts';
import { lotRefusal } from './lot.ts';

/** What else some know of an announced auction; what is left out is not checked. */
export interface Known {
  /** Normalised per face kilogram of each announced lot, ppm: follows from its provenance and the policy set. */
  readonly lotFactors?: readonly bigint[];
  /** Of each announced lot, minor units per tonne; undefined where it took no part. */
  readonly asks?: readonly (bigint | undefined)[];
}

/**
 * Whether a result is one of this auction, in integers and without any bid: that it names the auction as the ledger has it, sells no more
 * than there is, at prices that its lots may have, with money that adds up, and a gap within the tolerance. Its signature and what is
 * under its root are checked apart.
 * @returns undefined where nothing is to object
 */
export function checkResult(
  document: ResultDocument,
  closed: ClosedAuction,
  known: Known = {},
): Refusal<ResultCode> | undefined {
  return (
    headerRefusal(document, closed) ??
    completenessRefusal(document, closed) ??
    outcomeRefusal(document, closed) ??
    lotsRefusal(document, closed, known) ??
    sumsRefusal(document) ??
    certificateRefusal(document, closed)
  );
}

function headerRefusal(document: ResultDocument, closed: ClosedAuction): Refusal<ResultCode> | undefined {
  for (const [field, value] of Object.entries(headerOf(closed))) {
    const found = document[field as keyof ResultDocument];
    if (found !== value) return refusalOf('RESULT_MISMATCH', field, found, value);
  }
  return undefined;
}

/** Every announced lot is either among the lots, in the announced order, or among the exclusions; a cancelled auction has neither. */
function completenessRefusal(
  { lots, exclusions, outcome }: ResultDocument,
  closed: ClosedAuction,
): Refusal<ResultCode> | undefined {
  const announced = new Set<Hash>(closed.lots.map(({ lotId }) => lotId));
  const stranger = lots.find(({ lotId }) => !announced.has(lotId));
  if (stranger !== undefined) return refusalOf('LOT_UNKNOWN', 'lotId', stranger.lotId, 'an announced lot');
  for (const [i, { id, code }] of exclusions.entries()) {
    const next = exclusions[i + 1];
    if (next !== undefined && (next.id < id || (next.id === id && next.code <= code))) {
      return refusalOf('EXCLUSIONS_UNORDERED', `exclusions[${i + 1}]`, next, 'after the one before, by id and code');
    }
  }
  if (outcome === 'cancelled') return undefined;
  const present = new Set<Hash>(lots.map(({ lotId }) => lotId));
  const excluded = new Set<Hash>(exclusions.map(({ id }) => id));
  const expected = closed.lots.filter(({ lotId }) => present.has(lotId));
  const place = lots.findIndex(({ lotId }, i) => lotId !== expected[i]?.lotId);
  if (place >= 0) return refusalOf('LOTS_INCOMPLETE', `lots[${place}]`, lots[place]?.lotId, 'in the announced order');
  const missing = closed.lots.find(({ lotId }) => !present.has(lotId) && !excluded.has(lotId));
  return missing === undefined
    ? undefined
    : refusalOf('LOTS_INCOMPLETE', 'lots', missing.lotId, 'a lot of the result or excluded by a code');
}

/** Only a one-sided auction whose rules say so may be cancelled, and then nothing was sold. */
function outcomeRefusal(document: ResultDocument, { rules }: ClosedAuction): Refusal<ResultCode> | undefined {
  const priced = rules.kind === 'independent' && document.outcome === 'cleared';
  if (priced !== (document.price !== undefined)) {
    return refusalOf('RESULT_MALFORMED', 'price', document.price, priced ? 'the one price' : 'absent');
  }
  if (document.outcome === 'cleared') return undefined;
  const may = rules.kind === 'independent' && rules.oneSided?.underSubscribed === 'cancel';
  if (!may) return refusalOf('CANCELLED_WRONG', 'outcome', document.outcome, 'cleared, by the rules');
  const { lots, trades, kg, payments, dual } = document;
  const empty = lots.length === 0 && trades === 0 && kg === '0' && payments === '0' && dual === '0';
  return empty ? undefined : refusalOf('CANCELLED_WRONG', 'lots', lots.length, 'empty: nothing is sold');
}

function lotsRefusal(document: ResultDocument, closed: ClosedAuction, known: Known): Refusal<ResultCode> | undefined {
  const numbers = new Map(closed.lots.map(({ lotId }, number) => [lotId, number]));
  for (const lot of document.lots) {
    const number = numbers.get(lot.lotId);
    const announced = number === undefined ? undefined : closed.lots[number];
    if (number === undefined || announced === undefined) {
      return refusalOf('LOT_UNKNOWN', 'lotId', lot.lotId, 'an announced lot');
    }
    const facts = { factor: known.lotFactors?.[number], ask: askOf(closed, known, number), kg: announced.kg };
    const objection = lotRefusal(lot, document, closed, facts);
    if (objection !== undefined) return objection;
  }
  return undefined;
}

function askOf({ rules }: ClosedAuction, { asks }: Known, number: number): bigint | undefined {
  const oneSided = rules.kind === 'independent' ? rules.oneSided : undefined;
  return oneSided?.reserve ?? asks?.[number];
}

function sumsRefusal(document: ResultDocument): Refusal<ResultCode> | undefined {
  const sum = (of: (lot: LotResult) => bigint): bigint => document.lots.reduce((total, lot) => total + of(lot), 0n);
  const [kg, proceeds] = [sum((lot) => BigInt(lot.kg)), sum((lot) => BigInt(lot.proceeds))];
  if (BigInt(document.kg) !== kg) return refusalOf('SUM_WRONG', 'kg', document.kg, kg);
  if (BigInt(document.proceeds) !== proceeds) return refusalOf('SUM_WRONG', 'proceeds', document.proceeds, proceeds);
  const trades = sum((lot) => BigInt(lot.trades));
  if (BigInt(document.trades) !== trades) return refusalOf('TRADES_WRONG', 'trades', document.trades, trades);
  const dust = BigInt(document.dust);
  if (BigInt(document.payments) !== proceeds + dust) {
    return refusalOf('SUM_WRONG', 'payments', document.payments, proceeds + dust);
  }
  return dust > trades ? refusalOf('DUST_WRONG', 'dust', dust, `at most one for each of ${trades} trades`) : undefined;
}

function certificateRefusal(document: ResultDocument, { rules }: ClosedAuction): Refusal<ResultCode> | undefined {
  const [primal, dual, gap] = [BigInt(document.primal), BigInt(document.dual), BigInt(document.gap)];
  if (dual - primal !== gap) return refusalOf('GAP_WRONG', 'gap', gap, `dual less primal, ${dual - primal}`);
  return rules.kind === 'coupled' ? gapRefusal({ primal, dual, gap }, rules) : undefined;
}
