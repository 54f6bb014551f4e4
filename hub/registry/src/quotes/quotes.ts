import type { FabricPolicies, PolicySetRecord } from '@meridian/bridges/fabric';
import {
  canonicalPlace,
  checkUse,
  CreditError,
  policySetFromJson,
  type Hash,
  type Period,
  type PolicySet,
  type Use,
} from '@meridian/credit';
import { formatDegrees, type FoundPlace, type Gazetteer } from '../gazetteer/gazetteer.ts';
import { LedgerRefusal } from '../ledger/outcome.ts';
import type { CreditBook } from './credit-book.ts';
import { findPolicySet } from './policy-set.ts';
import { rank, type NotValued, type Valued } from './rank.ts';

export interface QuoteRequest {
  /** A policy set's name, of which the version counts that is active at `at`, or its id. */
  readonly policySet: string;
  /** A name or coordinates, as the gazetteer takes them. */
  readonly place?: string;
  /** Or microdegrees. */
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
  /** The gazetteer's country of the place unless given. */
  readonly country?: string;
  readonly zone?: string;
  readonly period?: Period;
  /** Unix seconds; now unless given. */
  readonly at?: number;
  /** How much is wanted of one lot. */
  readonly kg: bigint;
  /** How many lots to name. */
  readonly limit: number;
}

export interface Quote {
  readonly policySet: PolicySetRecord;
  readonly set: PolicySet;
  readonly place?: FoundPlace;
  readonly use: Use;
  /** The best first, as many as asked for. */
  readonly ranked: readonly Valued[];
  readonly valued: number;
  readonly notValued: readonly NotValued[];
}

export interface QuoteParts {
  readonly book: CreditBook;
  readonly policies: Pick<FabricPolicies, 'policySet' | 'policySets' | 'active'>;
  readonly gazetteer: Gazetteer;
  /** Unix seconds. */
  readonly now: () => number;
}

/** What the credits of the home ledger are worth somewhere, by the ledger's own policy sets. */
export class Quotes {
  readonly #parts: QuoteParts;
  /** Documents never change. */
  readonly #sets = new Map<Hash, PolicySet>();

  constructor(parts: QuoteParts) {
    this.#parts = parts;
  }

  /**
   * @throws LedgerRefusal `POLICY_SET_NOT_FOUND`, `POLICY_SET_NOT_ACTIVE`, `POLICY_INPUT_MISSING`
   * @throws RegistryError `PLACE_NOT_FOUND`; CreditError for a place, period or zone that is none
   */
  async quote(request: QuoteRequest): Promise<Quote> {
    const { book, policies, now } = this.#parts;
    const time = request.at ?? now();
    const place = this.#placeOf(request);
    const use = useOf(request, place, time);
    const policySet = await findPolicySet(policies, request.policySet, time);
    const set = this.#setOf(policySet);
    const holdings = await book.holdings();
    const { ranked, notValued } = named(() => rank(set, use, holdings, request.kg));
    const top = ranked.slice(0, request.limit);
    return {
      policySet,
      set,
      use,
      ranked: top,
      valued: ranked.length,
      notValued,
      ...(place !== undefined && { place }),
    };
  }

  #placeOf({ place, coordinates }: QuoteRequest): FoundPlace | undefined {
    if (place !== undefined) return this.#parts.gazetteer.find(place);
    if (coordinates === undefined) return undefined;
    const canonical = canonicalPlace(coordinates);
    const name = formatDegrees(canonical);
    return { kind: 'coordinates', name, place: canonical, precision: 'point', source: '', alternatives: [] };
  }

  #setOf({ policySet, document }: PolicySetRecord): PolicySet {
    const set = this.#sets.get(policySet) ?? policySetFromJson(document);
    this.#sets.set(policySet, set);
    return set;
  }
}

function useOf(request: QuoteRequest, found: FoundPlace | undefined, time: number): Use {
  const { zone, period } = request;
  const country = request.country ?? found?.country;
  return checkUse({
    time,
    ...(found !== undefined && { place: { ...found.place, source: 'declared' } }),
    ...(country !== undefined && { country }),
    ...(zone !== undefined && { zone }),
    ...(period !== undefined && { period }),
  });
}

/** The burner's missing input by the name that the request has for it. */
function named<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof CreditError)) throw error;
    const { code, expected } = error;
    const field = error.field.replace(/^use\./, '');
    throw new LedgerRefusal({ code, message: `${field} is missing; give ${expected}`, facts: { field, expected } });
  }
}
