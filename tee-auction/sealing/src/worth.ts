import { accepted, refusalOf, refused, type Outcome } from '@meridian/clearing';
import {
  CreditError,
  merkleTable,
  multiplier,
  type MerkleTable,
  PPM_ONE,
  type PolicySet,
  type Provenance,
  type TableEntry,
  type Use,
} from '@meridian/credit';
import type { SealedUse } from './content.ts';
import { placeOf } from './plaintext.ts';

/** By what an auction values credits. */
export interface Valuation {
  /** Absent: the empty set, under which every kilogram counts as one. */
  readonly policySet?: PolicySet;
  /** The set's big tables, whole, by the policy's number: nobody may choose what is left out. */
  readonly tables?: ReadonlyMap<number, MerkleTable>;
  /** When bidding ends, unix seconds. */
  readonly bidsClose: number;
}

/**
 * The tables of a set from their entries.
 * @returns undefined where one is missing, or is not the one whose root the set has
 */
export function tablesOf(
  policySet: PolicySet,
  given: readonly TableContent[],
): ReadonlyMap<number, MerkleTable> | undefined {
  const tables = new Map<number, MerkleTable>();
  for (const [number, { curve }] of policySet.policies.entries()) {
    if (curve.type !== 'merkle') continue;
    const content = given.find(({ policy }) => policy === number);
    if (content === undefined) return undefined;
    const table = merkleTable(content.entries, curve.default);
    if (table.root !== curve.root) return undefined;
    tables.set(number, table);
  }
  return tables;
}

/** A big table's entries, which only their root stands for on the ledger. */
export interface TableContent {
  /** The policy's number in its set, from 0. */
  readonly policy: number;
  readonly entries: readonly TableEntry[];
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
  { policySet, tables }: Valuation,
): Outcome<bigint, 'POLICY_INPUT_MISSING'> {
  if (policySet === undefined) return accepted(PPM_ONE);
  try {
    const leaves = policySet.policies.flatMap((policy, number) => {
      const table = tables?.get(number);
      return table === undefined || policy.kind === 'number' ? [] : [table.leafOf(policy.measure(credit, use), number)];
    });
    return accepted(multiplier(policySet, credit, use, leaves).ppm);
  } catch (error) {
    if (!(error instanceof CreditError)) throw error;
    return refused(refusalOf('POLICY_INPUT_MISSING', error.field, error.value, error.expected));
  }
}
