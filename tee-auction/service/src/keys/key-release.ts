import { fromHex, type Hash } from '@meridian/credit';
import { ServiceError } from '../errors.ts';

/**
 * Where the secret comes from that outlives an instance: bids are sealed before it is known which one will open them. Whoever may change
 * the policy of a release may have the secret.
 */
export interface KeyRelease {
  readonly kind: 'sidecar' | 'simulated';
  /** At least 32 bytes. @throws ServiceError `KEY_NOT_RELEASED` */
  readonly release: () => Promise<Uint8Array>;
}

export interface SidecarReleaseOptions {
  /** Microsoft's sidecar on loopback. */
  readonly url: string;
  readonly maaEndpoint: string;
  readonly akvEndpoint: string;
  /** Name of the key in the vault. */
  readonly kid: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;

/**
 * The vault gives a key to a group whose attestation has what the key's release policy asks for (`POST /key/release` of Microsoft's
 * confidential-sidecar-containers).
 */
export const sidecarRelease = (options: SidecarReleaseOptions): KeyRelease => ({
  kind: 'sidecar',
  async release() {
    const { url, maaEndpoint, akvEndpoint, kid, timeoutMs = TIMEOUT_MS } = options;
    const body = JSON.stringify({ maa_endpoint: maaEndpoint, akv_endpoint: akvEndpoint, kid });
    const text = await ask(new URL('/key/release', url), body, timeoutMs);
    const jwk = objectOf(objectOf(text)['key']);
    // Of a symmetric key its bytes, of a pair the private number: either is a secret that only the vault has.
    const secret = Buffer.from(textOf(jwk['k'] ?? jwk['d']), 'base64url');
    if (secret.length < 32) throw notReleased(`a secret of ${secret.length} bytes, too short for a key`);
    return Uint8Array.from(secret);
  },
});

/** A secret that stands in the configuration, for machines without a vault: whoever can read that can open bids. */
export const simulatedRelease = (secret: Hash): KeyRelease => ({
  kind: 'simulated',
  release: () => Promise.resolve(fromHex(secret, 'secret')),
});

async function ask(url: URL, body: string, timeoutMs: number): Promise<string> {
  try {
    const headers = { 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
    const text = await response.text();
    if (response.ok) return text;
    throw notReleased(`status ${response.status}: ${text.slice(0, 200)}`);
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    throw notReleased(`${url.href} does not answer`, error);
  }
}

/** One JSON object, or the text of one: after an error the sidecar can write a second body, which is none. Never tells what it read. */
function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    if (typeof parsed === 'object' && parsed !== null) return { ...parsed };
  } catch {
    // Said below: the parser's message would repeat a piece of the key.
  }
  throw notReleased('the answer is not one JSON object with a key');
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const notReleased = (reason: string, cause?: unknown): ServiceError =>
  new ServiceError('KEY_NOT_RELEASED', `the bid key was not released: ${reason}`, {}, cause);
