import type { KeyObject } from 'node:crypto';
import { endorserOf, type Endorser } from '@meridian/bridges/claims';
import { toHex, type Hash, type Lane, type Ledger, type PublicKey } from '@meridian/credit';
import type { Gateway, PublicJwk } from '@meridian/satp';
import type { PeerConfig } from '../config.ts';
import type { ChainView } from '../ledger-config.ts';
import { keyOfJwk } from '../crypto/message-keys.ts';
import { GatewayError } from '../errors.ts';

/** A gateway that we transact with, everything parsed and checked. */
export interface Peer {
  readonly gatewayId: string;
  /** Its base address, without a slash at the end. */
  readonly url: string;
  /** SHA-256 of its TLS certificate's DER, hex. */
  readonly certSha256: string;
  readonly messageKey: PublicJwk;
  readonly tokenKey: KeyObject;
  readonly ledgers: readonly PeerLedger[];
}

export interface PeerLedger {
  readonly ledger: Ledger;
  /** Whose signature is believed about it in the lane `trusted: single`; none in others. */
  readonly claimKeys: readonly PublicKey[];
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
  readonly #byId: ReadonlyMap<string, Peer>;
  readonly #byCertificate: ReadonlyMap<string, Peer>;

  constructor(peers: readonly Peer[]) {
    this.#byId = new Map(peers.map((peer) => [peer.gatewayId, peer]));
    this.#byCertificate = new Map(peers.map((peer) => [peer.certSha256, peer]));
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

  byCertificate(sha256: string): Peer | undefined {
    return this.#byCertificate.get(sha256);
  }

  /** The peer that stands before a ledger. */
  ofLedger(ledger: Hash): Peer | undefined {
    return this.all.find((peer) => peer.ledgers.some((held) => held.ledger.id === ledger));
  }
}

/** A peer as the core knows gateways. */
export const asGateway = ({ gatewayId, messageKey, ledgers }: Peer): Gateway => ({
  gatewayId,
  messageKey,
  ledgers: ledgers.map(({ ledger }) => ledger.descriptor),
});

/** @throws GatewayError `INVALID_KEY` */
export function peerOf(config: PeerConfig): Peer {
  const { gatewayId, messageKey } = config;
  return {
    gatewayId,
    url: config.url.replace(/\/+$/, ''),
    certSha256: config.certSha256,
    messageKey: { kty: 'EC', crv: 'P-256', x: messageKey.x, y: messageKey.y },
    tokenKey: keyOfJwk(messageKey, `peers.${gatewayId}.messageKey`),
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
  return { ledger, claimKeys: config.claimKeys.map((jwk) => claimKeyOf(jwk, field)) };
}

/** The coordinates of a JWK in hex, as ledgers and proofs name keys. */
export function claimKeyOf(jwk: PublicJwk, field: string): PublicKey {
  keyOfJwk(jwk, field);
  const hex = (text: string): Hash => toHex(new Uint8Array(Buffer.from(text, 'base64url'))) as Hash;
  return { x: hex(jwk.x), y: hex(jwk.y) };
}
