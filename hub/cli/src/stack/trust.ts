import { readFileSync } from 'node:fs';
import { createClaimSigner } from '@meridian/bridges/claims';
import { messageKeySchema } from '@meridian/evidence';
import type { TrustFile } from '../trust-file.ts';
import { publicJwk, type GatewayPlan } from './gateways.ts';
import type { EndorsingPeer } from './fabric.ts';
import type { Hub } from './hub-file.ts';
import type { Layout } from './layout.ts';
import { writeJson } from './state-file.ts';

/** A gateway with the ledger that it stands before. */
export interface TrustedSide {
  readonly gateway: GatewayPlan;
  readonly descriptor: string;
  /** Address of WrappedCredit, on an EVM chain. */
  readonly token?: string;
  /** How facts of it are proved to other ledgers; by the gateway's claim key unless given. */
  readonly lane?: Hub['evm']['lane'] | Hub['fabric']['lane'];
  /** In the lane `proven: endorsed`. */
  readonly endorsers?: readonly EndorsingPeer[];
}

/** Which keys vouch for which ledger and gateway, for those who check certificates and evidence later. */
export function writeTrust(layout: Layout, sides: readonly TrustedSide[]): void {
  const trust: TrustFile = {
    ledgers: sides.map(({ gateway, descriptor, token, lane, endorsers }) => ({
      descriptor,
      ...(lane !== undefined && { lane }),
      ...(token !== undefined && { token }),
      ...(endorsers !== undefined && { endorsers: [...endorsers] }),
      keys: [createClaimSigner(readFileSync(gateway.claimKeyFile, 'utf8')).publicKey],
    })),
    gateways: sides.map(({ gateway }) => ({
      gatewayId: gateway.gatewayId,
      keys: [messageKeySchema.parse(publicJwk(gateway.messageKeyFile))],
    })),
  };
  writeJson(layout.trust, trust);
}
