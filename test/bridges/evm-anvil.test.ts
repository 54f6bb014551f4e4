import { evmForeign } from '../support/bridge-suite/evm-side.ts';
import { ledgerBridgeSuite } from '../support/bridge-suite/index.ts';
import { memoryHome } from '../support/bridge-suite/memory-side.ts';

ledgerBridgeSuite('evm on anvil', async () => {
  const home = memoryHome('home');
  const foreign = await evmForeign({ home: { ledger: home.bridge.ledger, keys: [home.signer.publicKey] } });
  home.world.trust({ ledger: foreign.bridge.ledger, keys: [foreign.signer.publicKey] });
  return { home, foreign, close: () => foreign.close() };
});
