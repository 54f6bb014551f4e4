import { createHash, X509Certificate } from 'node:crypto';
import { createSecureContext, type PeerCertificate } from 'node:tls';
import type { Hash } from '@meridian/credit';
import { MEDIA_TYPE } from '@meridian/satp';
import { Agent, request, type Dispatcher } from 'undici';
import type { Clock } from '../clock.ts';
import type { ProblemBody } from '../problem.ts';
import {
  BODY_LIMIT,
  CLIENT_SLACK_MS,
  CONNECT_MS,
  HOLD_MS,
  LEDGER_MS_HEADER,
  MESSAGES_PATH,
  messageBody,
  NOTICES_PATH,
  PROFILES_PATH,
  readLedgerMs,
  REQUEST_MS,
  readMessageBody,
  readText,
} from './binding.ts';
import type { PeerGateway, ProfileAnswer, SendResult } from './peer-gateway.ts';
import type { TlsIdentity } from './peer-server.ts';
import type { PeerTokens } from './peer-token.ts';
import type { Peer, PeerDirectory } from './peers.ts';
import { isValid } from './validity.ts';

interface Response {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly ledgerMs: number;
}

export interface HttpsPeerGatewayOptions {
  readonly clock: Clock;
  readonly peers: PeerDirectory;
  readonly tokens: PeerTokens;
  /** Told of each connection that was made to a peer. */
  readonly onConnected?: (peer: string) => void;
}

/** Talks to peers over TLS 1.3 with this gateway's certificate, and only to servers whose certificate is the peer's. */
export class HttpsPeerGateway implements PeerGateway {
  #tls: TlsIdentity;
  readonly #options: HttpsPeerGatewayOptions;
  readonly #agents = new Map<string, Connections>();

  constructor(tls: TlsIdentity, options: HttpsPeerGatewayOptions) {
    this.#tls = tls;
    this.#options = options;
  }

  /** From the next request on. */
  identify(tls: TlsIdentity): void {
    this.#tls = tls;
    for (const to of [...this.#agents.keys()]) this.#leave(to);
  }

  send(to: string, jws: string, ledgerMs: number): Promise<SendResult> {
    return this.#post(to, MESSAGES_PATH, jws, { [LEDGER_MS_HEADER]: ledgerMs.toFixed(3) });
  }

  sendNotice(to: string, jws: string): Promise<SendResult> {
    return this.#post(to, NOTICES_PATH, jws, {});
  }

  async profile(from: string, hash: Hash): Promise<ProfileAnswer> {
    try {
      const answer = await this.#request(from, { method: 'GET', path: `${PROFILES_PATH}/${hash}` });
      if (answer.status !== 200) return { outcome: 'refused', status: answer.status, problem: readProblem(answer) };
      return { outcome: 'found', document: JSON.parse(answer.text) as unknown };
    } catch (cause) {
      return { outcome: 'unavailable', cause };
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#agents.values()].map(({ agent }) => agent.destroy()));
    this.#agents.clear();
  }

  async #post(to: string, path: string, jws: string, headers: Readonly<Record<string, string>>): Promise<SendResult> {
    try {
      const answer = await this.#request(to, {
        method: 'POST',
        path,
        headers: { ...headers, 'content-type': MEDIA_TYPE },
        body: messageBody(jws),
      });
      if (answer.status === 202) return { outcome: 'accepted' };
      const message = answer.type === MEDIA_TYPE ? readMessageBody(answer.text) : undefined;
      if (message !== undefined) return { outcome: 'answered', jws: message, ledgerMs: answer.ledgerMs };
      return { outcome: 'refused', status: answer.status, problem: readProblem(answer) };
    } catch (cause) {
      return { outcome: 'unavailable', cause };
    }
  }

