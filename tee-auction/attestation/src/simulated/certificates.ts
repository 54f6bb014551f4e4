import { constants, sign, type KeyObject } from 'node:crypto';
import { contextTag, TAG } from '../encoding/der.ts';
import { bitString, der, integer, oid, sequence, time } from './der-writer.ts';

/** A key that signs, under the name that it signs in. */
export interface Signer {
  /** DER of the distinguished name. */
  readonly name: Uint8Array;
  readonly privateKey: KeyObject;
}

export interface CertificateFields {
  readonly subject: Uint8Array;
  readonly publicKey: KeyObject;
  readonly serial: bigint;
  /** Unix seconds. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly extensions: readonly Uint8Array[];
}

const SHA_384 = sequence(oid('2.16.840.1.101.3.4.2.2'));
const PSS = sequence(
  oid('1.2.840.113549.1.1.10'),
  sequence(
    der(contextTag(0), SHA_384),
    der(contextTag(1), sequence(oid('1.2.840.113549.1.1.8'), SHA_384)),
    der(contextTag(2), integer(48)),
  ),
);
const ECDSA = sequence(oid('1.2.840.10045.4.3.3'));

const algorithmOf = ({ asymmetricKeyType }: KeyObject): Uint8Array => (asymmetricKeyType === 'rsa' ? PSS : ECDSA);

/** What is signed, the algorithm and the signature: RSASSA-PSS or ECDSA with SHA-384, as the key is. */
export function signed(body: (algorithm: Uint8Array) => Uint8Array, { privateKey: key }: Signer): Uint8Array {
  const algorithm = algorithmOf(key);
  const content = body(algorithm);
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  const signature = sign('sha384', content, key.asymmetricKeyType === 'rsa' ? pss : { key, dsaEncoding: 'der' });
  return sequence(content, algorithm, bitString(signature));
}

/** An X.509 certificate of version 3, DER. */
export function makeCertificate(fields: CertificateFields, issuer: Signer): Uint8Array {
  const { subject, publicKey, serial, notBefore, notAfter, extensions } = fields;
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return signed(
    (algorithm) =>
      sequence(
        der(contextTag(0), integer(2)),
        integer(serial),
        algorithm,
        issuer.name,
        sequence(time(notBefore), time(notAfter)),
        subject,
        spki,
        der(contextTag(3), sequence(...extensions)),
      ),
    issuer,
  );
}

export const extension = (id: string, value: Uint8Array, critical = false): Uint8Array =>
  sequence(oid(id), ...(critical ? [der(TAG.boolean, Uint8Array.of(0xff))] : []), der(TAG.octetString, value));

const CERT_AND_CRL_SIGN = Uint8Array.of(1, 0x06);

/** Basic constraints and key usage of an authority. */
export const authorityExtensions = (): readonly Uint8Array[] => [
  extension('2.5.29.19', sequence(der(TAG.boolean, Uint8Array.of(0xff))), true),
  extension('2.5.29.15', der(TAG.bitString, CERT_AND_CRL_SIGN), true),
];
