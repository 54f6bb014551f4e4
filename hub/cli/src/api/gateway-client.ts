import { z } from 'zod';
import { CommandError, EXIT, refused } from '../exit.ts';
import { ServiceClient, type ServiceOptions } from './service-client.ts';

/** As much of a transfer as the command line shows. */
export const transferSchema = z.object({
  id: z.string(),
  role: z.enum(['client', 'server']),
  state: z.string(),
  open: z.boolean(),
  peerGatewayId: z.string(),
  originLedger: z.string().optional(),
  destinationLedger: z.string().optional(),
  owner: z.string().optional(),
  beneficiary: z.string().optional(),
  batchId: z.string().optional(),
  classId: z.string(),
  ranges: z.string().optional(),
  kg: z.string(),
  lane: z.string(),
  lanes: z.object({ origin: z.string(), destination: z.string() }).optional(),
  startedAt: z.string(),
  endedAt: z.string().optional(),
  timing: z.object({ ms: z.number(), ledgerMs: z.number(), gatewayMs: z.number() }),
  cause: z.object({ code: z.string(), detail: z.string() }).optional(),
  halted: z.object({ state: z.string(), code: z.string(), message: z.string() }).optional(),
});
export type Transfer = z.infer<typeof transferSchema>;

/** As much of a gateway's health as says how busy it is. */
const healthSchema = z.object({ status: z.string(), openTransfers: z.number(), openEffects: z.number() });
export type GatewayHealth = z.infer<typeof healthSchema>;

const restatedSchema = z.object({ fact: z.string(), final: z.boolean() });
const pageSchema = z.object({ transfers: z.array(transferSchema), cursor: z.string().optional() });
/** What carries a policy set from one gateway to the other; nothing of it is read here. */
const evidenceSchema = z.looseObject({ statement: z.string() });
const acceptedSchema = z.object({
  policySet: z.string(),
  activeFrom: z.number(),
  activeUntil: z.number(),
  version: z.number(),
});
export type AcceptedPolicySet = z.infer<typeof acceptedSchema>;

export interface NewTransfer {
  readonly clientRequestId: string;
  readonly originAccount: string;
  readonly beneficiary: string;
  readonly recipientGatewayId: string;
  readonly classId?: string;
  readonly batchId?: string;
  readonly kg?: string;
  readonly ranges?: string;
}

/** A gateway's API. @throws CommandError as {@link ServiceClient} */
export class GatewayClient {
  readonly gatewayId: string;
  readonly #service: ServiceClient;

  constructor(options: ServiceOptions) {
    this.gatewayId = options.serviceId;
    this.#service = new ServiceClient('@meridian/gateway', options);
  }

  createTransfer(transfer: NewTransfer): Promise<Transfer> {
    return this.#service.call('POST', '/transfers', transferSchema, transfer);
  }

  transfer(id: string): Promise<Transfer> {
    return this.#service.call('GET', `/transfers/${encodeURIComponent(id)}`, transferSchema);
  }

  /** Has the ledger say again what it holds of a transfer, where the block in which it said so does not count. */
  restate(id: string): Promise<z.infer<typeof restatedSchema>> {
    return this.#service.call('POST', `/transfers/${encodeURIComponent(id)}/restate`, restatedSchema);
  }

  listTransfers(query: Readonly<Record<string, string>>): Promise<z.infer<typeof pageSchema>> {
    return this.#service.call('GET', `/transfers?${new URLSearchParams(query).toString()}`, pageSchema);
  }

  /** What is under way: transfers that have not ended, and messages and ledger calls still to be made. */
  health(): Promise<GatewayHealth> {
    return this.#service.call('GET', '/health', healthSchema);
  }

  /** Everything that this gateway knows of a transfer, signed; nothing of it is read here. */
  evidence(id: string): Promise<unknown> {
    return this.#service.call('GET', `/transfers/${encodeURIComponent(id)}/evidence`, z.unknown());
  }

  /** The certificate of a retirement on this gateway's ledger, once it is final. */
  certificate(retirementId: string): Promise<unknown> {
    return this.#service.call('GET', `/retirements/${encodeURIComponent(retirementId)}/certificate`, z.unknown());
  }

  /** A policy set of this gateway's home ledger, with what proves it to another ledger. */
  policySetEvidence(policySet: string): Promise<z.infer<typeof evidenceSchema>> {
    return this.#service.call('GET', `/policy-sets/${encodeURIComponent(policySet)}/evidence`, evidenceSchema);
  }

  /** Carries a policy set onto this gateway's ledger, which checks the evidence; again it changes nothing. */
  acceptPolicySet(evidence: z.infer<typeof evidenceSchema>): Promise<AcceptedPolicySet> {
    return this.#service.call('POST', '/policy-sets', acceptedSchema, evidence);
  }

  /**
   * Waits for the end of a transfer, looking every 200 ms at first and then less often: each look takes time from the transfer itself.
   * @throws CommandError `TRANSFER_ENDED` unless it completes, `TRANSFER_OPEN` when it takes longer than `withinMs`
   */
  async completed(begun: Transfer, withinMs: number, now: () => number): Promise<Transfer> {
    const started = now();
    let transfer = begun;
    for (let wait = 200; ; wait = Math.min(wait * 1.3, 1000)) {
      if (transfer.state === 'complete') return transfer;
      if (!transfer.open || transfer.halted !== undefined) throw endedOtherwise(transfer);
      if (now() - started > withinMs) throw stillOpen(transfer, withinMs);
      await new Promise((resolve) => setTimeout(resolve, wait));
      transfer = await this.transfer(begun.id);
    }
  }
}

const stillOpen = ({ id, state }: Transfer, withinMs: number): CommandError =>
  new CommandError(
    EXIT.unreachable,
    'TRANSFER_OPEN',
    `transfer ${id} is still open (${state}) after ${withinMs / 1000} s; it goes on, see ./meridian status`,
    { id },
  );

function endedOtherwise(transfer: Transfer): CommandError {
  const reason = transfer.halted ?? transfer.cause;
  const why = reason === undefined ? transfer.state : `${transfer.state}: ${reason.code}`;
  return refused('TRANSFER_ENDED', `transfer ${transfer.id} did not complete (${why})`, {
    id: transfer.id,
    state: transfer.state,
    ...(reason && { reason }),
  });
}
