import { z } from 'zod';
import { CommandError, EXIT, refused, unreachable } from '../exit.ts';

const BASE_PATH = '/api/v1/plugins/@meridian/gateway';

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
  startedAt: z.string(),
  endedAt: z.string().optional(),
  timing: z.object({ ms: z.number(), ledgerMs: z.number(), gatewayMs: z.number() }),
  cause: z.object({ code: z.string(), detail: z.string() }).optional(),
  halted: z.object({ state: z.string(), code: z.string(), message: z.string() }).optional(),
});
export type Transfer = z.infer<typeof transferSchema>;

const pageSchema = z.object({ transfers: z.array(transferSchema), cursor: z.string().optional() });
const problemSchema = z.object({
  code: z.string(),
  detail: z.string(),
  field: z.string().optional(),
  value: z.string().optional(),
  expected: z.string().optional(),
});

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

/** A gateway's API. Refusals become errors with the gateway's own code and facts; no answer at all is `UNREACHABLE`. */
export class GatewayClient {
  readonly gatewayId: string;
  readonly #url: string;
  readonly #token: () => Promise<string>;

  constructor(options: { readonly gatewayId: string; readonly apiUrl: string; readonly token: () => Promise<string> }) {
    this.gatewayId = options.gatewayId;
    this.#url = `${options.apiUrl.replace(/\/$/, '')}${BASE_PATH}`;
    this.#token = options.token;
  }

  createTransfer(transfer: NewTransfer): Promise<Transfer> {
    return this.#call('POST', '/transfers', transferSchema, transfer);
  }

  transfer(id: string): Promise<Transfer> {
    return this.#call('GET', `/transfers/${encodeURIComponent(id)}`, transferSchema);
  }

  listTransfers(query: Readonly<Record<string, string>>): Promise<z.infer<typeof pageSchema>> {
    return this.#call('GET', `/transfers?${new URLSearchParams(query).toString()}`, pageSchema);
  }

  /** The certificate of a retirement on this gateway's ledger, once it is final. */
  certificate(retirementId: string): Promise<unknown> {
    return this.#call('GET', `/retirements/${encodeURIComponent(retirementId)}/certificate`, z.unknown());
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

  async #call<T>(method: 'GET' | 'POST', path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> {
    const response = await this.#fetch(method, path, body);
    const text = await response.text();
    if (response.ok) return schema.parse(JSON.parse(text));
    const problem = problemSchema.safeParse(parseJson(text));
    if (!problem.success)
      throw unreachable('UNEXPECTED_ANSWER', `${this.gatewayId} answered ${response.status} to ${method} ${path}`);
    const { code, detail, ...facts } = problem.data;
    throw refused(code, detail, facts);
  }

  async #fetch(method: string, path: string, body: unknown): Promise<Response> {
    const headers = { authorization: `Bearer ${await this.#token()}`, 'content-type': 'application/json' };
    try {
      return await fetch(`${this.#url}${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(30_000),
      });
    } catch (cause) {
      throw unreachable(
        'UNREACHABLE',
        `${this.gatewayId} does not answer at ${this.#url}; is ./meridian up running?`,
        cause,
      );
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
