import 'reflect-metadata';
import { createHash, randomBytes, sign, webcrypto, type KeyObject, KeyObject as Key } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { endorsedProof, endorserOf } from '@meridian/bridges/claims';
import { encodeClosedStatement, parseLedger, type ClosedStatement, type Hash } from '@meridian/credit';
import {
  answerText,
  CHAINCODE,
  CHANNEL,
  encodeAnswer,
  honestAnswer,
} from '../../../../test/support/endorsed/answer.ts';

export const LEDGER = parseLedger(`fabric:${'ab'.repeat(32)}:${CHANNEL}:${CHAINCODE}`);

const SIGNING = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Somebody with a certificate of an organisation. */
export interface Identity {
  readonly mspId: string;
  /** PEM, with a line end. */
  readonly certificate: string;
  readonly privateKey: KeyObject;
}

/** An organisation with a certificate authority of its own. */
export interface Organisation {
  readonly mspId: string;
  readonly issuer: string;
  readonly issue: (commonName: string, validity?: { notBefore: Date; notAfter: Date }) => Promise<Identity>;
}

const thisYear = (): { notBefore: Date; notAfter: Date } => ({
  notBefore: new Date(Date.now() - 86_400_000),
  notAfter: new Date(Date.now() + 86_400_000),
});

const pemOf = (certificate: x509.X509Certificate): string => `${certificate.toString('pem').trim()}\n`;
const newKeys = (): Promise<webcrypto.CryptoKeyPair> => webcrypto.subtle.generateKey(SIGNING, true, ['sign', 'verify']);

export async function organisation(mspId: string): Promise<Organisation> {
  const keys = await newKeys();
  const ca = await x509.X509CertificateGenerator.createSelfSigned(
    {
      ...{ serialNumber: '01', name: `CN=ca.${mspId}`, signingAlgorithm: SIGNING, keys },
      ...thisYear(),
      extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
    },
    webcrypto,
  );
  return {
    mspId,
    issuer: pemOf(ca),
    async issue(commonName, validity = thisYear()) {
      const own = await newKeys();
      const certificate = await x509.X509CertificateGenerator.create(
        {
          ...{ serialNumber: randomBytes(8).toString('hex'), issuer: ca.subject, signingAlgorithm: SIGNING },
          ...{ subject: `OU=client,CN=${commonName}`, publicKey: own.publicKey, signingKey: keys.privateKey },
          ...validity,
        },
        webcrypto,
      );
      return { mspId, certificate: pemOf(certificate), privateKey: Key.from(own.privateKey) };
    },
  };
}

/** Proof that peers endorse the query for a statement, as Fabric has it. */
export function proveClosed(statement: ClosedStatement, peers: readonly Identity[]): Uint8Array {
  const bytes = encodeClosedStatement(statement);
  const key = `\0auction-closed\0${statement.auctionId}\0`;
  const payload = encodeAnswer(honestAnswer(key, answerText(CHANNEL, 'statement', bytes)));
  const endorsements = peers.map(({ mspId, certificate, privateKey }) => {
    const { identity } = endorserOf(mspId, certificate);
    return { identity, signature: sign('sha256', Buffer.concat([payload, identity]), privateKey) };
  });
  return endorsedProof(payload, endorsements);
}

export const hashOf = (text: string): Hash => createHash('sha256').update(text).digest('hex') as Hash;
