import canonicalize from 'canonicalize';
import { sha256, utf8, type Hash } from '@meridian/credit';

/** Base64url without padding (RFC 4648 section 5), as JOSE has it. */
export const toBase64Url = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');

/** The bytes, or undefined for a text that {@link toBase64Url} could not have made: one value has one text. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'));
  return toBase64Url(bytes) === text ? bytes : undefined;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 to text, or undefined where it is not well-formed. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Levels of lists and objects in a document from outside. No message of the draft comes near; more could exhaust a stack. */
export const MAX_DEPTH = 32;

/** Whether a JSON value is nested no deeper than {@link MAX_DEPTH}, so that anything may walk it. */
export function isShallow(value: unknown, levels: number = MAX_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

/** The JSON value of a text, or undefined for none (JSON itself has no undefined) and for one nested too deep. */
export function parseJson(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return isShallow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The RFC 8785 text of a JSON value.
 * @throws TypeError for what JSON has no form of: that is a bug of ours, as everything from outside came through JSON.parse
 */
export function jcs(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** SHA-256 over the JCS bytes of a JSON value, as `hashTransferInitClaim` and the asset profile hash are made. */
export const hashJson = (value: unknown): Hash => sha256(utf8(jcs(value)));
