import { createHash } from 'node:crypto';
import { MalformedError } from '../encoding/malformed.ts';
import { extendedKeyUsages, type Certificate } from '../x509/certificate.ts';
import type { Chain } from '../x509/chain.ts';

/** `did:x509:0:sha256:<fingerprint>::eku:<oid>` (did:x509 method, microsoft/did-x509): who a signer is, by certificates. */
export interface DidX509 {
  /** Base64url of the SHA-256 of an authority's DER. */
  readonly fingerprint: string;
  /** Extended key usages that the leaf has to have. */
  readonly usages: readonly string[];
}

const PREFIX = 'did:x509:0:sha256:';
const FINGERPRINT = /^[A-Za-z0-9_-]{43}$/;
const OID = /^[0-2](?:\.(?:0|[1-9]\d*))+$/;

/** @throws MalformedError, also for what of the method this package does not check: other hashes and policies */
export function parseDidX509(did: string): DidX509 {
  const [id = '', ...policies] = did.split('::');
  const fingerprint = id.slice(PREFIX.length);
  if (!id.startsWith(PREFIX) || !FINGERPRINT.test(fingerprint))
    throw new MalformedError('issuer', 'did:x509:0:sha256: and 43 characters of base64url');
  const usages = policies.map((policy) => /^eku:(.*)$/.exec(policy)?.[1] ?? '');
  if (usages.length === 0 || !usages.every((usage) => OID.test(usage)))
    throw new MalformedError('issuer', 'policies eku:<object id>');
  return { fingerprint, usages };
}

const base64url = ({ der }: Certificate): string => createHash('sha256').update(der).digest('base64url');

/** Why the chain is not the one that the id names; undefined where it is. */
export function mismatch({ fingerprint, usages }: DidX509, chain: Chain): string | undefined {
  const [leaf, ...authorities] = chain;
  if (!authorities.some((authority) => base64url(authority) === fingerprint))
    return `no authority has the fingerprint ${fingerprint}`;
  const own = leaf === undefined ? [] : extendedKeyUsages(leaf);
  const lacking = usages.find((usage) => !own.includes(usage));
  return lacking === undefined ? undefined : `${leaf?.commonName ?? ''} lacks the usage ${lacking}`;
}
