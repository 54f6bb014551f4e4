import { z } from 'zod';
import { ServiceClient, type ServiceOptions } from './service-client.ts';

const place = z.object({ latitude: z.number(), longitude: z.number() });
const period = z.object({ start: z.number(), end: z.number() });

const namedPlace = z.object({
  kind: z.string(),
  name: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  degrees: z.string(),
  country: z.string().optional(),
  population: z.number().optional(),
  precision: z.string(),
  source: z.string(),
});
const foundPlace = namedPlace.extend({ alternatives: z.array(namedPlace) });
export type FoundPlace = z.infer<typeof foundPlace>;

const quotedLot = z.object({
  rank: z.number(),
  batchId: z.string(),
  classId: z.string(),
  owner: z.string(),
  ranges: z.string(),
  kgAvailable: z.string(),
  registry: z.string(),
  project: z.string(),
  country: z.string(),
  place,
  precision: z.string(),
  period,
  vintage: z.number(),
  serialPrefix: z.string(),
  kg: z.string(),
  ppm: z.string(),
  mg: z.string(),
  explanation: z.string(),
});
export type QuotedLot = z.infer<typeof quotedLot>;

/** As much of a quote as the command line shows; the rest is passed on. */
const quote = z.looseObject({
  policySet: z.object({
    policySet: z.string(),
    name: z.string(),
    version: z.number(),
    description: z.string(),
    activeFrom: z.number().optional(),
    activeUntil: z.number().optional(),
  }),
  place: foundPlace.optional(),
  use: z.looseObject({ time: z.number(), country: z.string().optional(), period: period.optional() }),
  lots: z.array(quotedLot.loose()),
  valued: z.number(),
  notValued: z.array(z.object({ code: z.string(), count: z.number(), example: z.string() })),
});
export type Quote = z.infer<typeof quote>;

export interface QuoteQuery {
  readonly policySet: string;
  readonly place?: string;
  readonly country?: string;
  readonly zone?: string;
  readonly period?: { readonly start: number; readonly end: number };
  readonly kg?: string;
  readonly limit?: number;
}

const policySet = z.object({
  policySet: z.string(),
  document: z.looseObject({ name: z.string(), version: z.number(), description: z.string() }),
  registeredBy: z.string(),
  registeredAt: z.number(),
  activeFrom: z.number().optional(),
  activeUntil: z.number().optional(),
  changes: z.number(),
});
export type PolicySetRecord = z.infer<typeof policySet>;
const policySetPage = z.object({ policySets: z.array(policySet), bookmark: z.string() });

/** The registry's API. @throws CommandError as {@link ServiceClient} */
export class RegistryClient {
  readonly #service: ServiceClient;

  constructor(options: ServiceOptions) {
    this.#service = new ServiceClient('@meridian/registry', options);
  }

  quote(query: QuoteQuery): Promise<Quote> {
    return this.#service.call('POST', '/quotes', quote, query);
  }

  place(name: string): Promise<FoundPlace> {
    return this.#service.call('GET', `/places?${new URLSearchParams({ name }).toString()}`, foundPlace);
  }

  async policySets(): Promise<PolicySetRecord[]> {
    const all: PolicySetRecord[] = [];
    let bookmark = '';
    do {
      const page = await this.#service.call('GET', `/policy-sets?bookmark=${bookmark}`, policySetPage);
      all.push(...page.policySets);
      bookmark = page.bookmark;
    } while (bookmark !== '');
    return all;
  }

  /** By its id, or the version of its name that is active now. */
  policySet(nameOrId: string): Promise<PolicySetRecord> {
    const list = /^[0-9a-f]{64}$/.test(nameOrId) ? 'policy-sets' : 'active-policy-sets';
    return this.#service.call('GET', `/${list}/${encodeURIComponent(nameOrId)}`, policySet);
  }

  /** The same document again changes nothing. */
  registerPolicySet(document: unknown): Promise<PolicySetRecord> {
    return this.#service.call('POST', '/policy-sets', policySet, document);
  }

  activatePolicySet(id: string, from: number): Promise<PolicySetRecord> {
    return this.#service.call('POST', `/policy-sets/${id}/activate`, policySet, { from });
  }
}
