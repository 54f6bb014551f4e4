import type { KeyObject } from 'node:crypto';
import type { GatewayClaimSigner } from '@meridian/bridges/claims';
import type { Hash, PublicKey } from '@meridian/credit';
import type { PublicJwk } from '@meridian/satp';
import type { MessageKey } from '../peer/peers.ts';
import type { GatewaySigner } from './message-keys.ts';

export interface OwnKeysState {
  readonly signer: GatewaySigner;
  /** What this gateway signed messages with before. */
  readonly formerMessageKeys: readonly MessageKey[];
  readonly claimSigner: GatewayClaimSigner;
  readonly formerClaimKeys: readonly PublicKey[];
}

/** The keys that this gateway signs with. Others may take their place while it runs: a signature is by one key from its beginning to its end. */
export class OwnKeys {
  #state: OwnKeysState;
  readonly messages: GatewaySigner;
  readonly claims: GatewayClaimSigner;

  constructor(state: OwnKeysState) {
    this.#state = state;
    const now = (): OwnKeysState => this.#state;
    this.messages = {
      get publicKey(): PublicJwk {
        return now().signer.publicKey;
      },
      get privateKey(): KeyObject {
        return now().signer.privateKey;
      },
      get keyId(): string {
        return now().signer.keyId;
      },
      sign: (bytes) => now().signer.sign(bytes),
    };
    this.claims = {
      get publicKey(): PublicKey {
        return now().claimSigner.publicKey;
      },
      get keyId(): Hash {
        return now().claimSigner.keyId;
      },
      sign: (claim) => now().claimSigner.sign(claim),
    };
  }

  replace(state: OwnKeysState): void {
    this.#state = state;
  }

  get formerMessageKeys(): readonly MessageKey[] {
    return this.#state.formerMessageKeys;
  }

  /** The present one first. */
  get claimKeys(): readonly PublicKey[] {
    const { claimSigner, formerClaimKeys } = this.#state;
    return [claimSigner.publicKey, ...formerClaimKeys];
  }
}
