import { constants, createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { contextTag, TAG } from '../../src/encoding/der.ts';
import { encodeByteString, encodeText } from '../../src/encoding/cbor.ts';
import { authorityExtensions, extension, makeCertificate, type Signer } from '../../src/simulated/certificates.ts';
import { der, integer, name, oid, sequence } from '../../src/simulated/der-writer.ts';
import { VALID } from './authority.ts';

const rsa = (): { publicKey: KeyObject; privateKey: KeyObject } => generateKeyPairSync('rsa', { modulusLength: 2048 });
const keys = { root: rsa(), authority: rsa(), leaf: rsa(), stamp: rsa(), stampAuthority: rsa() };

const ORGANISATION = 'Test Endorsements';
export const USAGE = '1.3.6.1.4.1.311.76.59.1.2';
export const MEASUREMENT = '00'.repeat(48);
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

const usage = (...ids: readonly string[]): Uint8Array => extension('2.5.29.37', sequence(...ids.map(oid)));
const named = (commonName: string, privateKey: KeyObject): Signer => ({
  name: name(ORGANISATION, commonName),
  privateKey,
});

interface Validity {
  readonly notBefore: number;
  readonly notAfter: number;
}

function certificate(
  commonName: string,
  key: KeyObject,
  issuer: Signer,
  extensions: readonly Uint8Array[],
  validity: Validity,
) {
  return makeCertificate(
    { subject: name(ORGANISATION, commonName), publicKey: key, serial: 5n, ...validity, extensions },
    issuer,
  );
}

const root = named('Root', keys.root.privateKey);
const authority = named('Authority', keys.authority.privateKey);
const rootCertificate = certificate('Root', keys.root.publicKey, root, authorityExtensions(), VALID);

export const did = (usages: readonly string[] = [USAGE]): string =>
  `did:x509:0:sha256:${createHash('sha256').update(rootCertificate).digest('base64url')}${usages.map((id) => `::eku:${id}`).join('')}`;

export interface EndorsementOptions {
  readonly issuer?: string;
  readonly feed?: string;
  readonly payload?: string;
  readonly algorithm?: number;
  /** Entries behind the others of the protected header, CBOR; how many. */
  readonly more?: readonly [number, Uint8Array];
  readonly x5t?: Uint8Array;
  readonly usages?: readonly string[];
  /** Signs the leaf in the authority's name. */
  readonly leafSigner?: KeyObject;
  readonly validity?: Validity;
  /** Unprotected header, CBOR. */
  readonly unprotected?: (signature: Uint8Array) => Uint8Array;
}

const head = (major: number, value: number): Uint8Array =>
  value < 24 ? Uint8Array.of((major << 5) | value) : Uint8Array.of((major << 5) | 24, value);
const bytes = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

export const payloadOf = (svn: unknown, measurement = MEASUREMENT): string =>
  JSON.stringify({ 'x-ms-sevsnpvm-guestsvn': svn, 'x-ms-sevsnpvm-launchmeasurement': measurement });

/** A COSE_Sign1 endorsement like Microsoft's, under a root of its own. */
export function makeEndorsement(options: EndorsementOptions = {}): Uint8Array {
  const { algorithm = -38, usages = [USAGE], validity = VALID, more = [0, new Uint8Array()] } = options;
  const leafSigner = { ...authority, privateKey: options.leafSigner ?? authority.privateKey };
  const leaf = certificate('Leaf', keys.leaf.publicKey, leafSigner, [usage(...usages)], validity);
  const chain = [
    leaf,
    certificate('Authority', keys.authority.publicKey, root, authorityExtensions(), VALID),
    rootCertificate,
  ];
  const x5t = options.x5t ?? createHash('sha256').update(leaf).digest();
  const header = bytes(
    head(5, 5 + more[0]),
    ...[head(0, 1), head(1, -1 - algorithm)],
    ...[head(0, 33), head(4, chain.length), ...chain.map(encodeByteString)],
    ...[head(0, 34), head(4, 2), head(1, 15), encodeByteString(x5t)],
    ...[encodeText('iss'), encodeText(options.issuer ?? did())],
    ...[encodeText('feed'), encodeText(options.feed ?? 'ContainerPlat-AMD-UVM')],
    more[1],
  );
  const payload = Buffer.from(options.payload ?? payloadOf('22'), 'utf8');
  const toSign = bytes(
    ...[head(4, 4), encodeText('Signature1'), encodeByteString(header)],
    ...[encodeByteString(new Uint8Array()), encodeByteString(payload)],
  );
  const pss = { key: keys.leaf.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  const signature = Uint8Array.from(sign('sha384', toSign, pss));
  const unprotected = options.unprotected?.(signature) ?? head(5, 0);
  return bytes(
    head(6, 18),
    head(4, 4),
    encodeByteString(header),
    unprotected,
    encodeByteString(payload),
    encodeByteString(signature),
  );
}

/** An unprotected header with a time stamp in it. */
export const stamped = (token: Uint8Array): Uint8Array =>
  bytes(head(5, 1), encodeText('timestamp'), encodeByteString(token));

const stampAuthority = named('Stamp Authority', keys.stampAuthority.privateKey);
const stampAuthorityCertificate = certificate(
  'Stamp Authority',
  keys.stampAuthority.publicKey,
  root,
  authorityExtensions(),
  VALID,
);
export const STAMP_AUTHORITY = createHash('sha256').update(stampAuthorityCertificate).digest('hex');

export interface StampOptions {
  readonly at: number;
  readonly usages?: readonly string[];
  readonly validity?: Validity;
  readonly signer?: KeyObject;
  /** Beside the signer's and the authority's. */
  readonly more?: readonly Uint8Array[];
  /** What the token names as the digest of its content. */
  readonly digest?: Uint8Array;
}

const SHA_384 = sequence(oid('2.16.840.1.101.3.4.2.2'), der(TAG.null));
const sha384 = (content: Uint8Array): Uint8Array => createHash('sha384').update(content).digest();
const generalized = (seconds: number): Uint8Array =>
  der(
    TAG.generalizedTime,
    Buffer.from(`${new Date(seconds * 1000).toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`),
  );

/** A time stamp token (RFC 3161) on some bytes, under an authority of its own. */
export function makeStamp(content: Uint8Array, options: StampOptions): Uint8Array {
  const { at, usages = [TIME_STAMPING], validity = VALID, signer = keys.stamp.privateKey, more = [] } = options;
  const leaf = certificate('Stamper', keys.stamp.publicKey, stampAuthority, [usage(...usages)], validity);
  const info = sequence(
    ...[integer(1), oid('1.3.6.1.4.1.601.10.3.1')],
    sequence(SHA_384, der(TAG.octetString, sha384(content))),
    ...[integer(7), generalized(at)],
  );
  const attribute = (id: string, value: Uint8Array): Uint8Array => sequence(oid(id), der(TAG.set, value));
  const attributes = [
    attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.9.16.1.4')),
    attribute('1.2.840.113549.1.9.4', der(TAG.octetString, options.digest ?? sha384(info))),
  ];
  const signature = sign('sha384', der(TAG.set, ...attributes), signer);
  const signerInfo = sequence(
    ...[integer(1), sequence(stampAuthority.name, integer(5)), SHA_384],
    ...[der(contextTag(0), ...attributes), sequence(oid('1.2.840.113549.1.1.1'), der(TAG.null))],
    der(TAG.octetString, signature),
  );
  const signedData = sequence(
    ...[integer(3), der(TAG.set, SHA_384)],
    sequence(oid('1.2.840.113549.1.9.16.1.4'), der(contextTag(0), der(TAG.octetString, info))),
    der(contextTag(0), leaf, stampAuthorityCertificate, ...more),
    der(TAG.set, signerInfo),
  );
  return sequence(oid('1.2.840.113549.1.7.2'), der(contextTag(0), signedData));
}

/** Certificates and keys that have nothing to do with a message. */
export const stranger = { certificate: rootCertificate, privateKey: rsa().privateKey };
