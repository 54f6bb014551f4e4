import { Server, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { GatewayError } from '../errors.ts';
import { problemOf } from '../problem.ts';

/** The largest body that the API takes, in bytes. */
export const API_BODY_LIMIT = 64 * 1024;

/**
 * The HTTP server under Cacti's. The API server reads bodies of up to 50 MB before it asks for a token; so a body must
 * announce its length here, and a small one.
 */
export class GuardedServer extends Server {
  constructor() {
    super({ headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 60_000, maxHeaderSize: 16 * 1024 });
    this.maxConnections = 512;
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    const added = event === 'request' ? guard(listener as unknown as RequestListener) : listener;
    return super.on(event, added as (...args: unknown[]) => void);
  }
}

const guard =
  (listener: RequestListener): RequestListener =>
  (request, response) => {
    const error = refusalOf(request);
    if (error === undefined) listener(request, response);
    else refuse(response, error);
  };

function refusalOf({ headers }: IncomingMessage): GatewayError | undefined {
  if (headers['transfer-encoding'] !== undefined) {
    return new GatewayError('LENGTH_REQUIRED', 'content-length: a body must announce its length', {
      field: 'content-length',
      expected: `at most ${API_BODY_LIMIT}`,
    });
  }
  const length = Number(headers['content-length'] ?? 0);
  if (length <= API_BODY_LIMIT) return undefined;
  return new GatewayError('BODY_TOO_LARGE', `the body has more than ${API_BODY_LIMIT} bytes`, {
    field: 'content-length',
    value: length,
    expected: `at most ${API_BODY_LIMIT}`,
  });
}

function refuse(response: ServerResponse, error: GatewayError): void {
  const problem = problemOf(error);
  response.writeHead(problem.status, { 'content-type': 'application/problem+json', connection: 'close' });
  response.end(JSON.stringify(problem));
}