  async #request(
    to: string,
    {
      path,
      ...options
    }: Pick<Dispatcher.RequestOptions, 'method' | 'path' | 'body'> & { readonly headers?: Record<string, string> },
  ): Promise<Response> {
    const { peers, tokens } = this.#options;
    const peer = peers.byId(to);
    const { agent, certificate } = this.#connections(peer);
    const token = await tokens.for(to, certificate);
    const response = await request(`${peer.url}${path}`, {
      ...options,
      headers: { ...options.headers, authorization: `Bearer ${token}`, accept: `${MEDIA_TYPE}, application/json` },
      dispatcher: agent,
      signal: AbortSignal.timeout(REQUEST_MS),
    });
    const tooLarge = (): Error => new Error(`${to} answered with more than ${BODY_LIMIT} bytes`);
    const text = await readText(response.body as AsyncIterable<Buffer>, tooLarge);
    const type = response.headers['content-type'];
    return {
      status: response.statusCode,
      type: typeof type === 'string' ? (type.split(';')[0] ?? '').trim().toLowerCase() : '',
      text,
      ledgerMs: readLedgerMs(response.headers[LEDGER_MS_HEADER]),
    };
  }

  /** Its pins are looked at when a connection is made, so with other pins there are other connections. */
  #connections(peer: Peer): Connections {
    const { clock, onConnected } = this.#options;
    const now = clock.now();
    const pins = peer.certificates.filter((certificate) => isValid(certificate, now)).map(({ sha256 }) => sha256);
    const kept = this.#agents.get(peer.gatewayId);
    if (kept?.pins.join() === pins.join()) return kept;
    if (kept !== undefined) this.#leave(peer.gatewayId);
    const connections = {
      agent: newAgent(this.#tls, peer, pins).on('connect', () => onConnected?.(peer.gatewayId)),
      pins,
      certificate: certificateSha256(this.#tls.cert),
    };
    this.#agents.set(peer.gatewayId, connections);
    return connections;
  }

  /** What is under way on these connections comes to its end. */
  #leave(to: string): void {
    const kept = this.#agents.get(to);
    this.#agents.delete(to);
    kept?.agent.close().catch(() => undefined);
  }
}

interface Connections {
  readonly agent: Agent;
  /** The certificates that a server may come with. */
  readonly pins: readonly string[];
  /** SHA-256 of the one with which this gateway comes, hex. */
  readonly certificate: string;
}

/** Of a PEM text, of a chain the first. */
const certificateSha256 = (pem: string): string =>
  createHash('sha256').update(new X509Certificate(pem).raw).digest('hex');

const newAgent = (tls: TlsIdentity, peer: Peer, pins: readonly string[]): Agent =>
  new Agent({
    connections: 32,
    pipelining: 1,
    // Shorter than the server's, so that no request goes out on a connection that it is just closing.
    keepAliveTimeout: 30_000,
    headersTimeout: HOLD_MS + CLIENT_SLACK_MS,
    bodyTimeout: CLIENT_SLACK_MS,
    connect: {
      // Made once: with 32 connections to be made anew, as many times over it is most of what they take.
      secureContext: createSecureContext({ ...tls, minVersion: 'TLSv1.3' }),
      timeout: CONNECT_MS,
      rejectUnauthorized: true,
      checkServerIdentity: (_host: string, certificate: PeerCertificate) => checkPin(peer, pins, certificate),
    },
  });

/** The certificate itself is pinned, which says more than any host name in it. */
function checkPin({ url, gatewayId }: Peer, pins: readonly string[], certificate: PeerCertificate): Error | undefined {
  const sha256 = createHash('sha256').update(certificate.raw).digest('hex');
  if (pins.includes(sha256)) return undefined;
  return new Error(
    `the certificate of ${url} is ${sha256}, not one that is pinned and valid for ${gatewayId}: ${pins.join(', ') || 'none is'}`,
  );
}

function readProblem(answer: Response): Partial<ProblemBody> {
  try {
    const body: unknown = JSON.parse(answer.text);
    if (typeof body === 'object' && body !== null) return body;
  } catch {
    // Some proxy's page; its status is all there is to tell.
  }
  return { detail: `answered ${answer.status}` };
}
