import { mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EvmFinalFacts } from '@meridian/bridges/evm';
import { connectFabricHeaders } from '@meridian/bridges/fabric';
import { HeaderAttester } from '@meridian/bridges/headers';
import type { Logger } from 'pino';
import { fabricOptions } from '../ledgers.ts';
import type { AttesterConfig } from './config.ts';
import { AttesterDuty, type Duty, type Place } from './duty.ts';
import { attesterObserver } from './observer.ts';

/**
 * An organisation's attester without a gateway: a node of its own on each side, and a place in a file.
 * @throws GatewayError for a file; BridgeError where a network is another one; what the connections throw
 */
export async function composeAttester({ dataDir, home, ledgers }: AttesterConfig, log: Logger): Promise<Duty> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const book = connectFabricHeaders(fabricOptions(home));
  const chains = await Promise.all(
    ledgers.map(({ descriptor, ...view }) => EvmFinalFacts.connect({ ...view, ledger: descriptor.descriptor })),
  );
  const duties = chains.map((chain) => {
    const attester = new HeaderAttester({ chain, book, observer: attesterObserver(chain.ledger, log) });
    return new AttesterDuty({ attester, place: placeInFile(join(dataDir, `${chain.ledger.id}.json`)), log });
  });
  return {
    start: () => {
      for (const duty of duties) duty.start();
    },
    stop: async () => {
      await Promise.all(duties.map((duty) => duty.stop()));
      for (const chain of chains) chain.close();
      book.close();
    },
  };
}

/** A file that cannot be read is one that was never written: everything is looked through again. */
function placeInFile(file: string): Place {
  const read = (): number | undefined => {
    try {
      const { height } = JSON.parse(readFileSync(file, 'utf8')) as { readonly height?: unknown };
      return Number.isSafeInteger(height) ? (height as number) : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    read: () => Promise.resolve(read()),
    write: async (height) => {
      await writeFile(`${file}.new`, JSON.stringify({ height }), { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
  };
}
