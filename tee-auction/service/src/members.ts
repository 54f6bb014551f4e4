import { verify, X509Certificate, createHash } from 'node:crypto';
import { concat, encodeAccount, fromHex, utf8, type Hash } from '@meridian/credit';
import { ServiceError } from './errors.ts';

/** Organisations whose certificates make an account on the home ledger. */
export type Members = readonly { readonly mspId: string; readonly issuers: readonly X509Certificate[] }[];

export const membersOf = (
  members: readonly { readonly mspId: string; readonly issuers: readonly string[] }[],
): Members => members.map(({ mspId, issuers }) => ({ mspId, issuers: issuers.map((pem) => new X509Certificate(pem)) }));

export interface ReceiptRequest {
  readonly auctionId: Hash;
  readonly mspId: string;
  /** PEM. */
  readonly certificate: string;
  /** ECDSA P-256 over {@link receiptMessage}, `r || s`. */
  readonly signature: Uint8Array;
}

const TAG = utf8('meridian/auction-receipts/v1');

/** What is signed for receipts: with the TLS key of the container that is asked, so that nobody can pass it on to another. */
export const receiptMessage = (auctionId: Hash, tlsKey: string): Uint8Array =>
  concat(TAG, fromHex(auctionId, 'auctionId'), fromHex(tlsKey, 'tlsKey'));

export const spkiHash = (certificate: X509Certificate): string =>
  createHash('sha256')
    .update(certificate.publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');

/**
 * The account for which somebody signed, `<MSP id>/<common name>`.
 * @throws ServiceError `UNKNOWN_BIDDER`
 */
export function accountOf(request: ReceiptRequest, members: Members, tlsKey: string, nowMs: number): string {
  const { mspId, certificate: pem, auctionId, signature } = request;
  const certificate = readCertificate(pem);
  const known = members.find((member) => member.mspId === mspId);
  const isIssued = known?.issuers.some(
    (issuer) => issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey),
  );
  if (isIssued !== true) throw unknown('certificate', `not issued under ${mspId} by anybody whom the container knows`);
  if (certificate.validFromDate.getTime() > nowMs || certificate.validToDate.getTime() < nowMs) {
    throw unknown('certificate', 'not valid now');
  }
  if (certificate.publicKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw unknown('certificate', 'not of a P-256 key');
  }
  const key = { key: certificate.publicKey, dsaEncoding: 'ieee-p1363' } as const;
  if (!verify('sha256', receiptMessage(auctionId, tlsKey), key, signature)) {
    throw unknown('signature', 'not one of this certificate, for this auction and container');
  }
  return accountIn(certificate, mspId);
}

function accountIn({ subject }: X509Certificate, mspId: string): string {
  const names = subject.split('\n').filter((part) => part.startsWith('CN='));
  const account = `${mspId}/${names.map((part) => part.slice(3)).join('+')}`;
  encodeAccount('fabric', account, 'certificate');
  return account;
}

function readCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    const facts = { field: 'certificate', expected: 'an X.509 certificate as PEM' };
    throw new ServiceError('INVALID_ARGUMENT', 'certificate: it cannot be read', facts, error);
  }
}

const unknown = (field: string, reason: string): ServiceError =>
  new ServiceError('UNKNOWN_BIDDER', `${field}: ${reason}`, { field });
