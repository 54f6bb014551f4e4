import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ANVIL_FUNDED_KEY, startAnvil } from '@meridian/bridges/anvil';
import { deployCredits, EvmCredits } from '@meridian/bridges/evm';
import { parseLedger } from '@meridian/credit';
import { must } from '../support/bridge-suite/crossing.ts';
import { newClaimSigner } from '../support/bridge-suite/memory-side.ts';

test('a chain with a state file is the same ledger after a stop and after a crash', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'meridian-anvil-'));
  const stateFile = join(directory, 'state.json');
  try {
    let anvil = await startAnvil({ stateFile, blockTime: 0.1 });
    const home = parseLedger('memory:home');
    const network = (): { rpcUrl: string; confirmations: number; privateKey: string } => ({
      rpcUrl: anvil.rpcUrl,
      confirmations: 1,
      privateKey: ANVIL_FUNDED_KEY,
    });
    const trusted = [{ ledger: home, keys: [newClaimSigner().publicKey] }];
    const { ledger } = await deployCredits({ ...network(), home, trusted });
    const operator = `0x${'12'.repeat(20)}`;
    let credits = await EvmCredits.connect({ ...network(), ledger: ledger.descriptor });
    must(await credits.approve(operator));
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      credits.close();
      // The state is written each second.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await anvil.stop(signal);
      anvil = await startAnvil({ stateFile, blockTime: 0.1 });
      credits = await EvmCredits.connect({ ...network(), ledger: ledger.descriptor });
      const outcome = await credits.approve(operator);
      expect(outcome).toMatchObject({ outcome: 'done', value: { approved: true } });
      if (outcome.outcome === 'done') expect(outcome.finality.txId).toBeUndefined();
    }
    credits.close();
    await anvil.stop();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}, 60_000);
