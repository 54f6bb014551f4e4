import { MalformedError } from '../encoding/malformed.ts';

/** What our own containers put into REPORT_DATA: the keys that live and die with the attested process. All hex, lower case. */
export interface RuntimeData {
  /** What the container is for, such as `meridian-auction`. */
  readonly purpose: string;
  /** SHA-256 of the SPKI of its TLS key. */
  readonly tlsKey: string;
  /** Keys that sign results, compressed points. */
  readonly resultKeyP256: string;
  readonly resultKeySecp256k1: string;
  /** X25519, to which bids are sealed. */
  readonly bidKey: string;
  /** SHA-256 of the code that computes. */
  readonly code: string;
  /** The verifier's challenge, 16 to 64 bytes. */
  readonly nonce: string;
}

const VERSION = 1;
const PATTERN: Readonly<Record<keyof RuntimeData, RegExp>> = {
  bidKey: /^[0-9a-f]{64}$/,
  code: /^[0-9a-f]{64}$/,
  nonce: /^(?:[0-9a-f]{2}){16,64}$/,
  purpose: /^[a-z][a-z0-9-]{0,63}$/,
  resultKeyP256: /^0[23][0-9a-f]{64}$/,
  resultKeySecp256k1: /^0[23][0-9a-f]{64}$/,
  tlsKey: /^[0-9a-f]{64}$/,
};
const FIELDS = ['bidKey', 'code', 'nonce', 'purpose', 'resultKeyP256', 'resultKeySecp256k1', 'tlsKey'] as const;

/** Canonical JSON (RFC 8785): the fields in the order of their names, and `v`. @throws MalformedError */
export function encodeRuntimeData(data: RuntimeData): Uint8Array {
  for (const field of FIELDS) {
    if (!PATTERN[field].test(data[field])) throw new MalformedError(`runtime data: ${field}`, String(PATTERN[field]));
  }
  const ordered = { ...Object.fromEntries(FIELDS.map((field) => [field, data[field]])), v: VERSION };
  return Uint8Array.from(Buffer.from(JSON.stringify(ordered), 'utf8'));
}

/** The only bytes that `encodeRuntimeData` gives for the answer. @throws MalformedError */
export function decodeRuntimeData(bytes: Uint8Array): RuntimeData {
  const fields = parse(Buffer.from(bytes).toString('utf8'));
  const text = (field: keyof RuntimeData): string => {
    const value = fields[field];
    if (typeof value !== 'string') throw new MalformedError(`runtime data: ${field}`, 'a text');
    return value;
  };
  const data: RuntimeData = {
    bidKey: text('bidKey'),
    code: text('code'),
    nonce: text('nonce'),
    purpose: text('purpose'),
    resultKeyP256: text('resultKeyP256'),
    resultKeySecp256k1: text('resultKeySecp256k1'),
    tlsKey: text('tlsKey'),
  };
  if (!Buffer.from(encodeRuntimeData(data)).equals(bytes))
    throw new MalformedError('runtime data', `canonical JSON of version ${VERSION} without other fields`);
  return data;
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // Said below.
  }
  throw new MalformedError('runtime data', 'a JSON object');
}
