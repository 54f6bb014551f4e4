import { Agent, request } from 'undici';
import type { Setup } from '../conformance/setup.ts';
import type { GatewayProcess } from '../support/tested-gateway/process.ts';
import { operationsOf } from './api-operations.ts';
import {
  bodySample,
  credentialsSample,
  impossibleSample,
  parametersSample,
  rawSample,
  requestSample,
  type ApiContext,
  type ApiSample,
} from './api-samples.ts';
import { MemoryWatch } from './memory.ts';
import { LEAK, type FuzzOptions } from './peer.ts';
import { Random } from './random.ts';
import { addTo, differenceOf, newReport, type Report } from './report.ts';

const ROUND = 500;
const AT_ONCE = 8;
const SEED_OF_API = 0x27d4eb2f;

const KINDS: readonly ((context: ApiContext) => ApiSample)[] = [
  ...[parametersSample, parametersSample, bodySample, bodySample, bodySample],
  ...[impossibleSample, impossibleSample, credentialsSample, requestSample, rawSample],
];

/** Sends mutated requests of the gateway's own API, made from the OpenAPI document that it serves. */
export class ApiFuzz {
  readonly #options: FuzzOptions;
  readonly #gateway: GatewayProcess;
  readonly #origin: string;
  readonly #context: Omit<ApiContext, 'random'>;
  readonly #agent = new Agent({ connections: AT_ONCE, headersTimeout: 20_000 });
  readonly #report: Report = newReport();

  private constructor(
    options: FuzzOptions,
    gateway: GatewayProcess,
    origin: string,
    context: Omit<ApiContext, 'random'>,
  ) {
    this.#options = options;
    this.#gateway = gateway;
    this.#origin = origin;
    this.#context = context;
  }

  /** @param ids of transfers that are over */
  static async run(
    { tested: { api } }: Setup,
    gateway: GatewayProcess,
    options: FuzzOptions & { readonly ids: readonly string[] },
  ): Promise<Report> {
    if (api === undefined) throw new TypeError('the gateway serves no API');
    const context = {
      operations: await operationsOf(api.url),
      key: api.authorization['x-api-key'] ?? '',
      ids: options.ids,
    };
    return new ApiFuzz(options, gateway, new URL(api.url).origin, context).#run();
  }

  async #run(): Promise<Report> {
    const { from, count, withinMs = Number.POSITIVE_INFINITY, onRound } = this.#options;
    const memory = new MemoryWatch(this.#gateway);
    const began = performance.now();
    for (let at = from; at < from + count && performance.now() - began < withinMs; at += ROUND) {
      const indices = Array.from({ length: Math.min(ROUND, from + count - at) }, (_, i) => at + i);
      const changed = await this.#changes(indices);
      if (changed !== '') await this.#narrow(indices, changed);
      await memory.look(this.#report.samples);
      if (this.#report.findings.length > 0) break;
      onRound?.(this.#report.samples);
    }
    await this.#agent.destroy();
    return { ...this.#report, memory: memory.told };
  }

  async #changes(indices: readonly number[]): Promise<string> {
    const before = await this.#gateway.state();
    const queue = [...indices];
    const work = async (): Promise<void> => {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) await this.#ask(index);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const after = await this.#gateway.state();
    return differenceOf(before, after);
  }

  async #narrow(indices: readonly number[], changed: string): Promise<void> {
    for (const index of indices) {
      const alone = await this.#changes([index]);
      if (alone === '') continue;
      this.#find(index, this.#sample(index), `it changed the state: ${alone}`);
      return;
    }
    const [first = 0] = indices;
    this.#find(first, this.#sample(first), `its round changed the state, but no sample does so alone: ${changed}`);
  }

  #sample(index: number): ApiSample {
    const context = { ...this.#context, random: new Random(this.#options.seed ^ SEED_OF_API, index) };
    return context.random.pick(KINDS)(context);
  }

  async #ask(index: number): Promise<void> {
    const sample = this.#sample(index);
    const report = this.#report;
    const began = performance.now();
    const { method, path, headers, body, large } = sample;
    let status: number | undefined;
    let text = '';
    try {
      const response = await request(`${this.#origin}${path}`, {
        method: method as 'GET',
        headers,
        dispatcher: this.#agent,
        ...(body === undefined ? {} : { body }),
      });
      status = response.statusCode;
      text = await response.body.text();
    } catch (error) {
      if (large !== true)
        this.#find(index, sample, `no response: ${error instanceof Error ? error.message : String(error)}`);
    }
    report.samples++;
    report.slowestMs = Math.max(report.slowestMs, performance.now() - began);
    addTo(report.kinds, sample.kind);
    addTo(report.statuses, status === undefined ? 'closed' : `${status}`);
    const { exit } = this.#gateway;
    if (exit !== undefined) this.#find(index, sample, `the gateway has ended: ${exit}`);
    if (status !== undefined && status >= 500) this.#find(index, sample, `it was answered ${status}: ${text}`);
    if (LEAK.test(text)) this.#find(index, sample, `the answer tells of the code: ${text}`);
  }

  #find(index: number, { kind, how, method, path, headers, body }: ApiSample, harm: string): void {
    const shown = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'x-api-key'));
    const request = { method, path, headers: shown, ...(body === undefined ? {} : { body }) };
    this.#report.findings.push({ seed: this.#options.seed, index, kind, how, harm, request, of: 'api' });
  }
}
