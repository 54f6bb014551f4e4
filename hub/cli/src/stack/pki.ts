import 'reflect-metadata';
import {
  createPrivateKey,
  createPublicKey,
  randomBytes,
  webcrypto,
  X509Certificate as NodeCertificate,
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { keptSecret, p256Pem } from './keys.ts';

/** A TLS identity on disk, signed by the development CA beside it. */
export interface TlsIdentity {
  readonly keyFile: string;
  readonly certFile: string;
  readonly caFile: string;
  /** SHA-256 of the certificate's DER, lower-case hex: what the peer pins. */
  readonly certSha256: string;
}

const SIGNING = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const TEN_YEARS_MS = 10 * 365 * 86_400_000;

/**
 * A CA and certificates for gateways that talk to each other on this machine. Made on first use and kept; real gateways bring certificates
 * of their own.
 */
export class DevelopmentPki {
  readonly #directory: string;
  readonly #now: () => number;

  constructor(directory: string, now: () => number) {
    this.#directory = directory;
    this.#now = now;
  }

  async gateway(name: string): Promise<TlsIdentity> {
    const caFile = join(this.#directory, 'ca.crt');
    const ca = await this.#keys('ca');
    if (!existsSync(caFile)) writeFileSync(caFile, (await this.#selfSigned(ca)).toString('pem'));
    const certFile = join(this.#directory, `${name}.crt`);
    const keys = await this.#keys(name);
    if (!existsSync(certFile)) {
      const issuer = new x509.X509Certificate(readFileSync(caFile, 'utf8'));
      writeFileSync(certFile, (await this.#issued(name, keys, issuer, ca)).toString('pem'));
    }
    const der = new NodeCertificate(readFileSync(certFile));
    return {
      keyFile: join(this.#directory, `${name}.key`),
      certFile,
      caFile,
      certSha256: der.fingerprint256.replaceAll(':', '').toLowerCase(),
    };
  }

  async #keys(name: string): Promise<webcrypto.CryptoKeyPair> {
    const key = createPrivateKey(keptSecret(join(this.#directory, `${name}.key`), p256Pem));
    const privateKey = await webcrypto.subtle.importKey(
      'pkcs8',
      key.export({ type: 'pkcs8', format: 'der' }),
      SIGNING,
      true,
      ['sign'],
    );
    const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
    const publicKey = await webcrypto.subtle.importKey('spki', spki, SIGNING, true, ['verify']);
    return { privateKey, publicKey };
  }

  #validity(): { notBefore: Date; notAfter: Date } {
    return { notBefore: new Date(this.#now() - 86_400_000), notAfter: new Date(this.#now() + TEN_YEARS_MS) };
  }

  #selfSigned(keys: webcrypto.CryptoKeyPair): Promise<x509.X509Certificate> {
    return x509.X509CertificateGenerator.createSelfSigned({
      serialNumber: randomBytes(8).toString('hex'),
      name: 'CN=Meridian development CA',
      ...this.#validity(),
      signingAlgorithm: SIGNING,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      ],
    });
  }

  #issued(
    name: string,
    keys: webcrypto.CryptoKeyPair,
    issuer: x509.X509Certificate,
    ca: webcrypto.CryptoKeyPair,
  ): Promise<x509.X509Certificate> {
    return x509.X509CertificateGenerator.create({
      serialNumber: randomBytes(8).toString('hex'),
      subject: `CN=${name}`,
      issuer: issuer.subject,
      ...this.#validity(),
      signingAlgorithm: SIGNING,
      publicKey: keys.publicKey,
      signingKey: ca.privateKey,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth]),
        new x509.SubjectAlternativeNameExtension([
          { type: 'dns', value: 'localhost' },
          { type: 'ip', value: '127.0.0.1' },
        ]),
      ],
    });
  }
}
