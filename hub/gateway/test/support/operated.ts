import { createPublicKey } from 'node:crypto';
import type { LedgerBridge } from '@meridian/bridges';
import { connectBeliefs, type Beliefs } from '../../src/beliefs.ts';
import { systemClock } from '../../src/clock.ts';
import type { GatewaySigner } from '../../src/crypto/message-keys.ts';
import type { GatewayOptions } from '../../src/gateway-options.ts';
import { OwnKeys, type OwnKeysState } from '../../src/crypto/own-keys.ts';
import type { TlsIdentity } from '../../src/peer/peer-server.ts';
import type { MessageKey, Peer } from '../../src/peer/peers.ts';
import { bridgeOf, peerOfSite, startGateway, type Running, type Site } from './two-gateways.ts';

export const keyOf = ({ publicKey: jwk, privateKey }: GatewaySigner): MessageKey => ({
  jwk,
  keyObject: createPublicKey(privateKey),
});

/** A gateway whose keys its operator changes while it runs, as the reading of a changed configuration does. */
export class Operated {
  readonly site: Site;
  readonly #other: Site;
  readonly #keys: OwnKeys;
  #state: OwnKeysState;
  #tls: TlsIdentity;
  #peer: Peer;
  #beliefs!: Beliefs;
  #running!: Running;

  constructor(site: Site, other: Site) {
    this.site = site;
    this.#other = other;
    this.#state = { signer: site.signer, formerMessageKeys: [], claimSigner: site.claimSigner, formerClaimKeys: [] };
    this.#keys = new OwnKeys(this.#state);
    this.#tls = { cert: site.certificate.cert, key: site.certificate.key, ca: site.ca };
    this.#peer = peerOfSite(other);
  }

  get running(): Running {
    return this.#running;
  }

  get messageKey(): MessageKey {
    return keyOf(this.#state.signer);
  }

  /** @param through what its calls of the ledger go through */
  async start(
    through = (bridge: LedgerBridge): LedgerBridge => bridge,
    options: Pick<GatewayOptions, 'sessionMs'> = {},
  ): Promise<void> {
    const lane = 'trusted: single';
    this.#beliefs = await connectBeliefs([this.#peer], { ledger: this.site.world.ledger, lane }, systemClock);
    this.#running = await startGateway(this.site, this.#other, {
      bridge: through(bridgeOf({ ...this.site, claimSigner: this.#keys.claims })),
      signer: this.#keys.messages,
      formerMessageKeys: () => this.#keys.formerMessageKeys,
      claimKeys: () => this.#keys.claimKeys,
      claims: this.#beliefs.claims,
      ...options,
    });
  }

  /** Knows its peer by this, and goes on as this itself. */
  change(changes: {
    readonly peer?: Partial<Peer>;
    readonly keys?: Partial<OwnKeysState>;
    readonly tls?: Pick<TlsIdentity, 'cert' | 'key'>;
  }): void {
    this.#peer = { ...this.#peer, ...changes.peer };
    this.#state = { ...this.#state, ...changes.keys };
    this.#tls = { ...this.#tls, ...changes.tls };
    this.#beliefs.replace([this.#peer]);
    this.#keys.replace(this.#state);
    this.#running.gateway.identify([this.#peer], this.#tls);
  }
}
