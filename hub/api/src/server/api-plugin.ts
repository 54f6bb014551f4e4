import type { ICactusPlugin, IPluginWebService, IWebServiceEndpoint } from '@hyperledger/cactus-core-api';
import type { Application as App, Express, NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { ApiKeys } from '../api-keys.ts';
import { basePathOf, type Api, type Endpoint } from '../endpoint.ts';
import { ApiError } from '../errors.ts';
import { openApiOf } from '../openapi.ts';
import type { ProblemBody } from '../problem.ts';
import type { RateLimiter } from '../rate-limiter.ts';
import { sendProblem, ServedEndpoint } from './served-endpoint.ts';
import { unauthenticated } from './guarded-server.ts';

export interface ApiPluginOptions<Application> {
  readonly api: Api<Application>;
  readonly instanceId: string;
  readonly application: Application;
  readonly apiKeys: ApiKeys;
  /** What to answer to whatever is thrown. */
  readonly problemOf: (thrown: unknown) => ProblemBody;
  readonly log: Logger;
  /** Absent: nobody is slowed down. */
  readonly rateLimiter?: Pick<RateLimiter, 'take' | 'giveBack'>;
}

/** An API as a Cacti plugin: its endpoints, and its description at `/openapi.json`, open to everybody. */
export class ApiPlugin<Application> implements ICactusPlugin, IPluginWebService {
  readonly #options: ApiPluginOptions<Application>;
  readonly #endpoints: readonly ServedEndpoint<Application>[];

  constructor(options: ApiPluginOptions<Application>) {
    this.#options = options;
    const document = JSON.stringify(openApiOf(options.api));
    const description: Endpoint<Application> = {
      id: 'getOpenApi',
      verb: 'get',
      path: '/openapi.json',
      summary: 'This document',
      answers: {},
      run: () => Promise.resolve({ status: 200, body: document, type: 'application/json' }),
    };
    this.#endpoints = [...options.api.endpoints, description].map(
      (endpoint) => new ServedEndpoint(endpoint, basePathOf(options.api), options),
    );
  }

  /** Paths that anybody may ask for. */
  get openPaths(): string[] {
    return this.#endpoints.filter(({ isOpen }) => isOpen).map((endpoint) => endpoint.getPath());
  }

  getInstanceId(): string {
    return this.#options.instanceId;
  }

  getPackageName(): string {
    return this.#options.api.packageName;
  }

  onPluginInit(): Promise<unknown> {
    return Promise.resolve();
  }

  /**
   * Nothing for the API server: its validator would answer in a form of its own, knows no path with parameters, and puts an
   * error handler before ours that drops the body of every 401. Requests are read by the schemas that the document at
   * `/openapi.json` is made from.
   */
  getOpenApiSpec(): unknown {
    return undefined;
  }

  getOrCreateWebServices(): Promise<IWebServiceEndpoint[]> {
    return Promise.resolve([...this.#endpoints]);
  }

  async registerWebServices(app: App): Promise<IWebServiceEndpoint[]> {
    const { api, problemOf } = this.#options;
    app.disable('x-powered-by');
    for (const endpoint of this.#endpoints) await endpoint.registerExpress(app as Express);
    app.use(basePathOf(api), (request: Request, response: Response) => {
      const value = `${request.method} ${request.originalUrl.split('?')[0] ?? ''}`;
      sendProblem(response, problemOf(new ApiError('NOT_FOUND', `there is no ${value}`, { field: 'path', value })));
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

/** What the middleware before the endpoints refuses: a bad token, or a body that is no JSON. */
function requestError(error: unknown): unknown {
  const { status, name, message, type } = error as { status?: number; name?: string; message?: string; type?: string };
  if (name === 'UnauthorizedError') return unauthenticated(message ?? '');
  if (type === 'entity.too.large') return new ApiError('BODY_TOO_LARGE', 'the body is too large', { field: 'body' });
  if (status !== undefined && status >= 400 && status < 500)
    return new ApiError('INVALID_ARGUMENT', `the request cannot be read: ${message ?? ''}`, {
      field: 'body',
      expected: 'JSON',
    });
  return error;
}
