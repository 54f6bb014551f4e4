import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RateLimiter } from '@meridian/api';
import type { Logger } from 'pino';
import { parseHash, type Hash } from '@meridian/credit';
import { MEDIA_TYPE, PROBLEM_MEDIA_TYPE } from '@meridian/satp';
import type { Clock } from '../clock.ts';
import { GatewayError } from '../errors.ts';
import { problemOf, type ProblemBody } from '../problem.ts';
import { LEDGER_MS_HEADER, MESSAGES_PATH, messageBody, NOTICES_PATH, PROFILES_PATH, readLedgerMs } from './binding.ts';
import { PeerTokenCheck } from './peer-token.ts';
import { keyTrouble } from './message-key-list.ts';
import { certificateHash, readJws } from './peer-request.ts';
import type { Peer, PeerDirectory } from './peers.ts';
import { isValid, standingText } from './validity.ts';

/** How a peer's message is answered in the response to it. */
export type MessageAnswer =
  /** `status`: of an error-msg, which is answered under its own. */
  | { readonly kind: 'message'; readonly jws: string; readonly ledgerMs: number; readonly status?: number }
  /** Taken; the answer, if there is to be one, comes later in a request of ours. */
  | { readonly kind: 'accepted' }
  /** Refused, with a signed error-msg where the session is known. */
  | { readonly kind: 'refused'; readonly problem: ProblemBody; readonly jws?: string };

/** What the gateway does with what its peers send. */
export interface PeerInbox {
  message(peer: Peer, jws: string, ledgerMs: number): Promise<MessageAnswer>;
  retirementNotice(peer: Peer, jws: string): Promise<MessageAnswer>;
  /** The canonical text of an asset profile. */
  assetProfile(hash: Hash): Promise<string | undefined>;
}

export interface TlsIdentity {
  /** PEM texts. */
  readonly cert: string;
  readonly key: string;
  /** The authorities under which peers' certificates stand. */
  readonly ca: string;
}

export interface PeerServerOptions {
  readonly gatewayId: string;
  readonly tls: TlsIdentity;
  readonly peers: PeerDirectory;
  readonly inbox: PeerInbox;
  readonly clock: Clock;
  readonly log: Logger;
  /** By gateway id. Nobody is slowed down unless given. */
  readonly rateLimiter?: Pick<RateLimiter, 'take'>;
}

const TLS_VERSION = 'TLSv1.3';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The HTTPS endpoint for other gateways: TLS 1.3 with a certificate on both sides, docs/satp-binding.md. */
export class PeerServer {
  readonly #options: PeerServerOptions;
  readonly #tokens: PeerTokenCheck;
  readonly #server: Server;

