import { accepted, refusalOf, refused, type Outcome } from '@meridian/clearing';
import {
  CreditError,
  multiplier,
  PPM_ONE,
  type PolicySet,
  type Provenance,
  type TableLeaf,
  type Use,
} from '@meridian/credit';
import type { SealedUse } from './content.ts';
import { placeOf } from './plaintext.ts';

/** By what an auction values credits. */
export interface Valuation {
  /** Absent: the empty set, under which every kilogram counts as one. */
  readonly policySet?: PolicySet;
  /** Of the set's big tables. */
  readonly leaves?: readonly TableLeaf[];
  /** When bidding ends, unix seconds. */
  readonly bidsClose: number;
}

/** Below it the normalised kilograms of an independent auction would round to nothing. */
const MIN_FACTOR = 1_000n;

/**
 * What the set makes of a credit whoever burns it, ppm, in an independent auction; 0 where it is worth too little to trade, or cannot be
 * valued.
 */
export function lotFactor(credit: Provenance, valuation: Valuation): bigint {
  const worth = worthOf(credit, { time: valuation.bidsClose }, valuation);
  return worth.ok && worth.value >= MIN_FACTOR ? worth.value : 0n;
}

/**
 * What each credit is worth to a burner, ppm, in a coupled auction; 0 for one that cannot be valued.
 * @returns `POLICY_INPUT_MISSING` where the burner left out what a policy measures
 */
export function multipliersFor(
  credits: readonly Provenance[],
  sealed: SealedUse,
  valuation: Valuation,
): Outcome<Float64Array, 'POLICY_INPUT_MISSING'> {
  const use = useOf(sealed, valuation.bidsClose);
  const ppm = new Float64Array(credits.length);
  for (const [i, credit] of credits.entries()) {
    const worth = worthOf(credit, use, valuation);
    if (worth.ok) ppm[i] = Number(worth.value);
    else if (worth.refusal.field.startsWith('use.')) return worth;
  }
  return accepted(ppm);
}

/** What a sealed bid tells of its use, at the time of the auction. */
export function useOf({ place, country, zone, period }: SealedUse, time: number): Use {
  return {
    time,
    ...(place !== undefined && { place: { ...placeOf(place), source: 'declared' } }),
    ...(country !== undefined && { country }),
    ...(zone !== undefined && { zone }),
    period,
  };
}

function worthOf(
  credit: Provenance,
  use: Use,
  { policySet, leaves }: Valuation,
): Outcome<bigint, 'POLICY_INPUT_MISSING'> {
  if (policySet === undefined) return accepted(PPM_ONE);
  try {
    return accepted(multiplier(policySet, credit, use, leaves).ppm);
  } catch (error) {
    if (!(error instanceof CreditError)) throw error;
    return refused(refusalOf('POLICY_INPUT_MISSING', error.field, error.value, error.expected));
  }
}
