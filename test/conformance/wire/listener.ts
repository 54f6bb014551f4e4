import { createPublicKey } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { jwtVerify } from 'jose';
import type { Setup } from '../setup.ts';
import { MEDIA_TYPE, MESSAGES, PROFILES } from './link.ts';

/** What the gateway under test sent to us: the JWS, and how to answer in the response to it. */
export interface Delivery {
  readonly jws: string;
  /** The first reply counts; where none comes within some seconds it is 202. */
  readonly reply: (reply: Reply) => void;
}

/** A message, under 200 unless another status is given; a status with a problem document or with nothing; a connection that breaks. */
export type Reply =
  | { readonly jws: string; readonly status?: number }
  | { readonly status: number; readonly problem?: Readonly<Record<string, unknown>> }
  | 'hang up';

/** A request that breaks the binding itself: shown beside the cases. */
export type BindingFault = string;

export interface ListenerOptions {
  readonly setup: Setup;
  readonly deliver: (delivery: Delivery) => void;
  /** The document that we serve under this hash; undefined: 404. */
  readonly profile: (hash: string) => unknown;
}

const HOLD_MS = 5_000;

/** Our own peer endpoint. It checks what the binding asks of a client, and notes what is not so. */
export class Listener {
  readonly faults: BindingFault[] = [];
  readonly #options: ListenerOptions;
  readonly #server: Server;

  constructor(options: ListenerOptions) {
    this.#options = options;
    const { tls } = options.setup.own;
    this.#server = createServer(
      { ...tls, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' },
      (request, response) => {
        this.#handle(request, response).catch((error: unknown) => {
          this.faults.push(error instanceof Error ? error.message : String(error));
          if (!response.headersSent) response.writeHead(500).end();
        });
      },
    );
  }

  async listen(): Promise<void> {
    const { host, port } = this.#options.setup.own.listen;
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, resolve);
    });
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await this.#checkToken(request);
    const { method = '', url = '' } = request;
    if (method === 'GET' && url.startsWith(`${PROFILES}/`)) {
      const document = this.#options.profile(url.slice(PROFILES.length + 1));
      if (document === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document));
      return;
    }
    if (method !== 'POST' || url !== MESSAGES) throw new Error(`it asked for ${method} ${url}`);
    const type = request.headers['content-type'];
    if (type !== MEDIA_TYPE) throw new Error(`it sent a message as ${type ?? 'nothing'}, not ${MEDIA_TYPE}`);
    this.#hold(readBody(await textOf(request)), response);
  }

  async #checkToken({ headers }: IncomingMessage): Promise<void> {
    const { own, tested } = this.#options.setup;
    const token = headers.authorization?.replace(/^Bearer /, '') ?? '';
    const key = createPublicKey({ key: { ...tested.messageKey }, format: 'jwk' });
    await jwtVerify(token, key, {
      algorithms: ['ES256'],
      issuer: tested.gatewayId,
      audience: own.gatewayId,
      clockTolerance: 900,
      requiredClaims: ['exp', 'iat'],
    });
  }

  #hold(jws: string, response: ServerResponse): void {
    let open = true;
    const reply: Delivery['reply'] = (answer) => {
      if (!open) return;
      open = false;
      clearTimeout(timer);
      if (answer === 'hang up') response.destroy();
      else if ('jws' in answer)
        response
          .writeHead(answer.status ?? 200, { 'content-type': MEDIA_TYPE })
          .end(JSON.stringify({ jws: answer.jws }));
      else if (answer.problem === undefined) response.writeHead(answer.status).end();
      else
        response
          .writeHead(answer.status, { 'content-type': 'application/problem+json' })
          .end(JSON.stringify(answer.problem));
    };
    const timer = setTimeout(() => {
      reply({ status: 202 });
    }, HOLD_MS);
    this.#options.deliver({ jws, reply });
  }
}

function readBody(text: string): string {
  const body = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const { jws, ...rest } = body;
  if (typeof jws === 'string' && Object.keys(rest).length === 0) return jws;
  throw new Error(`it sent a body with the members ${Object.keys(body).join(', ')}, not jws alone`);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
