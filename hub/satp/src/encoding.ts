import canonicalize from 'canonicalize';
import { sha256, utf8, type Hash } from '@meridian/credit';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE_OF = new Map(Array.from(ALPHABET, (letter, value) => [letter, value]));

/** Base64url without padding (RFC 4648 section 5), as JOSE has it. */
export function toBase64Url(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = Math.min(bytes.length - at, 3) + 1;
    for (let i = 0; i < letters; i++) out += ALPHABET.charAt((group >> (18 - 6 * i)) & 63);
  }
  return out;
}

/** The bytes, or undefined for a text that {@link toBase64Url} could not have made: one value has one text. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  const out = new Uint8Array((text.length * 3) >>> 2);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    const value = VALUE_OF.get(letter);
    if (value === undefined) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[at++] = (bits >> held) & 0xff;
    }
  }
  const leftover = bits & ((1 << held) - 1);
  return held >= 6 || leftover !== 0 ? undefined : out;
}

/** UTF-8 to text, or undefined where it is not well-formed. There is no TextDecoder in a pure package. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  try {
    return decodeURIComponent(escaped);
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
