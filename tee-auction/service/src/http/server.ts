import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KeyObject } from 'node:crypto';
import { CreditError } from '@meridian/credit';
import { problemOf, ServiceError, type Problem } from '../errors.ts';
import { ENDPOINTS, type Answer, type Application, type Received } from './endpoints.ts';

export const BODY_LIMIT = 4 * 1024 * 1024;

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly privateKey: KeyObject;
  /** PEM. */
  readonly certificate: string;
  readonly application: Application;
  /** Told of what nobody expected. */
  readonly failed: (error: unknown) => void;
}

export interface RunningServer {
  readonly address: AddressInfo;
  readonly close: () => Promise<void>;
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, privateKey, certificate } = options;
  const server = createServer(
    {
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
      cert: certificate,
      minVersion: 'TLSv1.3',
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => {
      void serve(request, response, options);
    },
  );
  server.maxConnections = 256;
  await listen(server, host, port);
  return {
    address: server.address() as AddressInfo,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { application, failed }: ServerOptions,
): Promise<void> {
  try {
    const { status, body } = await answer(request, application);
    send(response, status, 'application/json', body);
  } catch (error) {
    if (!(error instanceof ServiceError)) failed(error);
    const problem = problemOf(error);
    sendProblem(response, problem);
  }
}

async function answer(request: IncomingMessage, application: Application): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'https://container');
  const methods = ENDPOINTS[url.pathname];
  if (methods === undefined) throw new ServiceError('NOT_FOUND', `there is nothing at ${url.pathname}`);
  const endpoint = methods[request.method ?? ''];
  if (endpoint === undefined) {
    throw new ServiceError('METHOD_NOT_ALLOWED', `${url.pathname} takes ${Object.keys(methods).join(', ')}`);
  }
  const input = request.method === 'GET' ? Object.fromEntries(url.searchParams) : parse(await readBody(request));
  const received: Received = { authorization: request.headers.authorization, input };
  try {
    return await endpoint(application, received);
  } catch (error) {
    if (!(error instanceof CreditError)) throw error;
    const { field, expected } = error;
    throw new ServiceError('INVALID_ARGUMENT', `${field}: it is not ${expected}`, { field, expected }, error);
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    const facts = { field: 'content-type', expected: 'application/json' };
    throw new ServiceError('UNSUPPORTED_MEDIA_TYPE', 'content-type: it is not application/json', facts);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new ServiceError('BODY_TOO_LARGE', `the body has more than ${BODY_LIMIT} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError('INVALID_ARGUMENT', 'body: it is not JSON', { field: 'body', expected: 'JSON' });
  }
}

function sendProblem(response: ServerResponse, problem: Problem): void {
  if (problem.status === 401) response.setHeader('www-authenticate', 'Bearer');
  // What is left of a body that was not read would be taken for the next request.
  if (problem.status === 413) response.setHeader('connection', 'close');
  send(response, problem.status, 'application/problem+json', problem);
}

function send(response: ServerResponse, status: number, type: string, body: object): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
