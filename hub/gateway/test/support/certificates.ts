import 'reflect-metadata';
import { createHash, webcrypto, X509Certificate as NodeCertificate } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;

/** An authority under which gateways' TLS certificates stand, held in memory. */
export interface Authority {
  /** PEM. */
  readonly cert: string;
  issue(request: CertificateRequest): Promise<IssuedCertificate>;
}

export interface CertificateRequest {
  readonly commonName: string;
  /** Host names and IP addresses. */
  readonly hosts: readonly string[];
  readonly days: number;
}

export interface IssuedCertificate {
  /** PEM. */
  readonly cert: string;
  /** PEM, PKCS #8: write it to a file of mode 600. */
  readonly key: string;
  /** SHA-256 of the certificate's DER, by which a peer pins it. */
  readonly certSha256: string;
}

/** A fresh authority: P-256, valid from an hour ago for so many days. */
export async function createAuthority(options: {
  readonly commonName: string;
  readonly days: number;
  readonly now: number;
}): Promise<Authority> {
  const keys = await generateKeys();
  const self = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${options.commonName}`,
    ...validity(options.now, options.days),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: self.toString('pem'), issue: (request) => issue(self, keys, options.now, request) };
}

async function issue(
  authority: X509Certificate,
  authorityKeys: webcrypto.CryptoKeyPair,
  now: number,
  { commonName, hosts, days }: CertificateRequest,
): Promise<IssuedCertificate> {
  const keys = await generateKeys();
  const isAddress = (host: string): boolean => /^[\d.]+$|:/.test(host);
  const names = hosts.map((value) => ({ type: isAddress(value) ? ('ip' as const) : ('dns' as const), value }));
  const cert = await X509CertificateGenerator.create({
    subject: `CN=${commonName}`,
    issuer: authority.subject,
    ...validity(now, days),
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: authorityKeys.privateKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      // A gateway is server and client with the same certificate.
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth]),
      new SubjectAlternativeNameExtension(names),
      await AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const key = PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
  const pem = cert.toString('pem');
  return { cert: pem, key, certSha256: certificateSha256(pem) };
}

/** SHA-256 of a PEM certificate's DER, 64 lower-case hex digits. */
export const certificateSha256 = (pem: string): string =>
  createHash('sha256').update(new NodeCertificate(pem).raw).digest('hex');

const generateKeys = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

const validity = (now: number, days: number): { notBefore: Date; notAfter: Date } => ({
  // An hour back, for clocks that are a little late.
  notBefore: new Date(now - 3_600_000),
  notAfter: new Date(now + days * DAY_MS),
});
