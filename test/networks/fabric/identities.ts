import 'reflect-metadata';
import { createPrivateKey, randomBytes, webcrypto } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import type { IdentityRequest, NetworkIdentity } from '../network.ts';
import { FabricNetworkError } from './errors.ts';

x509.cryptoProvider.set(webcrypto);

/** Fabric CA's extension, which the chaincode's ClientIdentity reads. */
const ATTRIBUTES_OID = '1.2.3.4.5.6.7.8.1';
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const YEAR_MS = 365 * 86_400_000;

/**
 * Issues a client of an organisation.
 *
 * @param folder - the organisation's `ca` folder as cryptogen makes it: one `*-cert.pem` and its key `priv_sk`
 * @throws FabricNetworkError `INVALID_OPTION` when it is not such a folder
 */
export async function issueIdentity(folder: string, request: IdentityRequest): Promise<NetworkIdentity> {
  const { certificate: authority, key } = await readAuthority(folder);
  const keys = await webcrypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: [{ OU: ['client'] }, { CN: [request.name] }],
    issuer: authority.subjectName,
    // A peer verifies the chain as of this moment, when the authority must have been valid too.
    notBefore: authority.notBefore,
    notAfter: new Date(Date.now() + YEAR_MS),
    publicKey: keys.publicKey,
    signingKey: key,
    signingAlgorithm: ECDSA,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ...authorityKey(authority),
      ...attributes(request.attributes),
    ],
  });
  return { mspId: request.mspId, certPem: `${certificate.toString('pem')}\n`, keyPem: await pemOf(keys.privateKey) };
}

async function readAuthority(folder: string): Promise<{ certificate: x509.X509Certificate; key: webcrypto.CryptoKey }> {
  try {
    const file = readdirSync(folder).find((name) => name.endsWith('-cert.pem')) ?? 'ca-cert.pem';
    const certificate = new x509.X509Certificate(readFileSync(join(folder, file), 'utf8'));
    const der = createPrivateKey(readFileSync(join(folder, 'priv_sk'))).export({ format: 'der', type: 'pkcs8' });
    const key = await webcrypto.subtle.importKey('pkcs8', new Uint8Array(der), ECDSA, false, ['sign']);
    return { certificate, key };
  } catch (cause) {
    const expected = 'a "ca" folder of cryptogen, with a *-cert.pem and its priv_sk';
    const facts = { field: 'folder', value: folder, expected };
    throw new FabricNetworkError('INVALID_OPTION', `${folder} is not ${expected}`, facts, { cause });
  }
}

function attributes(attrs: IdentityRequest['attributes']): x509.Extension[] {
  if (attrs === undefined) return [];
  return [new x509.Extension(ATTRIBUTES_OID, false, new TextEncoder().encode(JSON.stringify({ attrs })))];
}

/** By the authority's own name for its key, which cryptogen does not make as RFC 5280 suggests. */
function authorityKey(authority: x509.X509Certificate): x509.Extension[] {
  const subject = authority.getExtension(x509.SubjectKeyIdentifierExtension);
  return subject === null ? [] : [new x509.AuthorityKeyIdentifierExtension(subject.keyId)];
}

/** 16 bytes, positive and without a leading zero byte, as DER wants it. */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(0) & 0x7f) | 0x40, 0);
  return bytes.toString('hex');
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key));
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    .export({ format: 'pem', type: 'pkcs8' })
    .toString();
}
