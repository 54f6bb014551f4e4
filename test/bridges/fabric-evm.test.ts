import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { parseLedger } from '@meridian/credit';
import { evmForeign } from '../support/bridge-suite/evm-side.ts';
import { fabricHome } from '../support/bridge-suite/fabric-side.ts';
import { FABRIC_KINDS, type NetworkKind } from '../networks/kinds.ts';
import { ledgerBridgeSuite } from '../support/bridge-suite/index.ts';
import { newClaimSigner } from '../support/bridge-suite/memory-side.ts';
import type { BridgeStack } from '../support/bridge-suite/stack.ts';

const START_MS = 120_000;

/** Fabric at home and EVM abroad, each believing the other's gateway. */
async function bothLedgers({ start }: NetworkKind): Promise<BridgeStack> {
  const network = await start(join(mkdtempSync(join(tmpdir(), 'meridian-')), 'network'));
  try {
    const signer = newClaimSigner();
    const ledger = parseLedger(network.ledgerDescriptor);
    const foreign = await evmForeign({ home: { ledger, keys: [signer.publicKey] } });
    const home = await fabricHome(network, foreign.bridge.ledger, [foreign.signer.publicKey], signer);
    const close = async (): Promise<void> => {
      await home.users.close();
      await foreign.close();
      await network.stop();
    };
    return { home, foreign, close };
  } catch (error) {
    await network.stop();
    throw error;
  }
}

for (const kind of FABRIC_KINDS) {
  (kind.present ? describe : describe.skip)(kind.name, () => {
    ledgerBridgeSuite(`${kind.name} and anvil`, () => bothLedgers(kind), {
      startWithinMs: START_MS,
      // What each ledger refuses is tested against memory, which is quicker.
      rules: ['transfer', 'abort', 'ranges', 'retirement'],
    });
  });
}
