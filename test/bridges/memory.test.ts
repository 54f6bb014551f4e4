import { FreshProofs } from '@meridian/bridges/claims';
import { ledgerBridgeSuite } from '../support/bridge-suite/index.ts';
import { memoryForeign, memoryHome } from '../support/bridge-suite/memory-side.ts';

ledgerBridgeSuite('memory', () => {
  const home = memoryHome('home');
  const foreign = memoryForeign('foreign', home.bridge.ledger);
  home.world.trust({ ledger: foreign.bridge.ledger, keys: [foreign.signer.publicKey] });
  foreign.world.trust({ ledger: home.bridge.ledger, keys: [home.signer.publicKey] });
  return Promise.resolve({ home, foreign, close: () => Promise.resolve() });
});

ledgerBridgeSuite('memory with fresh proofs', () => {
  const home = memoryHome('home');
  const foreign = memoryForeign('foreign', home.bridge.ledger);
  home.world.trust({ ledger: foreign.bridge.ledger, keys: [foreign.signer.publicKey] });
  foreign.world.trust({ ledger: home.bridge.ledger, keys: [home.signer.publicKey] });
  return Promise.resolve({
    home: { ...home, bridge: new FreshProofs(home.bridge, home.signer) },
    foreign: { ...foreign, bridge: new FreshProofs(foreign.bridge, foreign.signer) },
    close: () => Promise.resolve(),
  });
});
