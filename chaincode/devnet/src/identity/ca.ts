import 'reflect-metadata';
import { createPrivateKey, randomBytes, webcrypto } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { DevnetError } from '../errors.ts';
import { attributesOf, attributesExtension, type Attributes } from './attributes.ts';

x509.cryptoProvider.set(webcrypto);

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const TEN_YEARS_MS = 3650 * 86_400_000;
/** A little of the past, so that a peer whose clock is behind accepts a new certificate. */
const BACKDATE_MS = 300_000;

/** The organisational unit by which Fabric's NodeOUs tell roles apart. */
export type NodeOu = 'client' | 'peer' | 'admin' | 'orderer';

/** A certificate and its key, both PEM (the key as PKCS#8). */
export interface KeyPair {
  readonly certificate: string;
  readonly privateKey: string;
}

export interface IssueOptions {
  readonly commonName: string;
  readonly ou: NodeOu;
  readonly attributes?: Attributes;
  /** DNS names and IP addresses: makes it a TLS server certificate too. */
  readonly hosts?: readonly string[];
}

/** An organisation's certificate authority, kept as PEM files under `directory/ca`. */
export class CertificateAuthority {
  readonly certificate: string;
  readonly #directory: string;
  readonly #domain: string;
  readonly #key: webcrypto.CryptoKey;
  readonly #subject: x509.X509Certificate;

  private constructor(directory: string, domain: string, certificate: string, key: webcrypto.CryptoKey) {
    this.#directory = directory;
    this.#domain = domain;
    this.certificate = certificate;
    this.#key = key;
    this.#subject = new x509.X509Certificate(certificate);
  }

  /** Opens the authority in `directory`, making it on first use. */
  static async open(directory: string, domain: string): Promise<CertificateAuthority> {
    const stored = readKeyPair(join(directory, 'ca')) ?? (await selfSigned(directory, domain));
    return new CertificateAuthority(directory, domain, stored.certificate, await importKey(stored.privateKey));
  }

  /** Issues a certificate, or gives the one already stored under `path` when it says the same. */
  async issue(path: string, options: IssueOptions): Promise<KeyPair> {
    const directory = join(this.#directory, path);
    const stored = readKeyPair(directory);
    if (stored !== undefined && this.#matches(stored.certificate, options)) return stored;
    const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: serialNumber(),
      subject: this.#name(options.commonName, options.ou),
      issuer: this.#subject.subjectName,
      publicKey: keys.publicKey,
      signingKey: this.#key,
      signingAlgorithm: ALGORITHM,
      ...validity(),
      extensions: await this.#extensions(keys.publicKey, options),
    });
    return storeKeyPair(directory, certificate, keys.privateKey);
  }

  #name(commonName: string, ou: NodeOu): x509.JsonName {
    return [{ O: [this.#domain] }, { OU: [ou] }, { CN: [commonName] }];
  }

  async #extensions(publicKey: webcrypto.CryptoKey, options: IssueOptions): Promise<x509.Extension[]> {
    const extensions: x509.Extension[] = [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(this.#subject.publicKey),
    ];
    if (options.attributes !== undefined) extensions.push(attributesExtension(options.attributes));
    if (options.hosts !== undefined) {
      extensions.push(new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]));
      extensions.push(
        new x509.SubjectAlternativeNameExtension(
          options.hosts.map((value) => ({
            type: /^[\d.]+$|:/.test(value) ? ('ip' as const) : ('dns' as const),
            value,
          })),
        ),
      );
    }
    return extensions;
  }

  #matches(pem: string, options: IssueOptions): boolean {
    const certificate = new x509.X509Certificate(pem);
    const wanted = new x509.Name(this.#name(options.commonName, options.ou)).toString();
    const alternative = certificate.getExtension(x509.SubjectAlternativeNameExtension);
    const hosts = alternative?.names.items.map((item) => item.value) ?? [];
    return (
      certificate.subject === wanted &&
      certificate.notAfter.getTime() > Date.now() &&
      JSON.stringify(attributesOf(certificate)) === JSON.stringify(options.attributes ?? {}) &&
      JSON.stringify(hosts) === JSON.stringify(options.hosts ?? [])
    );
  }
}

function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}

function validity(): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now - BACKDATE_MS), notAfter: new Date(now + TEN_YEARS_MS) };
}

async function selfSigned(directory: string, domain: string): Promise<KeyPair> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: [{ O: [domain] }, { CN: [`ca.${domain}`] }],
    keys,
    signingAlgorithm: ALGORITHM,
    ...validity(),
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign | x509.KeyUsageFlags.digitalSignature,
        true,
      ),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return storeKeyPair(join(directory, 'ca'), certificate, keys.privateKey);
}

async function importKey(pem: string): Promise<webcrypto.CryptoKey> {
  const der = createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' });
  return webcrypto.subtle.importKey('pkcs8', new Uint8Array(der), ALGORITHM, true, ['sign']);
}

async function storeKeyPair(
  directory: string,
  certificate: x509.X509Certificate,
  key: webcrypto.CryptoKey,
): Promise<KeyPair> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key));
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({
    format: 'pem',
    type: 'pkcs8',
  });
  const pair = { certificate: `${certificate.toString('pem')}\n`, privateKey: privateKey.toString() };
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  writeFileSync(join(directory, 'key.pem'), pair.privateKey, { mode: 0o600 });
  // The mode above holds for a new file only.
  chmodSync(join(directory, 'key.pem'), 0o600);
  writeFileSync(join(directory, 'cert.pem'), pair.certificate);
  return pair;
}

function readKeyPair(directory: string): KeyPair | undefined {
  const certificate = join(directory, 'cert.pem');
  const privateKey = join(directory, 'key.pem');
  if (!existsSync(certificate) || !existsSync(privateKey)) return undefined;
  const pair = { certificate: readFileSync(certificate, 'utf8'), privateKey: readFileSync(privateKey, 'utf8') };
  if (!new RegExp('^-----BEGIN CERTIFICATE-----').test(pair.certificate)) {
    throw new DevnetError('DATA_MISMATCH', `${certificate} is not a PEM certificate`, { field: certificate });
  }
  return pair;
}
