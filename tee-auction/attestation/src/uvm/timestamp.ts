import { createHash } from 'node:crypto';
import { equalBytes } from '../encoding/bytes.ts';
import { contextTag, DerReader, readInteger, readOid, readOnly, readTime, TAG, type Tlv } from '../encoding/der.ts';
import { MalformedError } from '../encoding/malformed.ts';
import { readCmsSignature, readHash, verifySignature, type Hash, type SignatureAlgorithm } from '../x509/algorithm.ts';
import { readCertificate, type Certificate } from '../x509/certificate.ts';

/** A time stamp token (RFC 3161): CMS SignedData over a TSTInfo. Read, not believed. */
export interface TimestampToken {
  /** What was stamped. */
  readonly imprint: { readonly hash: Hash; readonly digest: Uint8Array };
  /** When, unix seconds. */
  readonly time: number;
  readonly signer: Certificate;
  /** Beside the signer's. */
  readonly others: readonly Certificate[];
  readonly algorithm: SignatureAlgorithm;
  /** The signed attributes, as they are signed. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

const OID = {
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
} as const;

const FIELD = 'time stamp';

/**
 * Every byte is either signed or compared with one that is, so that a changed bit is always found.
 * @throws MalformedError, also where the signed attributes are not those of the content
 */
export function readTimestamp(der: Uint8Array): TimestampToken {
  const info = readOnly(der, TAG.sequence, FIELD);
  requireOid(info.next(TAG.oid, 'content type'), OID.signedData);
  const wrapped = info.inside(contextTag(0), 'content');
  info.end();
  const data = wrapped.inside(TAG.sequence, 'signed data');
  wrapped.end();

  requireInteger(data.next(TAG.integer, 'version'), 3n);
  const hashes = data.inside(TAG.set, 'hashes');
  const hashIdentifier = hashes.next(TAG.sequence, 'hash');
  hashes.end();
  const content = readContent(data.inside(TAG.sequence, 'content'));
  const certificates = readCertificates(data.inside(contextTag(0), 'certificates'));
  const signers = data.inside(TAG.set, 'signers');
  data.end();
  const signer = signers.inside(TAG.sequence, 'signer');
  signers.end();

  const { attributes, ...rest } = readSigner(signer, hashIdentifier, certificates);
  checkAttributes(attributes, rest.algorithm.hash, content);
  return { ...readTstInfo(content), ...rest };
}

function requireOid(tlv: Tlv, oid: string): void {
  if (readOid(tlv, FIELD) !== oid) throw new MalformedError(FIELD, `the object id ${oid}`);
}

function requireInteger(tlv: Tlv, value: bigint): void {
  if (readInteger(tlv, FIELD) !== value) throw new MalformedError(FIELD, `version ${value}`);
}

function readContent(reader: DerReader): Uint8Array {
  requireOid(reader.next(TAG.oid, 'content type'), OID.tstInfo);
  const wrapped = reader.inside(contextTag(0), 'TSTInfo');
  reader.end();
  const { content } = wrapped.next(TAG.octetString, 'TSTInfo');
  wrapped.end();
  return content;
}

function readCertificates(reader: DerReader): readonly Certificate[] {
  const certificates: Certificate[] = [];
  while (!reader.done) {
    const { encoded } = reader.next(TAG.sequence, 'certificate');
    certificates.push(readCertificate(encoded, `${FIELD}: certificate ${certificates.length}`));
  }
  return certificates;
}

type Signer = Pick<TimestampToken, 'signer' | 'others' | 'algorithm' | 'signed' | 'signature'> & {
  readonly attributes: ReadonlyMap<string, Tlv>;
};

function readSigner(reader: DerReader, hashIdentifier: Tlv, certificates: readonly Certificate[]): Signer {
  requireInteger(reader.next(TAG.integer, 'signer version'), 1n);
  const id = reader.inside(TAG.sequence, 'signer id');
  const issuer = id.next(TAG.sequence, 'issuer').encoded;
  const serial = readInteger(id.next(TAG.integer, 'serial number'), FIELD);
  id.end();
  const hash = reader.next(TAG.sequence, 'hash');
  if (!equalBytes(hash.encoded, hashIdentifier.encoded)) throw new MalformedError(FIELD, 'one hash');
  const attributes = reader.next(contextTag(0), 'signed attributes');
  const algorithm = readCmsSignature(reader.next(TAG.sequence, 'signature algorithm'), readHash(hash, FIELD), FIELD);
  const signature = reader.next(TAG.octetString, 'signature').content;
  reader.end();
  const signer = certificates.find(
    (certificate) => certificate.serial === serial && equalBytes(certificate.issuer, issuer),
  );
  if (signer === undefined) throw new MalformedError(FIELD, "the signer's certificate");
  // RFC 5652, section 5.4: signed as a SET OF, not with the tag that it has here.
  const signed = Uint8Array.from(attributes.encoded);
  signed[0] = TAG.set;
  const others = certificates.filter((certificate) => certificate !== signer);
  return { signer, others, algorithm, signed, signature, attributes: readAttributes(attributes) };
}

function readAttributes({ content }: Tlv): ReadonlyMap<string, Tlv> {
  const reader = new DerReader(content, FIELD);
  const attributes = new Map<string, Tlv>();
  while (!reader.done) {
    const attribute = reader.inside(TAG.sequence, 'attribute');
    const oid = readOid(attribute.next(TAG.oid, 'attribute type'), FIELD);
    const values = attribute.inside(TAG.set, 'attribute values');
    attribute.end();
    if (attributes.has(oid)) throw new MalformedError(FIELD, `the attribute ${oid} once`);
    attributes.set(oid, values.any('attribute value'));
    values.end();
  }
  return attributes;
}

function checkAttributes(attributes: ReadonlyMap<string, Tlv>, hash: Hash, content: Uint8Array): void {
  const type = attributes.get(OID.contentType);
  const digest = attributes.get(OID.messageDigest);
  if (type?.tag !== TAG.oid || digest?.tag !== TAG.octetString)
    throw new MalformedError(FIELD, 'signed content type and digest');
  requireOid(type, OID.tstInfo);
  if (!equalBytes(digest.content, createHash(hash).update(content).digest()))
    throw new MalformedError(FIELD, "the digest of the token's content");
}

function readTstInfo(content: Uint8Array): Pick<TimestampToken, 'imprint' | 'time'> {
  const info = readOnly(content, TAG.sequence, FIELD);
  requireInteger(info.next(TAG.integer, 'TSTInfo version'), 1n);
  readOid(info.next(TAG.oid, 'policy'), FIELD);
  const imprint = info.inside(TAG.sequence, 'imprint');
  const hash = readHash(imprint.next(TAG.sequence, 'hash of the imprint'), FIELD);
  const digest = imprint.next(TAG.octetString, 'imprint').content;
  imprint.end();
  readInteger(info.next(TAG.integer, 'serial number'), FIELD);
  // Accuracy, ordering, nonce and the authority's name may follow: signed, and of no use here.
  return { imprint: { hash, digest }, time: readTime(info.next(TAG.generalizedTime, 'time'), FIELD) };
}

/** Whether the token is signed by its signer and is a stamp on `stamped`. Whom to believe is another question. */
export const isStampOf = ({ imprint, signer, ...token }: TimestampToken, stamped: Uint8Array): boolean =>
  equalBytes(imprint.digest, createHash(imprint.hash).update(stamped).digest()) &&
  verifySignature(token.algorithm, signer.publicKey, token.signed, token.signature);
