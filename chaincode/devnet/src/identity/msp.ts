import { verify, X509Certificate, type KeyObject } from 'node:crypto';
import { msp } from '@hyperledger/fabric-protos';
import { asBuffer, sha256 } from '../proto.ts';
import { hasLowS } from './signing.ts';

export type Role = 'client' | 'peer' | 'admin' | 'orderer' | 'none';

export interface MspDefinition {
  readonly mspId: string;
  /** PEM. */
  readonly rootCertificates: readonly string[];
}

/** A certificate that one of the channel's authorities issued. */
export interface KnownIdentity {
  readonly mspId: string;
  readonly role: Role;
  readonly publicKey: KeyObject;
  /** Unix milliseconds. */
  readonly validFrom: number;
  readonly validTo: number;
}

const ROLES: readonly Role[] = ['client', 'peer', 'admin', 'orderer'];
/** Enough for every signature of several full blocks; a signature is proven at submission and again at commit. */
const REMEMBERED_SIGNATURES = 20_000;

/** The channel's MSPs: who an identity is, and whether it signed something. */
export class MspManager {
  readonly #authorities = new Map<string, readonly X509Certificate[]>();
  readonly #identities = new Map<string, KnownIdentity>();
  readonly #proven = new Set<string>();

  constructor(definitions: readonly MspDefinition[]) {
    for (const { mspId, rootCertificates } of definitions) {
      this.#authorities.set(
        mspId,
        rootCertificates.map((pem) => new X509Certificate(pem)),
      );
    }
  }

  get mspIds(): string[] {
    return [...this.#authorities.keys()];
  }

  /** Throws when the MSP is not of this channel, or the certificate not of that MSP, or out of its time. */
  identify(creator: Uint8Array): KnownIdentity {
    const cacheKey = asBuffer(creator).toString('latin1');
    let identity = this.#identities.get(cacheKey);
    if (identity === undefined) {
      identity = this.#parse(creator);
      this.#identities.set(cacheKey, identity);
    }
    const now = Date.now();
    if (identity.validTo < now) throw new Error('the certificate has expired');
    if (identity.validFrom > now) throw new Error('the certificate is not valid yet');
    return identity;
  }

  /** The identity that made `signature` over `data`; throws when it did not. */
  verify(creator: Uint8Array, data: Uint8Array, signature: Uint8Array): KnownIdentity {
    const identity = this.identify(creator);
    const proof = sha256(creator, signature, data).toString('latin1');
    if (this.#proven.has(proof)) return identity;
    if (!hasLowS(signature) || !verify('sha256', data, identity.publicKey, signature)) {
      throw new Error('the signature is invalid');
    }
    this.#remember(proof);
    return identity;
  }

  /** Takes a signature that this process just made as proven. */
  trustOwn(creator: Uint8Array, data: Uint8Array, signature: Uint8Array): void {
    this.#remember(sha256(creator, signature, data).toString('latin1'));
  }

  #remember(proof: string): void {
    if (this.#proven.size >= REMEMBERED_SIGNATURES) {
      for (const oldest of this.#proven) {
        this.#proven.delete(oldest);
        break;
      }
    }
    this.#proven.add(proof);
  }

  #parse(creator: Uint8Array): KnownIdentity {
    const serialized = msp.SerializedIdentity.deserializeBinary(creator);
    const mspId = serialized.getMspid();
    const authorities = this.#authorities.get(mspId);
    if (authorities === undefined) throw new Error(`MSP ${mspId} is not defined on channel`);
    const certificate = new X509Certificate(serialized.getIdBytes_asU8());
    const issued = authorities.some((ca) => certificate.checkIssued(ca) && certificate.verify(ca.publicKey));
    if (!issued) throw new Error(`the certificate is not of ${mspId}'s authority`);
    const unit = /^OU=(.*)$/m.exec(certificate.subject)?.[1] ?? '';
    return {
      mspId,
      role: ROLES.find((role) => role === unit) ?? 'none',
      publicKey: certificate.publicKey,
      validFrom: Date.parse(certificate.validFrom),
      validTo: Date.parse(certificate.validTo),
    };
  }
}
