import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { InstanceKeys } from './instance-keys.ts';

const SIGNING = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;

/** Signed by its own key: clients believe the key because it is in the evidence, not because of a name. @returns PEM */
export async function tlsCertificate({ tls }: Pick<InstanceKeys, 'tls'>, nowMs: number): Promise<string> {
  const { subtle } = webcrypto;
  const pkcs8 = tls.privateKey.export({ type: 'pkcs8', format: 'der' });
  const spki = tls.publicKey.export({ type: 'spki', format: 'der' });
  const keys = {
    privateKey: await subtle.importKey('pkcs8', pkcs8, SIGNING, false, ['sign']),
    publicKey: await subtle.importKey('spki', spki, SIGNING, true, ['verify']),
  };
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: `01${randomBytes(15).toString('hex')}`,
      name: 'CN=meridian-auction',
      notBefore: new Date(nowMs - DAY_MS),
      notAfter: new Date(nowMs + 365 * DAY_MS),
      signingAlgorithm: SIGNING,
      keys,
    },
    webcrypto,
  );
  return certificate.toString('pem');
}
