import { z } from 'zod';
import { refused, unreachable } from '../exit.ts';

const problemSchema = z.object({
  code: z.string(),
  detail: z.string(),
  field: z.string().optional(),
  value: z.string().optional(),
  expected: z.string().optional(),
});

export interface ServiceOptions {
  /** As the audience of the tokens, and in messages. */
  readonly serviceId: string;
  readonly apiUrl: string;
  readonly token: () => Promise<string>;
}

/** An API of the hub. Refusals become errors with the service's own code and facts; no answer at all is `UNREACHABLE`. */
export class ServiceClient {
  readonly serviceId: string;
  readonly #url: string;
  readonly #token: () => Promise<string>;

  /** @param packageName whose API it is */
  constructor(packageName: string, { serviceId, apiUrl, token }: ServiceOptions) {
    this.serviceId = serviceId;
    this.#url = `${apiUrl.replace(/\/$/, '')}/api/v1/plugins/${packageName}`;
    this.#token = token;
  }

  /** @throws CommandError with the service's code; `UNREACHABLE`, `UNEXPECTED_ANSWER` */
  async call<T>(method: 'GET' | 'POST' | 'PUT', path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> {
    const response = await this.#fetch(method, path, body);
    const answer = parseJson(await response.text());
    const value = response.ok ? schema.safeParse(answer) : undefined;
    if (value?.success === true) return value.data;
    const problem = problemSchema.safeParse(answer);
    if (!problem.success) {
      const message = `${this.serviceId} answered ${method} ${path} with ${response.status} and what nobody expected`;
      throw unreachable('UNEXPECTED_ANSWER', message, value?.error);
    }
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
        `${this.serviceId} does not answer at ${this.#url}; is ./meridian up running?`,
        cause,
      );
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
