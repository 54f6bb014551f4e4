import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Scope } from './endpoints.ts';

/** `iss` of every API token; `aud` is the gateway's id, so that a token is good for one gateway. */
export const API_TOKEN_ISSUER = 'meridian';
/** The oldest a token may be, whatever its own expiry says. */
export const API_TOKEN_MAX_AGE = '31d';

export interface ApiTokenOptions {
  /** The operator's P-256 private key, whose public half the gateway's configuration names. */
  readonly privateKey: KeyObject;
  readonly gatewayId: string;
  /** Who it is for; stands in the gateway's log. */
  readonly subject: string;
  readonly scopes: readonly Scope[];
  /** How long it is good for. */
  readonly seconds: number;
  /** Unix milliseconds. */
  readonly now: number;
}

/** A JWT (ES256) for the API of one gateway. */
export function createApiToken(options: ApiTokenOptions): Promise<string> {
  const issuedAt = Math.floor(options.now / 1000);
  return new SignJWT({ scope: options.scopes.join(' ') })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
    .setIssuer(API_TOKEN_ISSUER)
    .setAudience(options.gatewayId)
    .setSubject(options.subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + options.seconds)
    .sign(options.privateKey);
}
