import canonicalize from 'canonicalize';
import { sha256, utf8, type Hash } from '@meridian/credit';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NONE = 0xff;
/** Values by character code. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = ALPHABET.indexOf(String.fromCharCode(code));
  return value < 0 ? NONE : value;
});
/** Two letters at a time, by their twelve bits. */
const PAIRS = Array.from({ length: 4_096 }, (_, bits) => ALPHABET.charAt(bits >> 6) + ALPHABET.charAt(bits & 63));

/** Base64url without padding (RFC 4648 section 5), as JOSE has it. */
export function toBase64Url(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = `${PAIRS[group >> 12] ?? ''}${PAIRS[group & 0xfff] ?? ''}`;
    out += at + 3 <= bytes.length ? letters : letters.slice(0, bytes.length - at + 1);
  }
  return out;
}

/** The bytes, or undefined for a text that {@link toBase64Url} could not have made: one value has one text. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  const out = new Uint8Array((text.length * 3) >>> 2);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? NONE;
    if (value === NONE) return undefined;
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
  // Nearly all that comes is ASCII.
  if (isAscii(bytes)) return fromCodes(bytes);
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) >= 0x80) return false;
  return true;
}

/** More arguments than a call can take are not given at once. */
const MOST_CODES = 4_096;

function fromCodes(codes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < codes.length; i += MOST_CODES)
    text += Reflect.apply(String.fromCharCode, undefined, codes.subarray(i, i + MOST_CODES)) as string;
  return text;
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