  constructor(options: PeerServerOptions) {
    this.#options = options;
    this.#tokens = new PeerTokenCheck(options.gatewayId, options.clock);
    this.#server = createServer(
      {
        ...options.tls,
        requestCert: true,
        rejectUnauthorized: true,
        minVersion: TLS_VERSION,
        headersTimeout: 10_000,
        requestTimeout: 15_000,
        keepAliveTimeout: 60_000,
        maxHeaderSize: 16 * 1024,
      },
      (request, response) => {
        void this.#handle(request, response);
      },
    );
    this.#server.maxConnections = 512;
  }

  /** From the next connection on. Those that are there go on with the identity that they began with. */
  identify(tls: TlsIdentity): void {
    this.#server.setSecureContext({ ...tls, minVersion: TLS_VERSION });
  }

  async listen(host: string, port: number): Promise<AddressInfo> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, resolve);
    });
    return this.#server.address() as AddressInfo;
  }

  /** Stops taking requests, lets running ones end for `graceMs`, then closes what is left. */
  async close(graceMs = 3_000): Promise<void> {
    if (!this.#server.listening) return;
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
    this.#server.closeIdleConnections();
    const timer = setTimeout(() => {
      this.#server.closeAllConnections();
    }, graceMs);
    await closed;
    clearTimeout(timer);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let answer: Answer;
    try {
      answer = await this.#answer(request);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.status >= 500) this.#options.log.error({ err: thrown, url: request.url }, 'a peer request failed');
      const { status, retryAfterSeconds } = problem;
      const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
      answer = { status, type: PROBLEM_MEDIA_TYPE, body: JSON.stringify(problem), headers };
    }
    if (response.destroyed) return;
    // What was not read of a refused body would be taken for the next request on this connection.
    const headers = { ...answer.headers, ...(request.complete ? {} : { connection: 'close' }) };
    response.writeHead(answer.status, {
      ...headers,
      ...(answer.body === '' ? {} : { 'content-type': answer.type }),
      'content-length': Buffer.byteLength(answer.body),
    });
    response.end(answer.body);
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const { inbox, rateLimiter } = this.#options;
    const peer = this.#peerOf(request);
    // Before the signature of its token is checked, which costs the most.
    rateLimiter?.take(`peer ${peer.gatewayId}`);
    await this.#checkToken(request, peer);
    const path = (request.url ?? '').split('?')[0] ?? '';
    const route = `${request.method ?? ''} ${path}`;
    if (route === `POST ${MESSAGES_PATH}`) {
      const jws = await readJws(request);
      return answerOf(await inbox.message(peer, jws, readLedgerMs(request.headers[LEDGER_MS_HEADER])));
    }
    if (route === `POST ${NOTICES_PATH}`) return answerOf(await inbox.retirementNotice(peer, await readJws(request)));
    if (route.startsWith(`GET ${PROFILES_PATH}/`)) return this.#profile(path.slice(PROFILES_PATH.length + 1));
    throw new GatewayError('NOT_FOUND', `there is no ${route}`, { field: 'path', value: route });
  }

  /** @throws GatewayError `FORBIDDEN`, which does not tell a stranger whether the certificate ever was anybody's */
  #peerOf(request: IncomingMessage): Peer {
    const { peers, clock, log } = this.#options;
    const holder = peers.byCertificate(certificateHash(request));
    const now = clock.now();
    if (holder !== undefined && isValid(holder.certificate, now)) return holder.peer;
    if (holder !== undefined) {
      const { certificate, peer } = holder;
      const why = standingText(certificate, now);
      log.warn(
        { peer: peer.gatewayId, certificate: certificate.sha256, why },
        'a peer came with a certificate that does not count',
      );
    }
    throw new GatewayError('FORBIDDEN', 'the TLS certificate belongs to no configured peer');
  }

  async #checkToken(request: IncomingMessage, peer: Peer): Promise<void> {
    const { authorization } = request.headers;
    const { clock, log } = this.#options;
    try {
      await this.#tokens.check(authorization, peer, certificateHash(request));
    } catch (error) {
      const why = keyTrouble(authorization?.slice('Bearer '.length) ?? '', peer, clock.now());
      if (why !== undefined) log.warn({ peer: peer.gatewayId, why }, 'a peer came with a token that does not count');
      throw error;
    }
  }

  async #profile(text: string): Promise<Answer> {
    const hash = parseHash(text, 'hash');
    const body = await this.#options.inbox.assetProfile(hash);
    if (body === undefined)
      throw new GatewayError('UNKNOWN_PROFILE', `there is no asset profile ${hash}`, { field: 'hash', value: hash });
    return { status: 200, type: 'application/json', body };
  }
}

function answerOf(answer: MessageAnswer): Answer {
  if (answer.kind === 'accepted') return { status: 202, type: MEDIA_TYPE, body: '' };
  if (answer.kind === 'message') {
    const headers = { [LEDGER_MS_HEADER]: answer.ledgerMs.toFixed(3) };
    return { status: answer.status ?? 200, type: MEDIA_TYPE, body: messageBody(answer.jws), headers };
  }
  const { problem, jws } = answer;
  if (jws === undefined) return { status: problem.status, type: PROBLEM_MEDIA_TYPE, body: JSON.stringify(problem) };
  return { status: problem.status, type: MEDIA_TYPE, body: messageBody(jws) };
}
