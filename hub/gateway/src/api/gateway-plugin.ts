import { AuthorizationOptionsProvider } from '@hyperledger/cactus-core';
import type {
  ICactusPlugin,
  IEndpointAuthzOptions,
  IExpressRequestHandler,
  IPluginWebService,
  IWebServiceEndpoint,
} from '@hyperledger/cactus-core-api';
import type { IAsyncProvider } from '@hyperledger/cactus-common';
import type { Application, Express, NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { GatewayError } from '../errors.ts';
import { problemOf, type ProblemBody } from '../problem.ts';
import type { GatewayApplication } from './application.ts';
import { BASE_PATH, ENDPOINTS, type Endpoint, type Scope } from './endpoints.ts';
import { openApiDocument } from './openapi.ts';

export interface GatewayPluginOptions {
  readonly instanceId: string;
  readonly application: GatewayApplication;
  readonly log: Logger;
}

/** Where the OpenAPI document is served; open to everybody. */
export const OPENAPI_PATH = `${BASE_PATH}/openapi.json`;

/** The gateway's API as a Cacti plugin. */
export class GatewayPlugin implements ICactusPlugin, IPluginWebService {
  readonly #options: GatewayPluginOptions;
  readonly #endpoints: readonly GatewayEndpoint[];

  constructor(options: GatewayPluginOptions) {
    this.#options = options;
    const document = JSON.stringify(openApiDocument());
    const description: Endpoint = {
      id: 'getOpenApi',
      verb: 'get',
      path: '/openapi.json',
      summary: 'This document',
      answers: {},
      run: () => Promise.resolve({ status: 200, body: document, type: 'application/json' }),
    };
    this.#endpoints = [...ENDPOINTS, description].map((endpoint) => new GatewayEndpoint(endpoint, options));
  }

  getInstanceId(): string {
    return this.#options.instanceId;
  }

  getPackageName(): string {
    return '@meridian/gateway';
  }

  onPluginInit(): Promise<unknown> {
    return Promise.resolve();
  }

  /**
   * Nothing for the API server: its validator would answer in a form of its own, knows no path with parameters, and puts an
   * error handler before ours that drops the body of every 401. Requests are read by the schemas that the document at
   * {@link OPENAPI_PATH} is made from.
   */
  getOpenApiSpec(): unknown {
    return undefined;
  }

  getOrCreateWebServices(): Promise<IWebServiceEndpoint[]> {
    return Promise.resolve([...this.#endpoints]);
  }

  async registerWebServices(app: Application): Promise<IWebServiceEndpoint[]> {
    app.disable('x-powered-by');
    for (const endpoint of this.#endpoints) await endpoint.registerExpress(app as Express);
    app.use(BASE_PATH, (request: Request, response: Response) => {
      const value = `${request.method} ${request.originalUrl.split('?')[0] ?? ''}`;
      sendProblem(response, problemOf(new GatewayError('NOT_FOUND', `there is no ${value}`, { field: 'path', value })));
    });
    app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
      if (response.headersSent) next(error);
      else sendProblem(response, problemOf(requestError(error)));
    });
    return this.getOrCreateWebServices();
  }

  shutdown(): Promise<void> {
    return Promise.resolve();
  }
}

class GatewayEndpoint implements IWebServiceEndpoint {
  readonly #endpoint: Endpoint;
  readonly #options: GatewayPluginOptions;

  constructor(endpoint: Endpoint, options: GatewayPluginOptions) {
    this.#endpoint = endpoint;
    this.#options = options;
  }

  getVerbLowerCase(): string {
    return this.#endpoint.verb;
  }

  getPath(): string {
    return `${BASE_PATH}${this.#endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  }

  getAuthorizationOptionsProvider(): IAsyncProvider<IEndpointAuthzOptions> {
    const { scope } = this.#endpoint;
    const options = { isProtected: scope !== undefined, requiredRoles: scope === undefined ? [] : [scope] };
    return AuthorizationOptionsProvider.of(options, 'WARN');
  }

  getExpressRequestHandler(): IExpressRequestHandler {
    return (request, response) => {
      void this.#handle(request, response);
    };
  }

  /** Not `registerWebServiceEndpoint` of Cacti: its 403 is a plain text. The rule is the same, one of the required roles. */
  registerExpress(app: Express): Promise<IWebServiceEndpoint> {
    app[this.#endpoint.verb](this.getPath(), this.getExpressRequestHandler());
    return Promise.resolve(this);
  }

  async #handle(request: Request, response: Response): Promise<void> {
    const { scope, params, query, body, run } = this.#endpoint;
    try {
      if (scope !== undefined) requireScope(request, scope);
      if (body !== undefined) requireJson(request);
      const answer = await run(this.#options.application, {
        params: read(params, request.params),
        query: read(query, request.query),
        body: read(body, request.body ?? {}),
      });
      // What an account holds is nobody's to keep; and Cacti would compress every answer.
      response.setHeader('cache-control', 'no-store, no-transform');
      response.status(answer.status).type(answer.type ?? 'application/json');
      response.send(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status >= 500) this.#options.log.error({ err: error, path: request.path }, 'an API request failed');
      sendProblem(response, problem);
    }
  }
}

/** @throws GatewayError `INVALID_ARGUMENT` with the first wrong field */
function read(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = [...(issue?.path ?? []), ...(unknownKey === undefined ? [] : [unknownKey])].join('.');
  const message = issue?.message ?? 'it is not valid';
  throw new GatewayError('INVALID_ARGUMENT', field === '' ? message : `${field}: ${message}`, {
    field,
    ...(issue?.input === undefined || unknownKey !== undefined ? {} : { value: issue.input }),
    expected: unknownKey === undefined ? message : 'no such field',
  });
}

/** `user` is what Cacti's JWT middleware found in the token that it has checked. */
function requireScope(request: Request, scope: Scope): void {
  const { user } = request as Request & { readonly user?: { readonly scope?: unknown } };
  const granted = typeof user?.scope === 'string' ? user.scope.split(' ') : [];
  if (granted.includes(scope)) return;
  throw new GatewayError('FORBIDDEN', `the token does not allow ${scope}`, {
    field: 'scope',
    value: granted.join(' '),
    expected: scope,
  });
}

function requireJson(request: Request): void {
  if (request.headers['content-length'] === '0' || request.headers['content-length'] === undefined) return;
  if (request.is('application/json') !== false) return;
  const value = request.headers['content-type'] ?? '';
  throw new GatewayError('UNSUPPORTED_MEDIA_TYPE', `content-type: ${value} is not application/json`, {
    field: 'content-type',
    value,
    expected: 'application/json',
  });
}

/** What the middleware before the endpoints refuses: no token or a bad one, or a body that is no JSON. */
function requestError(error: unknown): unknown {
  const { status, name, message, type } = error as { status?: number; name?: string; message?: string; type?: string };
  if (name === 'UnauthorizedError') {
    const expected = 'Bearer and an API token of this gateway that has not expired';
    return new GatewayError('UNAUTHENTICATED', `authorization: ${message ?? ''}`, { field: 'authorization', expected });
  }
  if (type === 'entity.too.large')
    return new GatewayError('BODY_TOO_LARGE', 'the body is too large', { field: 'body' });
  if (status !== undefined && status >= 400 && status < 500)
    return new GatewayError('INVALID_ARGUMENT', `the request cannot be read: ${message ?? ''}`, {
      field: 'body',
      expected: 'JSON',
    });
  return error;
}

function sendProblem(response: Response, problem: ProblemBody): void {
  if (problem.status === 401) response.setHeader('www-authenticate', 'Bearer');
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
