import { FabricAuctions } from './auctions.ts';
import { FabricClient } from './client.ts';
import { FabricCredits } from './credits.ts';
import type { FabricOptions } from './options.ts';
import { FabricPayments } from './payments.ts';
import { FabricPolicies } from './policies.ts';
import { FabricRegistry } from './registry.ts';

/** All that one identity can do on the home ledger beside the bridge, over one connection. */
export interface FabricHome {
  readonly credits: FabricCredits;
  readonly policies: FabricPolicies;
  readonly registry: FabricRegistry;
  readonly payments: FabricPayments;
  readonly auctions: FabricAuctions;
  close(): void;
}

/** Connects at its first call. @throws BridgeError for an option that cannot be right */
export function connectFabricHome(options: FabricOptions): FabricHome {
  const client = new FabricClient(options);
  return {
    credits: new FabricCredits(client),
    policies: new FabricPolicies(client),
    registry: new FabricRegistry(client),
    payments: new FabricPayments(client),
    auctions: new FabricAuctions(client),
    close: () => {
      client.close();
    },
  };
}
