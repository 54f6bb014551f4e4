import { X509Certificate, type KeyObject } from 'node:crypto';
import { concat, utf8, type Ledger, type PublicKey } from '@meridian/credit';
import { BridgeError } from '../../port/errors.ts';
import { publicKeyOf } from '../signer.ts';

/** A peer whose signature counts as its organisation's word. */
export interface Endorser {
  readonly mspId: string;
  /** `SerializedIdentity` bytes, by whose hash proofs name the peer. */
  readonly identity: Uint8Array;
  readonly key: PublicKey;
}

/** Lane `proven: endorsed`: what a peer of each organisation that is listed here has signed is believed of that Fabric ledger. */
export interface EndorsedLedger {
  readonly ledger: Ledger;
  readonly lane: 'proven: endorsed';
  readonly endorsers: readonly Endorser[];
}

/**
 * A peer by its organisation and its certificate, however that is wrapped in lines.
 * @param certificatePem the peer's signing certificate, `signcerts` of its MSP directory
 * @throws BridgeError `NOT_A_CERTIFICATE`, `WRONG_CURVE`
 */
export function endorserOf(mspId: string, certificatePem: string): Endorser {
  const { raw, publicKey } = parseCertificate(certificatePem);
  return { mspId, identity: serializedIdentity(mspId, canonicalPem(raw)), key: publicKeyOf(publicKey) };
}

/** Fabric's message of two fields. Written here, as whoever verifies, a confidential container too, needs nothing else of Fabric's. */
const serializedIdentity = (mspId: string, idBytes: string): Uint8Array =>
  concat(lengthDelimited(1, utf8(mspId)), lengthDelimited(2, utf8(idBytes)));

const LENGTH_DELIMITED = 2;

function lengthDelimited(field: number, bytes: Uint8Array): Uint8Array {
  const header = [(field << 3) | LENGTH_DELIMITED];
  for (let left = bytes.length; ; left >>>= 7) {
    if (left < 0x80) return concat(Uint8Array.of(...header, left), bytes);
    header.push((left & 0x7f) | 0x80);
  }
}

function parseCertificate(pem: string): { readonly raw: Buffer; readonly publicKey: KeyObject } {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    const facts = { field: 'certificate', value: pem.slice(0, 64), expected: 'an X.509 certificate as PEM' };
    throw new BridgeError('NOT_A_CERTIFICATE', facts, { cause });
  }
}

/** As Go's `pem.Encode` writes it, and so as a peer names itself. */
function canonicalPem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
