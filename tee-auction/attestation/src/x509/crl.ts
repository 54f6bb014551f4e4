import { equalBytes } from '../encoding/bytes.ts';
import { contextTag, DerReader, readInteger, readOid, readOnly, readTime, TAG } from '../encoding/der.ts';
import { MalformedError } from '../encoding/malformed.ts';
import { verifySignature, type SignatureAlgorithm } from './algorithm.ts';
import { mayRevoke, type Certificate } from './certificate.ts';
import { readSigned, readSignedAlgorithm } from './signed.ts';

/** A list of revoked certificates, version 2 (RFC 5280, section 5). */
export interface RevocationList {
  readonly signed: Uint8Array;
  readonly issuer: Uint8Array;
  /** Unix seconds. */
  readonly thisUpdate: number;
  readonly nextUpdate: number;
  /** Serial numbers. */
  readonly revoked: ReadonlySet<bigint>;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
}

/** Extensions of a list that change nothing in what it revokes: authority key id, number. */
const HARMLESS = new Set(['2.5.29.35', '2.5.29.20']);

/** @throws MalformedError */
export function readRevocationList(der: Uint8Array, field = 'CRL'): RevocationList {
  const outer = readSigned(der, field);
  const { signed, body, signature } = outer;
  if (readInteger(body.next(TAG.integer, 'version'), field) !== 1n) throw new MalformedError(field, 'version 2');
  const algorithm = readSignedAlgorithm(outer, field);
  const issuer = body.next(TAG.sequence, 'issuer').encoded;
  const thisUpdate = readTime(body.any('this update'), field);
  const nextUpdate = readTime(body.any('next update'), field);
  const entries = body.optional(TAG.sequence, 'revoked certificates');
  const extensions = body.optional(contextTag(0), 'extensions');
  body.end();
  requireHarmless(extensions?.content, field);
  return {
    ...{ signed, issuer, thisUpdate, nextUpdate, algorithm, signature },
    revoked: entries === undefined ? new Set() : readEntries(new DerReader(entries.content, field), field),
  };
}

function readEntries(entries: DerReader, field: string): ReadonlySet<bigint> {
  const revoked = new Set<bigint>();
  while (!entries.done) {
    const entry = entries.inside(TAG.sequence, 'revoked certificate');
    revoked.add(readInteger(entry.next(TAG.integer, 'serial number'), field));
    readTime(entry.any('revocation date'), field);
  }
  return revoked;
}

/** A list for some distribution points or with entries of other issuers only would need more than we read. */
function requireHarmless(extensions: Uint8Array | undefined, field: string): void {
  if (extensions === undefined) return;
  const list = readOnly(extensions, TAG.sequence, field);
  while (!list.done) {
    const entry = list.inside(TAG.sequence, 'extension');
    const oid = readOid(entry.next(TAG.oid, 'extension id'), field);
    if (entry.peek === TAG.boolean && !HARMLESS.has(oid))
      throw new MalformedError(field, `no critical extension ${oid}`);
  }
}

/** Why the list says nothing at `at` (unix seconds); undefined where it is the issuer's and current. @throws MalformedError */
export function uselessAt(list: RevocationList, issuer: Certificate, at: number): 'forged' | 'stale' | undefined {
  const genuine =
    equalBytes(list.issuer, issuer.subject) &&
    mayRevoke(issuer) &&
    verifySignature(list.algorithm, issuer.publicKey, list.signed, list.signature);
  if (!genuine) return 'forged';
  return list.thisUpdate <= at && at <= list.nextUpdate ? undefined : 'stale';
}
