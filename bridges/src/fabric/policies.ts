import { parseHash, type Hash } from '@meridian/credit';
import { z } from 'zod';
import type { Outcome } from '../port/outcome.ts';
import { mapDone, readOutcome } from './answers.ts';
import type { FabricClient } from './client.ts';
import type { PageQuery } from './credits.ts';

const record = z.object({
  policySet: z.string().transform((text): Hash => parseHash(text, 'policySet')),
  document: z.unknown(),
  registeredBy: z.string(),
  registeredAt: z.int(),
  activeFrom: z.int().optional(),
  activeUntil: z.int().optional(),
  changes: z.int(),
});
const recordPage = z.object({ policySets: z.array(record), bookmark: z.string() });

/**
 * A policy set as the ledger keeps it, for ever (docs/chaincode-api.md, "Policy"). Times are unix seconds; it is active at t where
 * `activeFrom <= t` and not `activeUntil <= t`.
 */
export type PolicySetRecord = z.output<typeof record>;
export type PolicySetPage = z.output<typeof recordPage>;

/** Policy sets on the home ledger: the regulator's to register and activate, everybody's to read. */
export class FabricPolicies {
  readonly #client: FabricClient;

  constructor(client: FabricClient) {
    this.#client = client;
  }

  /** The same document again changes nothing. */
  register(document: unknown): Promise<Outcome<PolicySetRecord>> {
    return this.#submit('Policy:Register', { policySet: document });
  }

  activate(change: {
    readonly policySet: Hash;
    readonly from: number;
    readonly until?: number;
  }): Promise<Outcome<PolicySetRecord>> {
    return this.#submit('Policy:Activate', change);
  }

  /** Active no longer from `at` on. */
  retire(change: { readonly policySet: Hash; readonly at: number }): Promise<Outcome<PolicySetRecord>> {
    return this.#submit('Policy:Retire', change);
  }

  async policySet(policySet: Hash): Promise<Outcome<PolicySetRecord>> {
    return readOutcome(record, await this.#client.query('Policy:PolicySet', { policySet }));
  }

  /** The version of a name that is active then, by default now; `undefined` where none is. */
  async active(query: { readonly name: string; readonly at?: number }): Promise<Outcome<PolicySetRecord | undefined>> {
    const outcome = await this.#client.query('Policy:Active', { ...query });
    return mapDone(readOutcome(record.nullable(), outcome), (found) => found ?? undefined);
  }

  /** Every set that was ever registered, by ascending id. */
  async policySets({ pageSize, bookmark = '' }: PageQuery): Promise<Outcome<PolicySetPage>> {
    return readOutcome(recordPage, await this.#client.evaluate('Policy:PolicySets', { pageSize, bookmark }));
  }

  async #submit(transaction: string, argument: object): Promise<Outcome<PolicySetRecord>> {
    return readOutcome(record, await this.#client.submit(transaction, { ...argument }));
  }
}
