import type { KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { keyIdOf, type PublicJwk } from '@meridian/satp';
import type { Clock } from '../clock.ts';
import type { GatewaySigner } from '../crypto/message-keys.ts';
import { GatewayError, messageOf } from '../errors.ts';
import { keyIdIn, validJwks, validKeys } from './message-key-list.ts';
import type { Peer } from './peers.ts';

/**
 * Seconds that a token is good for, and how far two gateways' clocks may lie apart. That is far: a gateway whose clock is wrong must still
 * be able to end its transfers, and a token is worth nothing without the TLS key whose certificate is pinned.
 */
export const TOKEN_SECONDS = 60;
export const CLOCK_TOLERANCE_SECONDS = 900;

/**
 * Makes the JWT with which a gateway says who it is to one peer: `iss` the sender, `aud` the receiver, `cnf` the TLS certificate with which
 * alone it is good (RFC 8705), ES256 under the message key. One is used for half of its life.
 */
export class PeerTokens {
  readonly #gatewayId: string;
  readonly #signer: GatewaySigner;
  readonly #clock: Clock;
  readonly #cache = new Map<string, CachedToken>();

  constructor(gatewayId: string, signer: GatewaySigner, clock: Clock) {
    this.#gatewayId = gatewayId;
    this.#signer = signer;
    this.#clock = clock;
  }

  /** @param certificate SHA-256 of this gateway's certificate, hex */
  async for(audience: string, certificate: string): Promise<string> {
    const now = this.#clock.now();
    const cached = this.#cache.get(audience);
    const { keyId } = this.#signer;
    if (cached?.keyId === keyId && cached.certificate === certificate && now < cached.until) return cached.token;
    const seconds = Math.floor(now / 1000);
    const token = await new SignJWT({ cnf: { [THUMBPRINT]: thumbprintOf(certificate) } })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: keyId })
      .setIssuer(this.#gatewayId)
      .setAudience(audience)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + TOKEN_SECONDS)
      .sign(this.#signer.privateKey);
    this.#cache.set(audience, { token, keyId, certificate, until: now + (TOKEN_SECONDS * 1000) / 2 });
    return token;
  }
}

interface CachedToken {
  readonly token: string;
  readonly keyId: string;
  readonly certificate: string;
  readonly until: number;
}

/** RFC 8705, section 3.1. */
const THUMBPRINT = 'x5t#S256';
const thumbprintOf = (sha256: string): string => Buffer.from(sha256, 'hex').toString('base64url');

/** Checks the tokens of peers. One that was found good is good until it or its key expires, without asking its signature again. */
export class PeerTokenCheck {
  readonly #gatewayId: string;
  readonly #clock: Clock;
  readonly #good = new Map<string, GoodToken>();

  constructor(gatewayId: string, clock: Clock) {
    this.#gatewayId = gatewayId;
    this.#clock = clock;
  }

  /**
   * @param certificate SHA-256 of the peer's certificate on this connection, hex
   * @throws GatewayError `UNAUTHENTICATED` unless the header carries this peer's token for this gateway
   */
  async check(header: string | undefined, peer: Peer, certificate: string): Promise<void> {
    const token = /^Bearer ([A-Za-z0-9._-]+)$/.exec(header ?? '')?.[1];
    if (token === undefined) throw this.#refuse(peer, 'there is no bearer token');
    const now = this.#clock.now();
    const good = this.#good.get(peer.gatewayId);
    if (good?.token === token && good.certificate === certificate && now < good.until && isKeyOf(peer, good.key, now))
      return;
    const kid = keyIdIn(token);
    // A token that names no key is tried under each.
    const keys = validKeys(peer, now).filter(({ jwk }) => kid === undefined || keyIdOf(jwk) === kid);
    let cause: unknown = new Error('it is signed by no key of the peer that is valid now');
    for (const { jwk, keyObject } of keys) {
      try {
        const until = await this.#verified(token, keyObject, { peer, certificate, now });
        this.#good.set(peer.gatewayId, { token, key: jwk, certificate, until });
        return;
      } catch (error) {
        cause = error;
      }
    }
    throw this.#refuse(peer, messageOf(cause), cause);
  }

  /** @returns until when it need not be checked again, unix ms @throws what is wrong with it */
  async #verified(
    token: string,
    key: KeyObject,
    { peer, certificate, now }: { readonly peer: Peer; readonly certificate: string; readonly now: number },
  ): Promise<number> {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['ES256'],
      issuer: peer.gatewayId,
      audience: this.#gatewayId,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      maxTokenAge: TOKEN_SECONDS + CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'iat'],
      currentDate: new Date(now),
    });
    const { [THUMBPRINT]: bound } = (payload['cnf'] ?? {}) as { readonly [THUMBPRINT]?: unknown };
    // Its signer put it in, or did not: nobody else can take it out.
    if (bound !== undefined && bound !== thumbprintOf(certificate))
      throw new Error('it is for a connection with another certificate');
    return Math.min((payload.exp ?? 0) * 1000, now + TOKEN_SECONDS * 1000);
  }

  #refuse(peer: Peer, reason: string, cause?: unknown): GatewayError {
    const expected = `Bearer and a JWT of ${peer.gatewayId} for ${this.#gatewayId}`;
    return new GatewayError('UNAUTHENTICATED', `authorization: ${reason}`, { field: 'authorization', expected }, cause);
  }
}

interface GoodToken {
  readonly token: string;
  readonly key: PublicJwk;
  readonly certificate: string;
  readonly until: number;
}

const isKeyOf = (peer: Peer, { x, y }: PublicJwk, now: number): boolean =>
  validJwks(peer, now).some((key) => key.x === x && key.y === y);
