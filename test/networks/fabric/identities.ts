import 'reflect-metadata';
import { createPrivateKey, randomBytes, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import type { IdentityRequest, NetworkIdentity } from '../network.ts';
import { FabricNetworkError } from './errors.ts';
import { ORGANISATIONS, organisationCrypto, type Layout } from './layout.ts';

x509.cryptoProvider.set(webcrypto);

/** Fabric CA's extension, which the chaincode's ClientIdentity reads. */
const ATTRIBUTES_OID = '1.2.3.4.5.6.7.8.1';
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;

/** Issues a client of an organisation with the authority's key that cryptogen made. */
export async function issueIdentity(layout: Layout, request: IdentityRequest): Promise<NetworkIdentity> {
  const organisation = ORGANISATIONS.find(({ mspId }) => mspId === request.mspId);
  if (organisation === undefined) {
    const expected = ORGANISATIONS.map(({ mspId }) => mspId).join(' or ');
    throw new FabricNetworkError('INVALID_OPTION', `mspId must be ${expected}, not "${request.mspId}"`, {
      field: 'mspId',
      value: request.mspId,
      expected,
    });
  }
  const folder = join(organisationCrypto(layout, organisation), 'ca');
  const authority = new x509.X509Certificate(readFileSync(join(folder, `ca.${organisation.domain}-cert.pem`), 'utf8'));
  const keys = await webcrypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: [{ OU: ['client'] }, { CN: [request.name] }],
    issuer: authority.subjectName,
    // A peer verifies the chain as of this moment, when the authority must have been valid too.
    notBefore: authority.notBefore,
    notAfter: new Date(Date.now() + DAY_MS),
    publicKey: keys.publicKey,
    signingKey: await signingKey(readFileSync(join(folder, 'priv_sk'), 'utf8')),
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

function signingKey(pem: string): Promise<webcrypto.CryptoKey> {
  const der = createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' });
  return webcrypto.subtle.importKey('pkcs8', new Uint8Array(der), ECDSA, false, ['sign']);
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key));
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    .export({ format: 'pem', type: 'pkcs8' })
    .toString();
}
