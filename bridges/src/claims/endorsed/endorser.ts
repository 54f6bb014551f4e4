import { X509Certificate, type KeyObject } from 'node:crypto';
import { msp } from '@hyperledger/fabric-protos';
import type { Ledger, PublicKey } from '@meridian/credit';
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
  const identity = new msp.SerializedIdentity();
  identity.setMspid(mspId);
  identity.setIdBytes(Buffer.from(canonicalPem(raw)));
  return { mspId, identity: identity.serializeBinary(), key: publicKeyOf(publicKey) };
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
