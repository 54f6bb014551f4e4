import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  JsonRpcApiProvider,
  makeError,
  Network,
  type JsonRpcError,
  type JsonRpcPayload,
  type JsonRpcResult,
} from 'ethers';

export interface HttpProviderOptions {
  readonly rpcUrl: string;
  readonly chainId: bigint;
  readonly timeoutMs: number;
}

type Answer = JsonRpcResult | JsonRpcError;

interface Asked {
  readonly payload: JsonRpcPayload;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** What public nodes take in one request. */
const MOST_IN_A_BATCH = 100;
const CONNECTIONS = 8;
/** Waits after an answer that says "too many requests", each as long unless the node says how long. */
const SLOW_DOWN_MS = [250, 500, 1_000, 2_000, 4_000] as const;
/** The network is asked for once, by us; a cached block number would be an old one; batches are made here. */
const OPTIONS = { staticNetwork: true, cacheTimeout: -1, batchMaxCount: 1 } as const;

/**
 * JSON-RPC over connections that are kept. Questions of one moment go out as one batch, as many transfers ask at the same time; a node
 * that takes no batches gets them one by one.
 */
export class HttpProvider extends JsonRpcApiProvider {
  readonly #url: URL;
  readonly #timeoutMs: number;
  readonly #agent: HttpAgent | HttpsAgent;
  #waiting: Asked[] = [];
  #takesBatches = true;

  constructor({ rpcUrl, chainId, timeoutMs }: HttpProviderOptions) {
    super(Network.from(chainId), OPTIONS);
    this.#url = new URL(rpcUrl);
    this.#timeoutMs = timeoutMs;
    const options = { keepAlive: true, maxSockets: CONNECTIONS };
    this.#agent = this.#url.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options);
  }

  override async _send(payload: JsonRpcPayload | JsonRpcPayload[]): Promise<Answer[]> {
    return Promise.all([payload].flat().map((each) => this.#ask(each)));
  }

  override destroy(): void {
    super.destroy();
    this.#agent.destroy();
  }

  #ask(payload: JsonRpcPayload): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ payload, resolve, reject });
      if (this.#waiting.length > 1) return;
      setImmediate(() => {
        this.#flush();
      });
    });
  }

  #flush(): void {
    const all = this.#waiting;
    this.#waiting = [];
    const most = this.#takesBatches ? MOST_IN_A_BATCH : 1;
    for (let i = 0; i < all.length; i += most) void this.#sendAll(all.slice(i, i + most));
  }

  async #sendAll(asked: readonly Asked[]): Promise<void> {
    try {
      const [only, ...more] = asked;
      if (only === undefined) return;
      if (more.length === 0) {
        only.resolve((await this.#post(only.payload)) as Answer);
        return;
      }
      const answers = await this.#post(asked.map(({ payload }) => payload));
      if (!Array.isArray(answers)) {
        this.#takesBatches = false;
        await Promise.all(asked.map((each) => this.#sendAll([each])));
        return;
      }
      const byId = new Map((answers as readonly Answer[]).map((answer) => [answer.id, answer]));
      for (const { payload, resolve, reject } of asked) {
        const answer = byId.get(payload.id);
        if (answer === undefined) reject(makeError('missing response for request', 'BAD_DATA', { value: payload }));
        else resolve(answer);
      }
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  async #post(payload: JsonRpcPayload | readonly JsonRpcPayload[]): Promise<unknown> {
    const body = JSON.stringify(payload);
    for (const wait of [...SLOW_DOWN_MS, undefined]) {
      const { status, text, retryAfter } = await this.#request(body);
      if (status === 429 && wait !== undefined) {
        await sleep(Number(retryAfter) > 0 ? Math.min(1000 * Number(retryAfter), this.#timeoutMs) : wait);
        continue;
      }
      const answer = parse(text);
      // Some nodes answer an error of JSON-RPC under a status of HTTP's.
      if (typeof answer === 'object' && answer !== null) return answer;
      throw makeError(`the node answered with ${status} and no JSON-RPC`, 'SERVER_ERROR', {
        request: this.#url.origin,
      });
    }
    throw new TypeError('unreachable: the last try has no wait');
  }

  #request(body: string): Promise<{ readonly status: number; readonly text: string; readonly retryAfter?: string }> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const options = { method: 'POST', agent: this.#agent, headers, timeout: this.#timeoutMs };
      const take = (response: IncomingMessage): void => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const retryAfter = response.headers['retry-after'];
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, text, ...(retryAfter !== undefined && { retryAfter }) });
        });
      };
      const request: ClientRequest =
        this.#url.protocol === 'https:'
          ? httpsRequest(this.#url, options, take)
          : httpRequest(this.#url, options, take);
      request.once('error', reject);
      request.once('timeout', () => {
        request.destroy(makeError('the node did not answer in time', 'TIMEOUT', { operation: 'request', reason: '' }));
      });
      request.end(body);
    });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
