import { constants, verify, type KeyObject, type SigningOptions } from 'node:crypto';
import { contextTag, DerReader, readOid, readSmallInteger, TAG, type Tlv } from '../encoding/der.ts';
import { MalformedError } from '../encoding/malformed.ts';

export type Hash = 'sha256' | 'sha384' | 'sha512';

/** How a certificate, a list or a token is signed. */
export type SignatureAlgorithm =
  | { readonly scheme: 'rsa-pss'; readonly hash: Hash; readonly saltLength: number }
  | { readonly scheme: 'rsa-pkcs1'; readonly hash: Hash }
  | { readonly scheme: 'ecdsa'; readonly hash: Hash };

const RSASSA_PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';
const RSA_ENCRYPTION = '1.2.840.113549.1.1.1';
const HASHES: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const PLAIN: Readonly<Record<string, SignatureAlgorithm>> = {
  '1.2.840.113549.1.1.11': { scheme: 'rsa-pkcs1', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { scheme: 'rsa-pkcs1', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { scheme: 'rsa-pkcs1', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { scheme: 'ecdsa', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { scheme: 'ecdsa', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { scheme: 'ecdsa', hash: 'sha512' },
};

/** An AlgorithmIdentifier of a signature. @throws MalformedError for one that this package does not verify */
export function readSignatureAlgorithm({ content }: Tlv, field: string): SignatureAlgorithm {
  const reader = new DerReader(content, field);
  const oid = readOid(reader.next(TAG.oid, 'algorithm'), field);
  if (oid === RSASSA_PSS) {
    const algorithm = readPss(reader.inside(TAG.sequence, 'PSS parameters'), field);
    reader.end();
    return algorithm;
  }
  const plain = PLAIN[oid];
  if (plain === undefined) throw new MalformedError(field, 'RSASSA-PSS, RSA or ECDSA with SHA-2');
  readParameters(reader, plain.scheme === 'ecdsa' ? 'absent' : 'null', field);
  return plain;
}

/** An AlgorithmIdentifier of a hash. @throws MalformedError */
export function readHash({ content }: Tlv, field: string): Hash {
  const reader = new DerReader(content, field);
  const hash = HASHES[readOid(reader.next(TAG.oid, 'hash'), field)];
  if (hash === undefined) throw new MalformedError(field, 'SHA-256, SHA-384 or SHA-512');
  readParameters(reader, 'either', field);
  return hash;
}

/** In CMS a signer may name RSA alone, the hash standing beside it. @throws MalformedError */
export function readCmsSignature({ content, ...rest }: Tlv, hash: Hash, field: string): SignatureAlgorithm {
  const reader = new DerReader(content, field);
  if (readOid(reader.next(TAG.oid, 'algorithm'), field) === RSA_ENCRYPTION) {
    readParameters(reader, 'null', field);
    return { scheme: 'rsa-pkcs1', hash };
  }
  const algorithm = readSignatureAlgorithm({ content, ...rest }, field);
  if (algorithm.hash !== hash) throw new MalformedError(field, `a signature with ${hash}`);
  return algorithm;
}

function readParameters(reader: DerReader, rule: 'null' | 'absent' | 'either', field: string): void {
  const parameters = rule === 'null' || (rule === 'either' && !reader.done) ? reader.next(TAG.null, field) : undefined;
  if (parameters !== undefined && parameters.content.length > 0) throw new MalformedError(field, 'NULL');
  reader.end();
}

/** RFC 4055. SHA-1, which absent fields stand for, is taken by nobody. */
function readPss(reader: DerReader, field: string): SignatureAlgorithm {
  const explicit = (n: number, what: string, tag: number): Tlv => {
    const inner = reader.inside(contextTag(n), what);
    const tlv = inner.next(tag, what);
    inner.end();
    return tlv;
  };
  const hash = readHash(explicit(0, 'hash', TAG.sequence), field);
  const mask = new DerReader(explicit(1, 'mask', TAG.sequence).content, field);
  const isMgf1 = readOid(mask.next(TAG.oid, 'mask'), field) === MGF1;
  const maskHash = readHash(mask.next(TAG.sequence, 'hash of the mask'), field);
  mask.end();
  if (!isMgf1 || maskHash !== hash) throw new MalformedError(field, `MGF1 with ${hash}`);
  const saltLength = readSmallInteger(explicit(2, 'salt length', TAG.integer), field);
  const trailer = reader.peek === contextTag(3) ? readSmallInteger(explicit(3, 'trailer', TAG.integer), field) : 1;
  reader.end();
  if (trailer !== 1) throw new MalformedError(field, 'trailer 1');
  return { scheme: 'rsa-pss', hash, saltLength };
}

/** Whether `signature` is the key's over `data`. A key of another kind, or one too small for the algorithm, has signed nothing. */
export function verifySignature(
  algorithm: SignatureAlgorithm,
  key: KeyObject,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (key.asymmetricKeyType !== (algorithm.scheme === 'ecdsa' ? 'ec' : 'rsa')) return false;
  try {
    return verify(algorithm.hash, data, { key, ...parametersOf(algorithm) }, signature);
  } catch {
    return false;
  }
}

function parametersOf(algorithm: SignatureAlgorithm): SigningOptions {
  if (algorithm.scheme === 'ecdsa') return { dsaEncoding: 'der' };
  if (algorithm.scheme === 'rsa-pkcs1') return { padding: constants.RSA_PKCS1_PADDING };
  return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: algorithm.saltLength };
}

export const describeAlgorithm = (algorithm: SignatureAlgorithm): string =>
  `${algorithm.scheme} with ${algorithm.hash}${algorithm.scheme === 'rsa-pss' ? `, salt ${algorithm.saltLength}` : ''}`;
