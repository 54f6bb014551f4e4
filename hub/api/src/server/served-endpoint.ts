import type { IAsyncProvider } from '@hyperledger/cactus-common';
import { AuthorizationOptionsProvider } from '@hyperledger/cactus-core';
import type { IEndpointAuthzOptions, IExpressRequestHandler, IWebServiceEndpoint } from '@hyperledger/cactus-core-api';
import type { Express, Request, Response } from 'express';
import type { z } from 'zod';
import type { Caller, Endpoint } from '../endpoint.ts';
import { ApiError } from '../errors.ts';
import type { ProblemBody } from '../problem.ts';
import type { ApiPluginOptions } from './api-plugin.ts';
import { callerOf, requireScope } from './authenticate.ts';
import { addressKey } from './guarded-server.ts';

/** An endpoint as Cacti's API server takes it. */
export class ServedEndpoint<Application> implements IWebServiceEndpoint {
  readonly #endpoint: Endpoint<Application>;
  readonly #basePath: string;
  readonly #options: Omit<ApiPluginOptions<Application>, 'api'>;

  constructor(endpoint: Endpoint<Application>, basePath: string, options: Omit<ApiPluginOptions<Application>, 'api'>) {
    this.#endpoint = endpoint;
    this.#basePath = basePath;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#endpoint.scope === undefined;
  }

  getVerbLowerCase(): string {
    return this.#endpoint.verb;
  }

  getPath(): string {
    return `${this.#basePath}${this.#endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  }

  getAuthorizationOptionsProvider(): IAsyncProvider<IEndpointAuthzOptions> {
    const { scope } = this.#endpoint;
    const options = { isProtected: scope !== undefined, requiredRoles: scope === undefined ? [] : [scope] };
    return AuthorizationOptionsProvider.of(options, 'WARN');
  }

  getExpressRequestHandler(): IExpressRequestHandler {
    return (request, response, next) => {
      this.#handle(request, response).catch(next);
    };
  }

  /** Not `registerWebServiceEndpoint` of Cacti: its 403 is a plain text. The rule is the same, one of the required roles. */
  registerExpress(app: Express): Promise<IWebServiceEndpoint> {
    app[this.#endpoint.verb](this.getPath(), this.getExpressRequestHandler());
    return Promise.resolve(this);
  }

  async #handle(request: Request, response: Response): Promise<void> {
    const { params, query, body, run } = this.#endpoint;
    try {
      const caller = this.#admit(request);
      if (body !== undefined) requireJson(request);
      requireShallow(request.body);
      const answer = await run(this.#options.application, {
        params: read(params, request.params),
        query: read(query, request.query),
        body: read(body, request.body ?? {}),
        ...(caller === undefined ? {} : { caller }),
      });
      // What an account holds is nobody's to keep; and Cacti would compress every answer.
      response.setHeader('cache-control', 'no-store, no-transform');
      response.status(answer.status).type(answer.type ?? 'application/json');
      response.send(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body, decimal));
    } catch (error) {
      const problem = this.#options.problemOf(error);
      if (problem.status >= 500) this.#options.log.error({ err: error, path: request.path }, 'an API request failed');
      sendProblem(response, problem);
    }
  }

  #admit(request: Request): Caller | undefined {
    const { scope } = this.#endpoint;
    const { rateLimiter, apiKeys } = this.#options;
    // Of what is open to everybody the address has been counted already.
    if (scope === undefined) return undefined;
    const caller = callerOf(request, apiKeys);
    rateLimiter?.giveBack(addressKey(request));
    rateLimiter?.take(`subject ${caller.subject}`);
    requireScope(caller, scope);
    return caller;
  }
}

/** Kilograms, serials and ppm are decimal strings in JSON. */
const decimal = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

/** @throws ApiError `INVALID_ARGUMENT` with the first wrong field */
function read(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = [...(issue?.path ?? []), ...(unknownKey === undefined ? [] : [unknownKey])].join('.');
  const message = issue?.message ?? 'it is not valid';
  throw new ApiError('INVALID_ARGUMENT', field === '' ? message : `${field}: ${message}`, {
    field,
    ...(issue?.input === undefined || unknownKey !== undefined ? {} : { value: issue.input }),
    expected: unknownKey === undefined ? message : 'no such field',
  });
}

function requireJson(request: Request): void {
  if (request.headers['content-length'] === '0' || request.headers['content-length'] === undefined) return;
  if (request.is('application/json') !== false) return;
  const value = request.headers['content-type'] ?? '';
  throw new ApiError('UNSUPPORTED_MEDIA_TYPE', `content-type: ${value} is not application/json`, {
    field: 'content-type',
    value,
    expected: 'application/json',
  });
}

/** Levels of lists and objects in a body: more than any of ours has, and few enough for whatever walks it. */
const MAX_DEPTH = 64;

function requireShallow(body: unknown): void {
  if (isShallow(body, MAX_DEPTH)) return;
  const expected = `nested at most ${MAX_DEPTH} levels deep`;
  throw new ApiError('INVALID_ARGUMENT', `body: it is not ${expected}`, { field: 'body', expected });
}

const isShallow = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1)));

export function sendProblem(response: Response, problem: ProblemBody): void {
  if (problem.status === 401) response.setHeader('www-authenticate', 'Bearer');
  if (problem.retryAfterSeconds !== undefined) response.setHeader('retry-after', String(problem.retryAfterSeconds));
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
