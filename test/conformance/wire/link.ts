import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { PeerCertificate } from 'node:tls';
import { SignJWT } from 'jose';
import { Agent, request } from 'undici';
import { Unexpected, type Setup } from '../setup.ts';

export const MEDIA_TYPE = 'application/satp+json';
export const MESSAGES = '/satp/v1/messages';
export const PROFILES = '/satp/v1/asset-profiles';

/** A response as it came. */
export interface Response {
  readonly status: number;
  /** Media type without parameters, in lower case. */
  readonly type: string;
  readonly text: string;
}

/** A request to the gateway under test, but for what a case does otherwise. */
export interface RequestChanges {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path?: string;
  readonly body?: string | Uint8Array | Readable;
  /** An empty text: the header is left out. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Our connection to the gateway under test, as docs/satp-binding.md has it. */
export class Link {
  /** SHA-256 of the certificate that it showed last, hex: for its operator to compare. */
  certSha256 = '';
  readonly #setup: Setup;
  readonly #agent: Agent;
  #token: { readonly text: string; readonly until: number } | undefined;

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#agent = new Agent({
      connections: 16,
      headersTimeout: 20_000,
      keepAliveTimeout: 30_000,
      connect: {
        ...setup.own.tls,
        minVersion: 'TLSv1.3',
        checkServerIdentity: (_host: string, certificate: PeerCertificate) => {
          this.certSha256 = createHash('sha256').update(certificate.raw).digest('hex');
          return undefined;
        },
      },
    });
  }

  post(jws: string): Promise<Response> {
    return this.send({ body: JSON.stringify({ jws }) });
  }

  async send({ method = 'POST', path = MESSAGES, body, headers = {} }: RequestChanges): Promise<Response> {
    const all = {
      authorization: `Bearer ${await this.token()}`,
      ...(method === 'POST' ? { 'content-type': MEDIA_TYPE } : {}),
      ...headers,
    };
    try {
      const response = await request(`${this.#setup.tested.url}${path}`, {
        method,
        headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
        ...(body === undefined ? {} : { body }),
        dispatcher: this.#agent,
      });
      const type = response.headers['content-type'];
      return {
        status: response.statusCode,
        type: (typeof type === 'string' ? (type.split(';')[0] ?? '') : '').trim().toLowerCase(),
        text: await response.body.text(),
      };
    } catch (error) {
      throw new Unexpected(`no response: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** The bearer token of all requests, made anew twice in its life. */
  async token(): Promise<string> {
    const now = Date.now();
    if (this.#token !== undefined && now < this.#token.until) return this.#token.text;
    const text = await this.tokenWith({});
    this.#token = { text, until: now + 30_000 };
    return text;
  }

  /** A token of ours with some claims otherwise. `seconds` from now on it is good. */
  tokenWith(changes: {
    readonly issuer?: string;
    readonly audience?: string;
    readonly at?: number;
    readonly key?: Setup['own']['messageKey'];
  }): Promise<string> {
    const { own, tested } = this.#setup;
    const at = Math.floor((changes.at ?? Date.now()) / 1000);
    return new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
      .setIssuer(changes.issuer ?? own.gatewayId)
      .setAudience(changes.audience ?? tested.gatewayId)
      .setIssuedAt(at)
      .setExpirationTime(at + 60)
      .setJti(randomUUID())
      .sign(changes.key ?? own.messageKey);
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}
