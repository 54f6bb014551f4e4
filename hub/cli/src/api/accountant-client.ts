import { z } from 'zod';
import { ServiceClient, type ServiceOptions } from './service-client.ts';

const spots = z.array(z.object({ ledger: z.string(), status: z.string() }));
const pair = { home: z.string(), abroad: spots, kg: z.string() };

/** As much of the supply as the command line shows. */
const supplySchema = z.object({
  lanes: z.array(
    z.object({
      ledgers: z.tuple([z.string(), z.string()]),
      proofs: z.tuple([z.string(), z.string()]),
      trust: z.string(),
    }),
  ),
  ledgers: z.array(z.object({ ledger: z.string(), role: z.string(), readTo: z.string().optional() })),
  batches: z.number(),
  audited: z.number(),
  issuedKg: z.string(),
  movingKg: z.string(),
  pairs: z.array(z.object(pair)),
  openTransfers: z.number(),
  openBreaches: z.number(),
  audits: z.object({ made: z.number(), waiting: z.number() }),
});
export type TotalSupply = z.infer<typeof supplySchema>;

const batchSchema = z.object({
  batchId: z.string(),
  issuedKg: z.string(),
  isAudited: z.boolean(),
  ranges: z.array(z.object({ ...pair, ranges: z.string(), verdict: z.string() })),
  moving: z.string(),
  auditedAt: z.string().optional(),
});
export type BatchSupply = z.infer<typeof batchSchema>;

const breachSchema = z.object({
  id: z.string(),
  batchId: z.string(),
  kind: z.string(),
  text: z.string(),
  ranges: z.string(),
  kg: z.string(),
  foundAt: z.string(),
  endedAt: z.string().optional(),
  pauses: z.array(z.object({ gatewayId: z.string(), lane: z.tuple([z.string(), z.string()]), outcome: z.string() })),
});
export type SupplyBreach = z.infer<typeof breachSchema>;

/** The accountant's API. @throws CommandError as {@link ServiceClient} */
export class AccountantClient {
  readonly #service: ServiceClient;

  constructor(options: ServiceOptions) {
    this.#service = new ServiceClient('@meridian/accountant', options);
  }

  supply(): Promise<TotalSupply> {
    return this.#service.call('GET', '/supply', supplySchema);
  }

  batch(batchId: string): Promise<BatchSupply> {
    return this.#service.call('GET', `/supply/${encodeURIComponent(batchId)}`, batchSchema);
  }

  /** Those that have not ended. */
  async openBreaches(): Promise<readonly SupplyBreach[]> {
    const { breaches } = await this.#service.call(
      'GET',
      '/breaches?open=true',
      z.object({ breaches: z.array(breachSchema) }),
    );
    return breaches;
  }
}
