import type { Hash } from '@meridian/credit';
import { request } from 'undici';
import { Unexpected, type TestedGateway } from '../setup.ts';

/** A transfer as the API of the gateway under test shows it. */
export interface TransferView {
  readonly id: Hash;
  readonly state: string;
  readonly classId: Hash;
  readonly ranges?: string;
}

/** The operator of the gateway under test: asks it for transfers and looks at their states. */
export class Operator {
  readonly #api: NonNullable<TestedGateway['api']>;

  constructor(api: NonNullable<TestedGateway['api']>) {
    this.#api = api;
  }

  transfer(body: Readonly<Record<string, string>>): Promise<TransferView> {
    return this.#ask('POST', '/transfers', body) as Promise<TransferView>;
  }

  view(id: Hash): Promise<TransferView> {
    return this.#ask('GET', `/transfers/${id}`) as Promise<TransferView>;
  }

  cancel(id: Hash): Promise<TransferView> {
    return this.#ask('POST', `/transfers/${id}/cancel`, {
      reason: 'the conformance test asks',
    }) as Promise<TransferView>;
  }

  /** Kilograms of a batch by status. */
  async supply(batchId: Hash): Promise<Readonly<Record<string, string>>> {
    const { byStatus } = (await this.#ask('GET', `/supply/${batchId}`)) as { byStatus: Record<string, string> };
    return byStatus;
  }

  /** Waits until the transfer is in one of the states. @throws Unexpected with the state that it stays in */
  async until(id: Hash, states: readonly string[], ms: number): Promise<string> {
    const deadline = Date.now() + ms;
    for (;;) {
      const { state } = await this.view(id);
      if (states.includes(state)) return state;
      if (Date.now() > deadline) throw new Unexpected(`still ${state}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async #ask(method: 'GET' | 'POST', path: string, body?: Readonly<Record<string, string>>): Promise<unknown> {
    const response = await request(`${this.#api.url}${path}`, {
      method,
      headers: { ...this.#api.authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.body.text();
    if (response.statusCode >= 400) throw new Unexpected(`${method} ${path}: ${response.statusCode} ${text}`);
    return JSON.parse(text) as unknown;
  }
}
