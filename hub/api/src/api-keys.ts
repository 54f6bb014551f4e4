import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Caller } from './endpoint.ts';

/** Where a system puts its key. */
export const API_KEY_HEADER = 'X-API-Key';
/** 32 random bytes: so much chance needs no slow hash. */
const API_KEY = /^mk_[A-Za-z0-9_-]{43}$/;

/** A system's key as the configuration holds it: never the key itself. */
export const apiKeySchema = <Scope extends string>(scopes: readonly [Scope, ...Scope[]]) =>
  z.strictObject({
    /** Whom the key stands for, as `sub` of a token does. */
    subject: z.string().min(1).max(128),
    /** SHA-256 of the key's text, 64 lower-case hex digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits'),
    scopes: z.array(z.enum(scopes)).min(1),
  });

export interface ApiKeyEntry extends Caller {
  readonly sha256: string;
}

/** A new key, and what of it goes into a configuration. */
export function createApiKey(): { readonly key: string; readonly sha256: string } {
  const key = `mk_${randomBytes(32).toString('base64url')}`;
  return { key, sha256: hashOf(key).toString('hex') };
}

/** Knows the systems by their keys. */
export class ApiKeys {
  readonly #entries: readonly { readonly hash: Buffer; readonly caller: Caller }[];

  constructor(entries: readonly ApiKeyEntry[]) {
    this.#entries = entries.map(({ sha256, subject, scopes }) => ({
      hash: Buffer.from(sha256, 'hex'),
      caller: { subject, scopes },
    }));
  }

  /** Whose key it is; `undefined` for nobody's. Takes as long for a wrong key as for a right one. */
  callerOf(key: string): Caller | undefined {
    if (!API_KEY.test(key)) return undefined;
    const hash = hashOf(key);
    let found: Caller | undefined;
    for (const entry of this.#entries) if (timingSafeEqual(entry.hash, hash)) found = entry.caller;
    return found;
  }
}

const hashOf = (key: string): Buffer => createHash('sha256').update(key, 'utf8').digest();
