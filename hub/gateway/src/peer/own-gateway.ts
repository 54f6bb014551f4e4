import type { Ledger } from '@meridian/credit';
import type { Gateway, PublicJwk } from '@meridian/satp';
import type { Clock } from '../clock.ts';
import type { GatewaySigner } from '../crypto/message-keys.ts';
import { keysForCore } from './message-key-list.ts';
import type { MessageKey } from './peers.ts';

export interface OwnGatewayOptions {
  readonly gatewayId: string;
  readonly ledger: Ledger;
  readonly signer: GatewaySigner;
  readonly formerKeys: () => readonly MessageKey[];
  readonly clock: Clock;
}

/** This gateway as the core knows gateways, with the keys that it has at the time of the question. */
export function ownGateway({ gatewayId, ledger, signer, formerKeys, clock }: OwnGatewayOptions): Gateway {
  const former = (): ReturnType<typeof keysForCore> => keysForCore(formerKeys(), clock.now());
  return {
    gatewayId,
    ledgers: [ledger.descriptor],
    get messageKey(): PublicJwk {
      return signer.publicKey;
    },
    /** A former key is still named by who has not heard of the present one. */
    get otherMessageKeys(): readonly PublicJwk[] {
      const { messageKey, otherMessageKeys = [] } = former();
      return messageKey === undefined ? [] : [messageKey, ...otherMessageKeys];
    },
    get pastMessageKeys(): readonly PublicJwk[] {
      return former().pastMessageKeys ?? [];
    },
  };
}
