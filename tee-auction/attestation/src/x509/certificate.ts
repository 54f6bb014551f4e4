import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { equalBytes } from '../encoding/bytes.ts';
import {
  contextTag,
  DerReader,
  readBoolean,
  readInteger,
  readOid,
  readOnly,
  readSmallInteger,
  readTime,
  TAG,
} from '../encoding/der.ts';
import { MalformedError } from '../encoding/malformed.ts';
import { verifySignature, type SignatureAlgorithm } from './algorithm.ts';
import { readSigned, readSignedAlgorithm } from './signed.ts';

export interface Extension {
  readonly critical: boolean;
  /** The bytes in the OCTET STRING. */
  readonly value: Uint8Array;
}

/** An X.509 certificate of version 3 (RFC 5280). */
export interface Certificate {
  readonly der: Uint8Array;
  /** The bytes that the issuer signed. */
  readonly signed: Uint8Array;
  readonly serial: bigint;
  /** Names as their DER. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** The subject's; empty where it has none. */
  readonly commonName: string;
  /** Unix seconds, both still valid. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: KeyObject;
  readonly extensions: ReadonlyMap<string, Extension>;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
}

/** @throws MalformedError, naming `field` */
export function readCertificate(der: Uint8Array, field = 'certificate'): Certificate {
  const outer = readSigned(der, field);
  const { signed, body, signature } = outer;
  const version = body.inside(contextTag(0), 'version');
  if (readInteger(version.next(TAG.integer, 'version'), field) !== 2n) throw new MalformedError(field, 'version 3');
  version.end();
  const serial = readInteger(body.next(TAG.integer, 'serial number'), field);
  const algorithm = readSignedAlgorithm(outer, field);
  const issuer = body.next(TAG.sequence, 'issuer').encoded;
  const validity = body.inside(TAG.sequence, 'validity');
  const notBefore = readTime(validity.any('not before'), field);
  const notAfter = readTime(validity.any('not after'), field);
  validity.end();
  const subject = body.next(TAG.sequence, 'subject');
  const spki = body.next(TAG.sequence, 'public key').encoded;
  const extensions = readExtensions(body.inside(contextTag(3), 'extensions'), field);
  body.end();
  return {
    ...{ der, signed, serial, issuer, subject: subject.encoded, notBefore, notAfter, extensions, algorithm, signature },
    commonName: commonNameOf(subject.content, field),
    publicKey: readPublicKey(spki, field),
  };
}

function readExtensions(reader: DerReader, field: string): ReadonlyMap<string, Extension> {
  const list = reader.inside(TAG.sequence, 'extensions');
  reader.end();
  const extensions = new Map<string, Extension>();
  while (!list.done) {
    const entry = list.inside(TAG.sequence, 'extension');
    const oid = readOid(entry.next(TAG.oid, 'extension id'), field);
    const critical = entry.optional(TAG.boolean, 'critical');
    const value = entry.next(TAG.octetString, 'extension value').content;
    entry.end();
    if (extensions.has(oid)) throw new MalformedError(field, `the extension ${oid} once`);
    extensions.set(oid, { critical: critical !== undefined && readBoolean(critical, field), value });
  }
  return extensions;
}

const COMMON_NAME = '2.5.4.3';

function commonNameOf(name: Uint8Array, field: string): string {
  const sets = new DerReader(name, field);
  while (!sets.done) {
    const set = sets.inside(TAG.set, 'relative name');
    while (!set.done) {
      const attribute = set.inside(TAG.sequence, 'attribute');
      const oid = readOid(attribute.next(TAG.oid, 'attribute type'), field);
      const { content } = attribute.any('attribute value');
      if (oid === COMMON_NAME) return Buffer.from(content).toString('utf8');
    }
  }
  return '';
}

function readPublicKey(spki: Uint8Array, field: string): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch {
    throw new MalformedError(`${field}: public key`, 'an RSA or elliptic curve key');
  }
}

export const isSignedBy = (certificate: Certificate, issuer: Certificate): boolean =>
  equalBytes(certificate.issuer, issuer.subject) &&
  verifySignature(certificate.algorithm, issuer.publicKey, certificate.signed, certificate.signature);

export const fingerprint = (certificate: Certificate): string =>
  createHash('sha256').update(certificate.der).digest('hex');

export const isValidAt = ({ notBefore, notAfter }: Certificate, at: number): boolean =>
  notBefore <= at && at <= notAfter;

const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const UNDERSTOOD = new Set([BASIC_CONSTRAINTS, KEY_USAGE, EXTENDED_KEY_USAGE]);

/** Critical extensions that a verifier must not pass over. */
export const unknownCritical = ({ extensions }: Certificate): string | undefined =>
  [...extensions].find(([oid, { critical }]) => critical && !UNDERSTOOD.has(oid))?.[0];

/** Whether it may sign certificates, with so many authorities below it. @throws MalformedError */
export function mayIssue({ extensions }: Certificate, below: number): boolean {
  const constraints = extensions.get(BASIC_CONSTRAINTS);
  if (constraints === undefined) return false;
  const reader = readOnly(constraints.value, TAG.sequence, 'basic constraints');
  const ca = reader.optional(TAG.boolean, 'cA');
  const limit = reader.optional(TAG.integer, 'path length');
  reader.end();
  const allowed = limit === undefined || readSmallInteger(limit, 'path length') >= below;
  return ca !== undefined && readBoolean(ca, 'cA') && allowed && hasKeyUsage(extensions, CERT_SIGN);
}

/** Bits of KeyUsage in its first byte. */
const CERT_SIGN = 0x04;
const CRL_SIGN = 0x02;

/** Whether it may sign lists of revoked certificates. @throws MalformedError */
export const mayRevoke = ({ extensions }: Certificate): boolean => hasKeyUsage(extensions, CRL_SIGN);

/** True where the certificate does not limit its use. */
function hasKeyUsage(extensions: ReadonlyMap<string, Extension>, bit: number): boolean {
  const usage = extensions.get(KEY_USAGE);
  if (usage === undefined) return true;
  const { content } = new DerReader(usage.value, 'key usage').next(TAG.bitString, 'key usage');
  return ((content[1] ?? 0) & bit) !== 0;
}

/** Object ids of the extended key usages; none where the extension is absent. @throws MalformedError */
export function extendedKeyUsages({ extensions }: Certificate): readonly string[] {
  const usage = extensions.get(EXTENDED_KEY_USAGE);
  if (usage === undefined) return [];
  const reader = readOnly(usage.value, TAG.sequence, 'extended key usage');
  const usages: string[] = [];
  while (!reader.done) usages.push(readOid(reader.next(TAG.oid, 'usage'), 'extended key usage'));
  return usages;
}
