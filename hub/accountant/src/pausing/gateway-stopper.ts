import { problemSchema } from '@meridian/api';
import { z } from 'zod';
import { AccountantError } from '../errors.ts';
import type { LaneStopper, Stopped } from './lane-stopper.ts';

export interface GatewayStopperOptions {
  readonly gatewayId: string;
  /** Of its API. */
  readonly url: string;
  /** A key of that gateway's with the scope `pauses:write`. */
  readonly apiKey: string;
}

const TIMEOUT_MS = 10_000;
/** As long as a gateway takes one. */
const MOST_REASON = 512;
const pauseSchema = z.object({ id: z.string() });

/** A gateway by its API: the guard that operators use, too. */
export class GatewayStopper implements LaneStopper {
  readonly gatewayId: string;
  readonly #url: string;
  readonly #apiKey: string;

  constructor({ gatewayId, url, apiKey }: GatewayStopperOptions) {
    this.gatewayId = gatewayId;
    this.#url = `${url.replace(/\/$/, '')}/api/v1/plugins/@meridian/gateway/pauses`;
    this.#apiKey = apiKey;
  }

  /** @throws AccountantError `GATEWAY_UNREACHABLE`, `GATEWAY_REFUSED` with the gateway's own code */
  async stop(lane: readonly [string, string], reason: string): Promise<Stopped> {
    const response = await this.#post({ lane, reason: reason.slice(0, MOST_REASON) });
    const answer = await jsonOf(response);
    const pause = pauseSchema.safeParse(answer);
    if (response.ok && pause.success) return { outcome: 'done', pauseId: pause.data.id };
    const problem = problemSchema.safeParse(answer);
    if (problem.success && problem.data.code === 'UNKNOWN_LEDGER') return { outcome: 'unconcerned' };
    const { code = 'UNEXPECTED_ANSWER', detail = `status ${response.status}` } = problem.data ?? {};
    throw new AccountantError('GATEWAY_REFUSED', `${this.gatewayId} did not pause the lane: ${code}: ${detail}`, {
      field: 'gateway',
      value: this.gatewayId,
      expected: 'a gateway whose API takes this accountant’s key with the scope pauses:write',
      gatewayCode: code,
    });
  }

  async #post(body: object): Promise<Response> {
    try {
      return await fetch(this.#url, {
        method: 'POST',
        headers: { 'x-api-key': this.#apiKey, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch (cause) {
      const facts = { field: 'gateway', value: this.gatewayId, expected: `an answer from ${this.#url}` };
      throw new AccountantError('GATEWAY_UNREACHABLE', `${this.gatewayId} cannot be asked`, facts, cause);
    }
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch {
    return undefined;
  }
}
