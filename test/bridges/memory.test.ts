import type { LedgerBridge } from '@meridian/bridges';
import { freshlySigned, FreshProofs, type GatewayClaimSigner } from '@meridian/bridges/claims';
import { ledgerBridgeSuite } from '../support/bridge-suite/index.ts';
import { memoryForeign, memoryHome } from '../support/bridge-suite/memory-side.ts';
import type { BridgeStack } from '../support/bridge-suite/stack.ts';

/** Two memory ledgers that believe each other, each behind what `seenBy` makes of it. */
function memoryStack(seenBy: (bridge: LedgerBridge, signer: GatewayClaimSigner) => LedgerBridge): Promise<BridgeStack> {
  const home = memoryHome('home');
  const foreign = memoryForeign('foreign', home.bridge.ledger);
  home.world.trust({ ledger: foreign.bridge.ledger, keys: [foreign.signer.publicKey] });
  foreign.world.trust({ ledger: home.bridge.ledger, keys: [home.signer.publicKey] });
  return Promise.resolve({
    home: { ...home, bridge: seenBy(home.bridge, home.signer) },
    foreign: { ...foreign, bridge: seenBy(foreign.bridge, foreign.signer) },
    close: () => Promise.resolve(),
  });
}

ledgerBridgeSuite('memory', () => memoryStack((bridge) => bridge));
ledgerBridgeSuite('memory with fresh proofs', () =>
  memoryStack((bridge, signer) => new FreshProofs(bridge, freshlySigned(signer))),
);
