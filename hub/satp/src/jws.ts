import { hashText, sha256, utf8, type Hash } from '@meridian/credit';
import { fromBase64Url, fromUtf8, isRecord, jcs, MAX_DEPTH, parseJson, toBase64Url } from './encoding.ts';
import { fieldProblem, type Problem } from './errors.ts';
import { JWS_TYPE, SIGNATURE_ALGORITHM } from './version.ts';

/** A P-256 public key as JWK (RFC 7517): exactly these members. */
export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  /** Coordinates, 32 bytes each in base64url. */
  readonly x: string;
  readonly y: string;
}

/** Signs with one gateway's message key, ES256: 64 bytes `r || s` over SHA-256 of `bytes`. */
export interface MessageSigner {
  /** `keyIdOf` its public key. */
  readonly keyId: string;
  sign(bytes: Uint8Array): Uint8Array;
}

/** Checks an ES256 signature; false for anything wrong, never an exception. */
export interface MessageVerifier {
  verify(bytes: Uint8Array, signature: Uint8Array, key: PublicJwk): boolean;
}

/** Thumbprints by key: a peer's is asked for with each of its messages. */
const KEY_IDS = new WeakMap<PublicJwk, string>();

/** RFC 7638 thumbprint: the `kid` of our headers. */
export function keyIdOf(key: PublicJwk): string {
  const known = KEY_IDS.get(key);
  if (known !== undefined) return known;
  const { crv, kty, x, y } = key;
  const digest = sha256(utf8(jcs({ crv, kty, x, y })));
  const id = toBase64Url(Uint8Array.from(digest.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
  KEY_IDS.set(key, id);
  return id;
}

export interface SignedMessage {
  /** Compact serialisation, RFC 7515 section 7.1. */
  readonly jws: string;
  /** What the next message carries as hashPrevMessage: see {@link hashOfMessage}. */
  readonly hash: Hash;
}

/**
 * `hashPrevMessage` of the message that follows: SHA-256 over the ASCII bytes of the compact JWS exactly as it was sent,
 * header and signature included, in 64 lower-case hex digits.
 */
export const hashOfMessage = (jws: string): Hash => hashText(jws);

/** Header and payload are JCS texts, so that one message and key have one signing input. */
export function signMessage(payload: unknown, signer: MessageSigner): SignedMessage {
  const header = jcs({ alg: SIGNATURE_ALGORITHM, kid: signer.keyId, typ: JWS_TYPE });
  const input = `${toBase64Url(utf8(header))}.${toBase64Url(utf8(jcs(payload)))}`;
  const jws = `${input}.${toBase64Url(signer.sign(utf8(input)))}`;
  return { jws, hash: hashOfMessage(jws) };
}

export type VerifiedMessage =
  | {
      readonly outcome: 'verified';
      readonly message: Readonly<Record<string, unknown>>;
      readonly hash: Hash;
    }
  | { readonly outcome: 'refused'; readonly problem: Problem };

const refuse = (field: string, value: unknown, expected: string): VerifiedMessage => ({
  outcome: 'refused',
  problem: fieldProblem('err_0.1.3', { field, value, expected }),
});

/**
 * Reads a compact JWS under the key that its sender is known by, or of several the one that its header names. The key never comes from the
 * message. The payload must be in JCS form: then what was signed and what is read cannot differ (doubled members, other number texts).
 */
export function verifyMessage(
  jws: unknown,
  known: PublicJwk | readonly PublicJwk[],
  verifier: MessageVerifier,
): VerifiedMessage {
  const keys: readonly PublicJwk[] = 'kty' in known ? [known] : known;
  const parts = typeof jws === 'string' ? jws.split('.') : [];
  const [header, payload, signature] = parts.map(fromBase64Url);
  if (parts.length !== 3 || header === undefined || payload === undefined || signature === undefined)
    return refuse('jws', jws, 'a compact JWS: three base64url parts joined by dots');
  const key = keyInHeader(parseJson(fromUtf8(header) ?? ''), keys);
  if ('outcome' in key) return key;
  const input = utf8(`${parts[0] ?? ''}.${parts[1] ?? ''}`);
  if (signature.length !== 64 || !verifier.verify(input, signature, key))
    return refuse('signature', parts[2], `an ${SIGNATURE_ALGORITHM} signature of key ${keyIdOf(key)}`);
  const text = fromUtf8(payload) ?? '';
  const message = parseJson(text);
  if (!isRecord(message) || canonicalOrNothing(message) !== text)
    return refuse('payload', text, `a JSON object in JCS form (RFC 8785), nested at most ${MAX_DEPTH} levels deep`);
  return { outcome: 'verified', message, hash: hashOfMessage(jws as string) };
}

function keyInHeader(header: unknown, keys: readonly PublicJwk[]): PublicJwk | VerifiedMessage {
  if (!isRecord(header)) return refuse('header', header, 'a JSON object');
  if (header['alg'] !== SIGNATURE_ALGORITHM) return refuse('header.alg', header['alg'], SIGNATURE_ALGORITHM);
  const key = keys.find((each) => keyIdOf(each) === header['kid']);
  if (key === undefined)
    return refuse('header.kid', header['kid'], `the sender's key ${keys.map(keyIdOf).join(' or ')}`);
  if ('crit' in header) return refuse('header.crit', header['crit'], 'absent: no extension is understood');
  return key;
}

/** JCS refuses lone surrogates, which JSON.parse lets through. */
function canonicalOrNothing(value: unknown): string | undefined {
  try {
    return jcs(value);
  } catch {
    return undefined;
  }
}
