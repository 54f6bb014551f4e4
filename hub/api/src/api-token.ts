import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';

/** `iss` of every API token; `aud` is the service's id, so that a token is good for one service. */
export const API_TOKEN_ISSUER = 'meridian';
/** The oldest a token may be, whatever its own expiry says. */
export const API_TOKEN_MAX_AGE = '31d';

export interface TokenOptions {
  /** The operator's P-256 private key, whose public half the service's configuration names. */
  readonly privateKey: KeyObject;
  /** The id of the service that it is for. */
  readonly audience: string;
  /** Whom it is for. */
  readonly subject: string;
  readonly scopes: readonly string[];
  /** How long it is good for. */
  readonly seconds: number;
  /** Unix milliseconds. */
  readonly now: number;
}

/** A JWT (ES256) for the API of one service. */
export function createToken(options: TokenOptions): Promise<string> {
  const issuedAt = Math.floor(options.now / 1000);
  return new SignJWT({ scope: options.scopes.join(' ') })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
    .setIssuer(API_TOKEN_ISSUER)
    .setAudience(options.audience)
    .setSubject(options.subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + options.seconds)
    .sign(options.privateKey);
}
