import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EndorsedLedger } from '@meridian/bridges/claims';
import type { FabricLane } from '@meridian/bridges/fabric';
import type { FabricNetwork } from '../../networks/network.ts';
import { evmForeign, type EvmSide } from '../bridge-suite/evm-side.ts';
import type { NetworkKind } from '../../networks/kinds.ts';
import { endorsedLedger, fabricHome, type FabricHome } from '../bridge-suite/fabric-side.ts';
import { newClaimSigner } from '../bridge-suite/memory-side.ts';
import type { BridgeStack } from '../bridge-suite/stack.ts';

export interface EndorsedStack extends BridgeStack {
  readonly network: FabricNetwork;
  readonly home: FabricHome;
  readonly foreign: EvmSide;
  /** What the contracts abroad believe of home. */
  readonly believed: EndorsedLedger;
  readonly lane: FabricLane;
}

/** Fabric at home, whose two organisations' peers both have to sign what anvil's contracts are to believe. */
export async function endorsedStack({ start }: NetworkKind): Promise<EndorsedStack> {
  const directory = mkdtempSync(join(tmpdir(), 'meridian-'));
  const network = await start(join(directory, 'network'));
  const closing: (() => unknown)[] = [
    () => {
      rmSync(directory, { recursive: true, force: true });
    },
    () => network.stop(),
  ];
  const close = async (): Promise<void> => {
    for (const each of closing.toReversed()) await each();
  };
  try {
    const believed = endorsedLedger(network);
    const foreign = await evmForeign({ home: believed, adminDelay: 3600 });
    closing.push(() => foreign.close());
    const organisations = network.organisations.map(({ mspId }) => mspId);
    const lane: FabricLane = { lane: 'proven: endorsed', organisations };
    const keys = [foreign.signer.publicKey];
    const home = await fabricHome(network, foreign.bridge.ledger, keys, newClaimSigner(), { prove: lane });
    closing.push(() => home.users.close());
    return { network, home, foreign, believed, lane, close };
  } catch (error) {
    await close();
    throw error;
  }
}
