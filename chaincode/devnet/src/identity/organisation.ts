import { createPrivateKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { msp } from '@hyperledger/fabric-protos';
import { DevnetError } from '../errors.ts';
import { encode, utf8 } from '../proto.ts';
import { CertificateAuthority, type KeyPair, type NodeOu } from './ca.ts';
import type { Attributes } from './attributes.ts';
import { signLowS } from './signing.ts';

/** A client's identity as the gateway client wants it: certificate and PKCS#8 key, PEM. */
export interface Identity extends KeyPair {
  readonly mspId: string;
  readonly name: string;
}

export interface IdentityRequest {
  /** Becomes the common name, and the folder under `users/`. */
  readonly name: string;
  readonly attributes?: Attributes;
  /** `client` unless given. */
  readonly ou?: 'client' | 'admin';
}

/** An identity that signs inside this process: a peer, the orderer or an administrator. */
export interface Signer {
  readonly mspId: string;
  /** SerializedIdentity bytes. */
  readonly creator: Uint8Array;
  sign(data: Uint8Array): Uint8Array;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9@._-]{0,63}$/;

/** An organisation: its authority and what it has issued, under `<crypto>/<mspId>`. */
export class Organisation {
  readonly mspId: string;
  readonly domain: string;
  readonly #ca: CertificateAuthority;

  private constructor(mspId: string, domain: string, ca: CertificateAuthority) {
    this.mspId = mspId;
    this.domain = domain;
    this.#ca = ca;
  }

  static async open(cryptoDir: string, mspId: string, domain: string): Promise<Organisation> {
    return new Organisation(mspId, domain, await CertificateAuthority.open(join(cryptoDir, mspId), domain));
  }

  get caCertificate(): string {
    return this.#ca.certificate;
  }

  /** Issues a user's identity; the same request again gives the same certificate, also after a restart. */
  async issueIdentity(request: IdentityRequest): Promise<Identity> {
    if (!NAME.test(request.name)) {
      throw new DevnetError('INVALID_OPTION', `"${request.name}" cannot name an identity`, {
        field: 'name',
        value: request.name,
        expected: 'letters, digits and @._-, at most 64',
      });
    }
    const { name, attributes, ou = 'client' } = request;
    const pair = await this.#ca.issue(join('users', name), {
      commonName: name,
      ou,
      ...(attributes !== undefined && { attributes }),
    });
    return { mspId: this.mspId, name, ...pair };
  }

  /** A TLS server certificate for the gateway on loopback. */
  async serverCertificate(): Promise<KeyPair> {
    return this.#ca.issue('tls', {
      commonName: `peer0.${this.domain}`,
      ou: 'peer',
      hosts: ['localhost', '127.0.0.1', `peer0.${this.domain}`],
    });
  }

  async signer(folder: string, commonName: string, ou: NodeOu): Promise<Signer> {
    const pair = await this.#ca.issue(folder, { commonName, ou });
    return signerOf(this.mspId, pair);
  }
}

function signerOf(mspId: string, pair: KeyPair): Signer {
  const key: KeyObject = createPrivateKey(pair.privateKey);
  const creator = encode(msp.SerializedIdentity, { Mspid: mspId, IdBytes: utf8(pair.certificate) });
  return { mspId, creator, sign: (data) => signLowS(data, key) };
}
