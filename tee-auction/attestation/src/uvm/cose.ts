import type { KeyObject } from 'node:crypto';
import {
  decodeCbor,
  encodeByteString,
  encodeText,
  isArray,
  isBytes,
  isMap,
  isTag,
  type Cbor,
} from '../encoding/cbor.ts';
import { concat } from '../encoding/bytes.ts';
import { MalformedError } from '../encoding/malformed.ts';
import { verifySignature } from '../x509/algorithm.ts';

type Header = ReadonlyMap<bigint | string, Cbor>;

/** A COSE_Sign1 message (RFC 9052, section 4.2) with its payload inside. */
export interface CoseSign1 {
  /** As it is signed. */
  readonly protectedBytes: Uint8Array;
  readonly protected: Header;
  readonly unprotected: Header;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

const COSE_SIGN1 = 18n;

/** @throws MalformedError */
export function decodeSign1(bytes: Uint8Array, field: string): CoseSign1 {
  const outer = decodeCbor(bytes, field);
  if (!isTag(outer) || outer.tagNumber !== COSE_SIGN1) throw new MalformedError(field, 'COSE_Sign1, CBOR tag 18');
  const { value } = outer;
  if (!isArray(value) || value.length !== 4) throw new MalformedError(field, 'an array of four');
  const [protectedBytes, unprotected, payload, signature] = value;
  if (!isBytes(protectedBytes) || !isMap(unprotected) || !isBytes(payload) || !isBytes(signature))
    throw new MalformedError(field, 'protected header, unprotected header, payload and signature');
  const decoded = decodeCbor(protectedBytes, `${field}: protected header`);
  if (!isMap(decoded)) throw new MalformedError(`${field}: protected header`, 'a map');
  return { protectedBytes, protected: decoded.map, unprotected: unprotected.map, payload, signature };
}

const HEADER = { algorithm: 1n, critical: 2n, x5chain: 33n, x5t: 34n } as const;
/** RSASSA-PSS with SHA-384 (RFC 8230). */
const PS384 = -38n;
const SHA_256 = -16n;

/** The certificates of `x5chain` (RFC 9360) as DER, the signer's first. @throws MalformedError */
export function x5chainOf({ protected: header }: CoseSign1, field: string): readonly Uint8Array[] {
  const chain = header.get(HEADER.x5chain);
  const certificates = isBytes(chain) ? [chain] : isArray(chain) ? chain.filter(isBytes) : [];
  if (certificates.length === 0 || (isArray(chain) && certificates.length !== chain.length))
    throw new MalformedError(`${field}: header 33`, 'x5chain, certificates in DER');
  return certificates;
}

/** The SHA-256 of the signer's certificate in `x5t`, where the header has one. @throws MalformedError */
export function x5tOf({ protected: header }: CoseSign1, field: string): Uint8Array | undefined {
  const hash = header.get(HEADER.x5t);
  if (hash === undefined) return undefined;
  const [algorithm, value] = isArray(hash) ? hash : [];
  if (algorithm !== SHA_256 || !isBytes(value)) throw new MalformedError(`${field}: header 34`, 'x5t with SHA-256');
  return value;
}

/** A text of the protected header. @throws MalformedError where it is none */
export function textOf({ protected: header }: CoseSign1, name: string, field: string): string {
  const value = header.get(name);
  if (typeof value !== 'string') throw new MalformedError(`${field}: header ${name}`, 'a text');
  return value;
}

/** PS384 and no header that a verifier must understand and we don't. @throws MalformedError */
export function requirePs384({ protected: header }: CoseSign1, field: string): void {
  if (header.get(HEADER.algorithm) !== PS384) throw new MalformedError(`${field}: header 1`, 'PS384 (-38)');
  if (header.has(HEADER.critical)) throw new MalformedError(`${field}: header 2`, 'no critical headers');
}

/** Whether it is signed with `key`; the signed bytes are Sig_structure (RFC 9052, section 4.4). */
export function isSign1By({ protectedBytes, payload, signature }: CoseSign1, key: KeyObject): boolean {
  const parts = [
    Uint8Array.of(0x84),
    encodeText('Signature1'),
    encodeByteString(protectedBytes),
    encodeByteString(new Uint8Array()),
    encodeByteString(payload),
  ];
  const ps384 = { scheme: 'rsa-pss', hash: 'sha384', saltLength: 48 } as const;
  return verifySignature(ps384, key, concat(...parts), signature);
}
