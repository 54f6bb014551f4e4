import type { KeyObject } from 'node:crypto';
import type { ChainView } from '@meridian/api/config';
import { endorserOf, type Endorser } from '@meridian/bridges/claims';
import { toHex, type Hash, type Lane, type Ledger, type PublicKey } from '@meridian/credit';
import type { PublicJwk } from '@meridian/satp';
import type { PeerConfig } from '../config.ts';
import { keyOfJwk } from '../crypto/message-keys.ts';
import { GatewayError } from '../errors.ts';
import { messageKeyOf } from './message-key-list.ts';
import { validityOf, type Validity } from './validity.ts';

/** A gateway that we transact with, everything parsed and checked. */
export interface Peer {
  readonly gatewayId: string;
  /** Its base address, without a slash at the end. */
  readonly url: string;
  readonly certificates: readonly PinnedCertificate[];
  /** All that there ever were; which of them count is a matter of time. */
  readonly messageKeys: readonly MessageKey[];
  readonly ledgers: readonly PeerLedger[];
}

/** `sha256`: of the TLS certificate's DER, hex. */
export type PinnedCertificate = Validity & { readonly sha256: string };
export type MessageKey = Validity & { readonly jwk: PublicJwk; readonly keyObject: KeyObject };

export interface PeerLedger {
  readonly ledger: Ledger;
  /** Whose signature is believed about it in the lane `trusted: single`; none in others. */
  readonly claimKeys: readonly (Validity & PublicKey)[];
  /** This gateway's own node of that chain, by which it judges evidence: lane `proven: headers`. */
  readonly chain?: ChainView;
  /** Peers of it whose endorsement counts: lane `proven: endorsed`. */
  readonly endorsers?: readonly Endorser[];
}

export function laneOf({ chain, endorsers }: PeerLedger): Lane {
  if (endorsers !== undefined) return 'proven: endorsed';
  return chain === undefined ? 'trusted: single' : 'proven: headers';
}

/** The peers by whom they say they are and by the certificate that proves it. */
export class PeerDirectory {
  #byId: ReadonlyMap<string, Peer> = new Map();
  #byCertificate: ReadonlyMap<string, CertificateHolder> = new Map();

  constructor(peers: readonly Peer[]) {
    this.replace(peers);
  }

  /** From now on these, whose keys and certificates may be others, are the peers. */
  replace(peers: readonly Peer[]): void {
    this.#byId = new Map(peers.map((peer) => [peer.gatewayId, peer]));
    this.#byCertificate = new Map(
      peers.flatMap((peer) => peer.certificates.map((certificate) => [certificate.sha256, { peer, certificate }])),
    );
  }

  get all(): readonly Peer[] {
    return [...this.#byId.values()];
  }

  /** @throws GatewayError `UNKNOWN_PEER` */
  byId(gatewayId: string, field = 'gatewayId'): Peer {
    const peer = this.#byId.get(gatewayId);
    if (peer !== undefined) return peer;
    const expected = `one of the configured peers: ${[...this.#byId.keys()].join(', ')}`;
    throw new GatewayError('UNKNOWN_PEER', `${field}: ${gatewayId} is not ${expected}`, {
      field,
      value: gatewayId,
      expected,
    });
  }

  find(gatewayId: string): Peer | undefined {
    return this.#byId.get(gatewayId);
  }

  /** Whose certificate it is, whether or not it is still valid. */
  byCertificate(sha256: string): CertificateHolder | undefined {
    return this.#byCertificate.get(sha256);
  }

  /** The peer that stands before a ledger. */
  ofLedger(ledger: Hash): Peer | undefined {
    return this.all.find((peer) => peer.ledgers.some((held) => held.ledger.id === ledger));
  }
}

export interface CertificateHolder {
  readonly peer: Peer;
  readonly certificate: PinnedCertificate;
}

/** @throws GatewayError `INVALID_KEY` */
export function peerOf(config: PeerConfig): Peer {
  const { gatewayId, certificates, messageKeys } = config;
  return {
    gatewayId,
    url: config.url.replace(/\/+$/, ''),
    certificates: certificates.map(({ sha256, ...validity }) => ({ sha256, ...validityOf(validity) })),
    messageKeys: messageKeys.map((key) => messageKeyOf(key, `peers.${gatewayId}.messageKeys`)),
    ledgers: config.ledgers.map((ledger) => peerLedgerOf(ledger, gatewayId)),
  };
}

function peerLedgerOf(config: PeerConfig['ledgers'][number], gatewayId: string): PeerLedger {
  const { descriptor: ledger } = config;
  if (config.lane === 'proven: headers') {
    const { rpcUrl, confirmations, fromBlock } = config;
    return { ledger, claimKeys: [], chain: { rpcUrl, confirmations, fromBlock } };
  }
  if (config.lane === 'proven: endorsed') {
    const endorsers = config.endorsers.map(({ mspId, certificate }) => endorserOf(mspId, certificate));
    return { ledger, claimKeys: [], endorsers };
  }
  const field = `peers.${gatewayId}.ledgers.claimKeys`;
  return { ledger, claimKeys: config.claimKeys.map((key) => ({ ...claimKeyOf(key, field), ...validityOf(key) })) };
}

/** The coordinates of a JWK in hex, as ledgers and proofs name keys. */
export function claimKeyOf(jwk: PublicJwk, field: string): PublicKey {
  keyOfJwk(jwk, field);
  const hex = (text: string): Hash => toHex(new Uint8Array(Buffer.from(text, 'base64url'))) as Hash;
  return { x: hex(jwk.x), y: hex(jwk.y) };
}
