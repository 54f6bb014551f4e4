import { ledgerBridgeSuite } from '../support/bridge-suite/index.ts';
import { memoryForeign, memoryHome } from '../support/bridge-suite/memory-side.ts';

ledgerBridgeSuite('memory', () => {
  const home = memoryHome('home');
  const foreign = memoryForeign('foreign', home.bridge.ledger);
  home.world.trust({ ledger: foreign.bridge.ledger, keys: [foreign.signer.publicKey] });
  foreign.world.trust({ ledger: home.bridge.ledger, keys: [home.signer.publicKey] });
  return Promise.resolve({ home, foreign, close: () => Promise.resolve() });
});
