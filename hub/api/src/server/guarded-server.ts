import { Server, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { ApiError } from '../errors.ts';
import { API_STATUS, problem } from '../problem.ts';
import type { RateLimiter } from '../rate-limiter.ts';

export interface GuardOptions {
  /** The largest body that is taken, in bytes. */
  readonly bodyLimit: number;
  /** Where paths begin whose handlers ask for a token or key themselves. */
  readonly ownPaths: readonly string[];
  /** By address. Nobody is slowed down unless given. */
  readonly rateLimiter?: Pick<RateLimiter, 'take'>;
}

/**
 * The HTTP server under Cacti's. The API server reads bodies of up to 50 MB before it asks for a token; so a body must
 * announce its length here, and a small one. And Cacti lets a request without a token pass to the handlers, as a system may
 * come with an API key, which Cacti does not know; so whatever is not ours must come with a token, which Cacti then checks.
 *
 * Each request counts for its address before anything in it is looked at: a signature of a token takes a while to check, right or wrong. Who turns
 * out to be somebody gets it back, and counts for themselves.
 */
export class GuardedServer extends Server {
  readonly #options: GuardOptions;
  readonly #admitted = new WeakMap<IncomingMessage, boolean>();

  constructor(options: GuardOptions) {
    super({ headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 60_000, maxHeaderSize: 16 * 1024 });
    this.maxConnections = 512;
    this.#options = options;
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    const added = event === 'request' ? this.#guard(listener as unknown as RequestListener) : listener;
    return super.on(event, added as (...args: unknown[]) => void);
  }

  /** Listeners wrap each other (socket.io takes those that are there and puts itself before them), so a request may come here again. */
  #guard(listener: RequestListener): RequestListener {
    return (request, response) => {
      const known = this.#admitted.get(request);
      const admitted = known ?? this.#admit(request, response);
      if (known === undefined) this.#admitted.set(request, admitted);
      if (admitted) listener(request, response);
    };
  }

  /** Answers what is refused. */
  #admit(request: IncomingMessage, response: ServerResponse): boolean {
    const { bodyLimit, ownPaths, rateLimiter } = this.#options;
    const error =
      rateRefusal(request, rateLimiter) ?? lengthRefusal(request, bodyLimit) ?? tokenRefusal(request, ownPaths);
    if (error !== undefined) refuse(response, error);
    return error === undefined;
  }
}

/** Whose bucket a request is taken from until it is known who asks. */
export const addressKey = ({ socket }: IncomingMessage): string => `address ${socket.remoteAddress ?? ''}`;

function rateRefusal(request: IncomingMessage, limiter: GuardOptions['rateLimiter']): ApiError | undefined {
  try {
    limiter?.take(addressKey(request));
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

function lengthRefusal({ headers }: IncomingMessage, limit: number): ApiError | undefined {
  const field = 'content-length';
  const expected = `at most ${limit}`;
  if (headers['transfer-encoding'] !== undefined)
    return new ApiError('LENGTH_REQUIRED', 'content-length: a body must announce its length', { field, expected });
  const value = Number(headers['content-length'] ?? 0);
  if (value <= limit) return undefined;
  return new ApiError('BODY_TOO_LARGE', `the body has more than ${limit} bytes`, { field, value, expected });
}

/** The form of the header is the one that makes Cacti's middleware check the token; with any other it would let the request pass. */
function tokenRefusal({ headers, method, url = '' }: IncomingMessage, own: readonly string[]): ApiError | undefined {
  const isOurs = own.some((path) => url.startsWith(path));
  // A browser asks by OPTIONS, without its token, what it may ask; Cacti's CORS handler answers that.
  if (isOurs || method === 'OPTIONS' || /^Bearer [^ ]+$/i.test(headers.authorization ?? '')) return undefined;
  return unauthenticated('it is missing');
}

export const unauthenticated = (reason: string): ApiError =>
  new ApiError('UNAUTHENTICATED', `authorization: ${reason}`, {
    field: 'authorization',
    expected: 'Bearer and an API token of this service that has not expired, or the header X-API-Key',
  });

function refuse(response: ServerResponse, error: ApiError): void {
  const body = problem(API_STATUS[error.code], error);
  response.writeHead(body.status, {
    'content-type': 'application/problem+json',
    connection: 'close',
    ...(body.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(body.retryAfterSeconds === undefined ? {} : { 'retry-after': String(body.retryAfterSeconds) }),
  });
  response.end(JSON.stringify(body));
}
